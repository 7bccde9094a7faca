import type { OpeningInterval, ServiceHours, Weekday } from "../../../domain/catalogue/catalogue.ts";
import type { OwnService } from "../../../domain/own-content/content.ts";
import { readDay, readSpans, sayClock } from "./read-moments.ts";
import { type FieldErrors, readOne, readText, sentOf, type Values } from "./values.ts";

export const HOURS_KINDS = ["ei-tiedossa", "viikko", "aina", "ajanvaraus"] as const;
export type HoursKind = (typeof HOURS_KINDS)[number];
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MOST_EXCEPTIONS = 10;
const FRESH_ROWS = 2;

type OwnHours = OwnService["hours"];

/** How many rows of exceptions the form has. */
export function exceptionRows(values: Values): number {
  let filled = 0;
  for (let row = 1; row <= MOST_EXCEPTIONS; row++) if (sentOf(values, `poikkeus${row}`) !== "") filled = row;
  return Math.min(MOST_EXCEPTIONS, Math.max(FRESH_ROWS, filled + 1));
}

export function writeHours(values: Values, hours: OwnHours): void {
  const usual = hours.find(({ kind }) => kind !== "exception");
  const kinds: { readonly [kind in ServiceHours["kind"]]: HoursKind } = {
    weekly: "viikko",
    always: "aina",
    reservation: "ajanvaraus",
    exception: "ei-tiedossa",
  };
  values.set("auki", usual ? kinds[usual.kind] : "ei-tiedossa");
  for (const day of DAYS)
    values.set(`paiva${day}`, spansText((usual?.intervals ?? []).filter((interval) => interval.day === day)));
  hours
    .filter(({ kind }) => kind === "exception")
    .forEach((exception, index) => {
      const row = index + 1;
      values.set(`poikkeus${row}`, exception.validFrom ?? "");
      values.set(`poikkeus${row}-asti`, exception.validTo === exception.validFrom ? "" : (exception.validTo ?? ""));
      values.set(`poikkeus${row}-auki`, spansText(exception.intervals));
      values.set(`poikkeus${row}-syy`, exception.note.fi || exception.note.sv || "");
    });
}

function spansText(intervals: readonly OpeningInterval[]): string {
  return intervals.map(({ from, to }) => `${sayClock(from)}–${sayClock(to)}`).join(", ");
}

/** @param language the one that reasons are written in */
export function readHours(values: Values, language: "fi" | "sv", errors: FieldErrors): OwnHours {
  const kind = readOne(values, "auki", HOURS_KINDS, "ei-tiedossa");
  const intervals = DAYS.flatMap((day) => readDayHours(values, day, errors));
  if (kind === "viikko" && intervals.length === 0 && Object.keys(errors).length === 0) errors.paiva1 = "badHours";
  const usual = (of: "weekly" | "always" | "reservation", given: OpeningInterval[]) => ({
    kind: of,
    validFrom: null,
    validTo: null,
    isClosed: false,
    intervals: given,
    note: {},
  });
  const week =
    kind === "viikko"
      ? [usual("weekly", intervals)]
      : kind === "aina"
        ? [usual("always", [])]
        : kind === "ajanvaraus"
          ? [usual("reservation", intervals)]
          : [];
  return [...week, ...readExceptions(values, language, errors)] as OwnHours;
}

function readDayHours(values: Values, day: Weekday, errors: FieldErrors): OpeningInterval[] {
  const spans = readSpans(sentOf(values, `paiva${day}`));
  if (spans === null) {
    errors[`paiva${day}`] = "badHours";
    return [];
  }
  // Open past midnight, it closes on the next day.
  const next = ((day % 7) + 1) as Weekday;
  return spans.map(({ from, to }) => ({ day, from, toDay: to <= from ? next : day, to }));
}

function readExceptions(values: Values, language: "fi" | "sv", errors: FieldErrors): OwnHours {
  const found: OwnHours = [];
  for (let row = 1; row <= MOST_EXCEPTIONS; row++) {
    const name = `poikkeus${row}`;
    const told = sentOf(values, name);
    if (told === "") continue;
    const from = readDay(told);
    const last = sentOf(values, `${name}-asti`);
    const to = last === "" ? from : readDay(last);
    if (from === null) errors[name] = "badDay";
    if (last !== "" && to === null) errors[`${name}-asti`] = "badDay";
    if (from !== null && to !== null && to < from) errors[`${name}-asti`] = "endBeforeStart";
    const spans = readSpans(sentOf(values, `${name}-auki`));
    if (spans === null) errors[`${name}-auki`] = "badHours";
    const note = readText(values, `${name}-syy`, 200, errors);
    if (from === null || to === null || spans === null) continue;
    found.push({
      kind: "exception",
      validFrom: from,
      validTo: to,
      isClosed: spans.length === 0,
      intervals: spans.map((span) => ({ day: null, from: span.from, toDay: null, to: span.to })),
      note: note === "" ? {} : { [language]: note },
    });
  }
  return found;
}
