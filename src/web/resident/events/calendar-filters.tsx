import type { Weekday } from "../../../domain/catalogue/catalogue.ts";
import { type Page, themeOf } from "../../page/page.ts";
import { Select } from "../../ui/fields.tsx";
import { LocateButton, PostalCodeField, searchMethod } from "../../ui/map-near.tsx";
import { municipalityChoices } from "../../ui/municipality-picker.tsx";
import { type CalendarView, hasFilters, PART_NAMES, PERIOD_NAMES } from "./calendar-query.ts";

const RADII = ["5", "10", "20", "50"];
const DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const LANGUAGES = ["fi", "sv", "en", "ru", "uk", "ar", "so", "et"];

/** When it suits me, and what: a plain form, always open. The chosen period goes along. */
export function CalendarFilters({ page, view }: { readonly page: Page; readonly view: CalendarView }) {
  const { calendar } = page.text.tray;
  const { results, municipality } = page.text;
  const themes = page.region.themes.map(({ id, name }) => ({ value: id, label: name }));
  const languages = LANGUAGES.map((code) => ({ value: code, label: page.formats.languageName(code) }));
  return (
    <form method={searchMethod(page)} class="calendar-form" aria-labelledby="sopii">
      <h2 id="sopii">{calendar.filters}</h2>
      <input type="hidden" name="jakso" value={PERIOD_NAMES[view.period]} />
      <input type="hidden" name="alku" value={view.first} />
      {view.parts.map((part) => (
        <input type="hidden" name="aika" value={PART_NAMES[part]} />
      ))}
      {view.period !== "today" && view.period !== "weekend" && (
        <fieldset class="choice-row">
          <legend class="field-label">{calendar.weekdays}</legend>
          {DAYS.map((day) => (
            <Check
              name="paiva"
              value={String(day)}
              isOn={view.weekdays.includes(day)}
              label={page.formats.weekday(day)}
            />
          ))}
        </fieldset>
      )}
      <div class="calendar-fields">
        <div class="field">
          <label class="field-label" for="q">
            {calendar.search}
          </label>
          <input id="q" name="q" type="search" maxLength={200} value={view.text} autoComplete="off" />
        </div>
        <Select
          id="kunta"
          name="kunta"
          label={municipality.label}
          value={page.municipality?.code ?? ""}
          choices={municipalityChoices(page)}
        />
        <Select
          id="aihe"
          name="aihe"
          label={results.theme}
          value={(view.theme && themeOf(page, view.theme)?.id) ?? ""}
          choices={[{ value: "", label: results.allThemes }, ...themes]}
        />
        <Select
          id="kieli"
          name="kieli"
          label={calendar.language}
          value={view.language ?? ""}
          choices={[{ value: "", label: calendar.anyLanguage }, ...languages]}
        />
        <div class="field">
          <label class="field-label" for="ika">
            {calendar.age}
          </label>
          <input
            id="ika"
            name="ika"
            type="number"
            min={0}
            max={120}
            inputMode="numeric"
            value={view.age ?? ""}
            aria-describedby="ika-ohje"
          />
          <p class="hint" id="ika-ohje">
            {calendar.ageHint}
          </p>
        </div>
      </div>
      <div class="calendar-fields">
        <PostalCodeField page={page} />
        {view.radius !== null && (
          <Select
            id="sade"
            name="sade"
            label={calendar.radius}
            value={String(view.radius)}
            choices={RADII.map((radius) => ({ value: radius, label: `${radius} km` }))}
          />
        )}
      </div>
      <LocateButton page={page} />
      <div class="choice-row">
        <Check name="maksuton" value="1" isOn={view.isFree} label={results.onlyFree} />
        <Check name="verkossa" value="1" isOn={view.isOnline} label={calendar.online} />
      </div>
      <div class="filter-actions">
        <button type="submit" class="button main">
          {calendar.apply}
        </button>
        {hasFilters(view) && <a href={clearHref(page, view)}>{calendar.clear}</a>}
      </div>
    </form>
  );
}

function clearHref(page: Page, view: CalendarView): string {
  const kept = new URLSearchParams({ jakso: PERIOD_NAMES[view.period], alku: view.first });
  if (page.municipality) kept.set("kunta", page.municipality.code);
  return `?${kept}`;
}

function Check(props: {
  readonly name: string;
  readonly value: string;
  readonly isOn: boolean;
  readonly label: string;
}) {
  return (
    <label class="choice">
      <input type="checkbox" name={props.name} value={props.value} checked={props.isOn} />
      <span>{props.label}</span>
    </label>
  );
}
