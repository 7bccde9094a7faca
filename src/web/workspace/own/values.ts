import type { OwnText } from "../../../domain/own-content/content.ts";

/** What a step's fields hold, as a form sends them: what is typed is shown again as it was. */
export type Values = URLSearchParams;

/** Codes by the id of the field; each has its sentence in the workspace's texts. */
export type FieldErrors = Record<string, OwnErrorCode>;

export type OwnErrorCode =
  | "required"
  | "tooLong"
  | "badDay"
  | "badTime"
  | "badHours"
  | "badDays"
  | "endBeforeStart"
  | "noWeekday"
  | "noTimes"
  | "badPhone"
  | "badEmail"
  | "badUrl"
  | "badPostalCode"
  | "badPosition"
  | "badCount"
  | "pastDay"
  | "badAge"
  | "agesCross"
  | "tooMany";

export const LANGUAGES = ["fi", "sv", "en"] as const;

const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What a field holds, without control characters and those that turn writing around. */
export function sentOf(values: Values, name: string): string {
  return (values.getAll(name).at(-1) ?? "").replace(/\r\n?/g, "\n").replace(UNSAFE, "").trim();
}

export function readText(values: Values, name: string, most: number, errors: FieldErrors): string {
  const text = sentOf(values, name);
  if (text.length > most) errors[name] = "tooLong";
  return text;
}

/** `nimi-fi`, `nimi-sv`, `nimi-en`. */
export function readLocalized(values: Values, name: string, most: number, errors: FieldErrors): OwnText {
  const [fi = "", sv = "", en = ""] = LANGUAGES.map((language) =>
    readText(values, `${name}-${language}`, most, errors),
  );
  return { fi, sv, en };
}

export function writeLocalized(values: Values, name: string, text: OwnText): void {
  for (const language of LANGUAGES) values.set(`${name}-${language}`, text[language]);
}

/** Those of the sent ones that are offered: what was tampered with is left out. */
export function readTicks<Offered extends string>(
  values: Values,
  name: string,
  offered: readonly Offered[],
): Offered[] {
  const sent = new Set(values.getAll(name));
  return offered.filter((each) => sent.has(each));
}

export function readOne<Offered extends string>(
  values: Values,
  name: string,
  offered: readonly Offered[],
  otherwise: Offered,
): Offered {
  const sent = sentOf(values, name);
  return offered.find((each) => each === sent) ?? otherwise;
}

export function writeTicks(values: Values, name: string, ticked: readonly string[]): void {
  for (const each of ticked) values.append(name, each);
}
