import { Field } from "../../ui/fields.tsx";
import type { Desk } from "../desk.ts";

interface DayWords {
  readonly from: string;
  readonly until: string;
  readonly badDay: string;
  readonly wrongOrder: string;
  readonly dayHint: string;
}

export interface ReadDays {
  /** `YYYY-MM-DD`; null has no bound. */
  readonly from: string | null;
  readonly until: string | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** The first and the last day of something, of the fields `alkaa-<index>` and `paattyy-<index>`. */
export function readDays(
  fields: URLSearchParams,
  index: string,
  words: Pick<DayWords, "badDay" | "wrongOrder">,
): ReadDays {
  const errors: Record<string, string> = {};
  const day = (name: string) => {
    const text = fields.get(name)?.trim() ?? "";
    if (text === "") return null;
    if (isDay(text)) return text;
    errors[name] = words.badDay;
    return null;
  };
  const [from, until] = [day(`alkaa-${index}`), day(`paattyy-${index}`)];
  if (from && until && until < from) errors[`paattyy-${index}`] = words.wrongOrder;
  return { from, until, errors };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function DayPair({
  fields,
  index,
  errors,
  words,
}: {
  desk: Desk;
  fields: URLSearchParams;
  index: string;
  errors: Readonly<Record<string, string | undefined>>;
  words: Omit<DayWords, "badDay" | "wrongOrder">;
}) {
  const day = (name: string, label: string) => (
    <Field name={name} label={label} hint={words.dayHint} error={errors[name]}>
      {(attributes) => <input {...attributes} type="date" value={fields.get(name) ?? ""} />}
    </Field>
  );
  return (
    <div class="day-pair">
      {day(`alkaa-${index}`, words.from)}
      {day(`paattyy-${index}`, words.until)}
    </div>
  );
}
