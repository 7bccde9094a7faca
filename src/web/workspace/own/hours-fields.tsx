import { DAYS, exceptionRows, HOURS_KINDS } from "./form-hours.ts";
import { choicesOf, type FormView, Line, Radios } from "./inputs.tsx";

/** Opening hours: a week, and days that differ from it. */
export function HoursFields({ view }: { view: FormView }) {
  const { page, words: desk } = view.desk;
  const words = desk.own;
  return (
    <>
      <Radios view={view} name="auki" legend={words.fields.auki} choices={choicesOf(HOURS_KINDS, words.options.auki)} />
      <section class="own-part week" aria-labelledby="viikko-otsikko">
        <h2 id="viikko-otsikko">{words.fields.week}</h2>
        <p class="hint">{words.hints.hours}</p>
        <div class="own-week">
          {DAYS.map((day) => (
            <Line view={view} name={`paiva${day}`} label={page.formats.weekday(day)} />
          ))}
        </div>
      </section>
      <section class="own-part" aria-labelledby="poikkeus-otsikko">
        <h2 id="poikkeus-otsikko">{words.fields.exceptions}</h2>
        {Array.from({ length: exceptionRows(view.values) }, (_, index) => index + 1).map((row) => (
          <fieldset class="own-row">
            <legend>{words.fields.exception(String(row))}</legend>
            <Line view={view} name={`poikkeus${row}`} label={words.fields.exceptionFrom} type="date" />
            <Line view={view} name={`poikkeus${row}-asti`} label={words.fields.exceptionTo} type="date" />
            <Line
              view={view}
              name={`poikkeus${row}-auki`}
              label={words.fields.exceptionHours}
              hint={words.hints.exceptionHours}
            />
            <Line view={view} name={`poikkeus${row}-syy`} label={words.fields.exceptionWhy} />
          </fieldset>
        ))}
      </section>
    </>
  );
}
