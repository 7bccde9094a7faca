import type { Curation } from "../../../../domain/curation/curation.ts";
import { Field, Select } from "../../../ui/fields.tsx";
import type { EntryPart, PartProps } from "./part.ts";

const MOST = 10;
const KINDS = ["pin", "raise", "lower"] as const;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** First of all, higher or lower: in one theme or everywhere, in a season or all year. */
export const pinsPart: EntryPart = {
  key: "nostot",
  fieldsOf({ pins }) {
    const said = new URLSearchParams();
    pins.forEach(({ kind, theme, from, until }, index) => {
      said.set(`nosto-${index}`, kind);
      said.set(`teema-${index}`, theme ?? "");
      said.set(`alkaa-${index}`, dayText(from));
      said.set(`paattyy-${index}`, dayText(until));
    });
    return said;
  },
  read(fields, base, _view, { words, page }) {
    const errors: Record<string, string | undefined> = {};
    const pins: Curation["pins"] = [];
    for (let index = 0; index < MOST; index++) {
      const kind = KINDS.find((each) => each === fields.get(`nosto-${index}`));
      if (!kind) continue;
      const day = (name: string) => {
        const read = readYearDay(fields.get(name) ?? "");
        if (read === undefined) errors[name] = words.tray.pins.badDay;
        return read ?? null;
      };
      const alone = aloneOf(fields, index);
      if (alone) errors[alone] ??= words.tray.pins.bothDays;
      const theme = page.region.themes.find(({ id }) => id === fields.get(`teema-${index}`))?.id ?? null;
      pins.push({ kind, theme, from: day(`alkaa-${index}`), until: day(`paattyy-${index}`) });
    }
    return { curation: { ...base, pins }, act: "pin", errors };
  },
  Fields: PinFields,
};

function PinFields({ desk, fields, errors }: PartProps) {
  const words = desk.words.tray.pins;
  const used = Array.from({ length: MOST }, (_, index) => index).filter((index) => fields.get(`nosto-${index}`));
  const count = Math.min(MOST, (used.at(-1) ?? -1) + 2);
  return (
    <>
      <p>{words.lead}</p>
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="entry-group">
          <legend>{used.includes(index) ? words.number(String(index + 1)) : words.fresh}</legend>
          <Select
            id={`nosto-${index}`}
            name={`nosto-${index}`}
            label={words.kind}
            value={fields.get(`nosto-${index}`) ?? ""}
            choices={[
              { value: "", label: words.none },
              ...KINDS.map((each) => ({ value: each, label: words.kinds[each] })),
            ]}
          />
          <Select
            id={`teema-${index}`}
            name={`teema-${index}`}
            label={words.theme}
            value={fields.get(`teema-${index}`) ?? ""}
            choices={[
              { value: "", label: words.everywhere },
              ...desk.page.region.themes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <div class="day-pair">
            {(["alkaa", "paattyy"] as const).map((name) => (
              <Field
                name={`${name}-${index}`}
                label={name === "alkaa" ? words.from : words.until}
                hint={words.dayHint}
                error={errors[`${name}-${index}`]}
              >
                {(attributes) => (
                  <input {...attributes} type="text" maxLength={10} value={fields.get(`${name}-${index}`) ?? ""} />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** The empty field of a season that has only its first or only its last day; null when there is none. */
function aloneOf(fields: URLSearchParams, index: number): string | null {
  const isEmpty = (name: string) => (fields.get(name) ?? "").trim() === "";
  const [from, until] = [`alkaa-${index}`, `paattyy-${index}`];
  if (isEmpty(from) === isEmpty(until)) return null;
  return isEmpty(from) ? from : until;
}

/** `11-15` → "15.11." */
export function dayText(yearDay: string | null): string {
  return yearDay === null ? "" : `${Number(yearDay.slice(3))}.${Number(yearDay.slice(0, 2))}.`;
}

/** "15.11." or "15.11" → `11-15`; null when empty; undefined when it is no day. */
export function readYearDay(text: string): string | null | undefined {
  if (text.trim() === "") return null;
  const [, day = "", month = ""] = /^(\d{1,2})\.\s*(\d{1,2})\.?$/.exec(text.trim()) ?? [];
  const most = DAYS_OF_MONTH[Number(month) - 1];
  if (!most || Number(day) < 1 || Number(day) > most) return undefined;
  return `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
