import { REPEATS, rowsOf } from "./form-schedule.ts";
import { Area, choicesOf, type FormView, Line, Radios, Ticks } from "./inputs.tsx";

/** When an event is: the question first, then the fields of each answer. All of them are there, for no script hides them. */
export function ScheduleFields({ view }: { view: FormView }) {
  const { page, words: desk } = view.desk;
  const words = desk.own;
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
    value: String(day),
    label: page.formats.weekday(day),
  }));
  return (
    <>
      <Radios
        view={view}
        name="toistuu"
        legend={words.fields.toistuu}
        choices={choicesOf(REPEATS, words.options.toistuu)}
      />
      <section class="own-part times" aria-labelledby="kerran-otsikko">
        <h2 id="kerran-otsikko">{words.fields.times}</h2>
        {Array.from({ length: rowsOf(view.values) }, (_, index) => index + 1).map((row) => (
          <fieldset class="own-row">
            <legend>{words.fields.row(String(row))}</legend>
            <Line view={view} name={`paiva${row}`} label={words.fields.day} type="date" />
            <Line view={view} name={`alkaa${row}`} label={words.fields.starts} />
            <Line view={view} name={`loppuu${row}`} label={words.fields.ends} />
          </fieldset>
        ))}
      </section>
      <section class="own-part weekly" aria-labelledby="viikko-otsikko">
        <h2 id="viikko-otsikko">{words.fields.weekly}</h2>
        <Ticks view={view} name="viikonpaiva" legend={words.fields.viikonpaiva} choices={weekdays} />
        <div class="own-row">
          <Line view={view} name="alkaa" label={words.fields.starts} hint={words.hints.clock} />
          <Line view={view} name="loppuu" label={words.fields.ends} />
        </div>
        <div class="own-row">
          <Line view={view} name="ensimmainen" label={words.fields.ensimmainen} type="date" />
          <Line view={view} name="viimeinen" label={words.fields.viimeinen} hint={words.hints.viimeinen} type="date" />
        </div>
        <Area view={view} name="poikkeukset" label={words.fields.poikkeukset} hint={words.hints.poikkeukset} rows={3} />
      </section>
      <section class="own-part long" aria-labelledby="pitkaan-otsikko">
        <h2 id="pitkaan-otsikko">{words.fields.long}</h2>
        <div class="own-row">
          <Line view={view} name="avautuu" label={words.fields.avautuu} type="date" />
          <Line view={view} name="sulkeutuu" label={words.fields.sulkeutuu} hint={words.hints.viimeinen} type="date" />
        </div>
      </section>
    </>
  );
}
