import { addDays } from "../catalogue/helsinki-time.ts";
import when from "./data/when.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import { wordsWithin } from "./words-within.ts";

const FI_MONTH = when.months.fi.map((name) => name.slice(0, -3)).join("|");
const SV_MONTH = when.months.sv.join("|");
const EN_MONTH = when.months.en.join("|");
const DASH = "\\s?(?:[-–—]|till|to)\\s?";

type Groups = { readonly [name: string]: string | undefined };
interface DatePattern {
  readonly pattern: RegExp;
  read(groups: Groups, today: string): string | null;
}

const PATTERNS: readonly DatePattern[] = [
  {
    // 2026-12-01, 2026-12-01/2026-12-07
    pattern: /(?<![\d.])(?<a>\d{4}-\d{2}-\d{2})(?:\s?[/–]\s?(?<b>\d{4}-\d{2}-\d{2}))?(?!\d)/gu,
    read: ({ a = "", b }) => (isDate(a) && (b === undefined || isDate(b)) ? `${a}/${b ?? a}` : null),
  },
  {
    // 3.–5.1., 28.12.–2.1.2027, 1.12., 24.12
    pattern: new RegExp(
      `(?<![\\d.,:])(?<!\\b(?:klo|kello|kl\\.?|at)\\s?)(?:(?<d1>\\d{1,2})\\.?(?:(?<m1>\\d{1,2})\\.?)?(?<y1>\\d{4})?${DASH})?` +
        "(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})(?:\\.(?<y2>\\d{4})?|(?!\\d|[.,:]\\d|\\s?(?:€|e\\b|km|kg|h\\b|%|euro)))(?!\\d)",
      "giu",
    ),
    read(groups, today) {
      const { d1, m1, d2, m2, y1, y2 } = groups;
      const month = Number(m2);
      if (d2 === undefined || m2 === undefined) return null;
      const to = dateNear(Number(d2), month, y2, today);
      if (to === null || d1 === undefined) return to && `${to}/${to}`;
      const from = dateNear(Number(d1), Number(m1 ?? m2), y1 ?? (m1 === undefined ? y2 : undefined), today);
      return from !== null && from <= to ? `${from}/${to}` : null;
    },
  },
  {
    // 1. joulukuuta, 3.–5. tammikuuta
    pattern: new RegExp(
      `(?<!\\d)(?:(?<d1>\\d{1,2})\\.?${DASH})?(?<d2>\\d{1,2})\\.?\\s(?<name>${FI_MONTH})kuuta?(?!\\p{L})(?:\\s(?<y2>\\d{4}))?`,
      "giu",
    ),
    read: (groups, today) => readNamed(groups, monthOf(groups.name, "fi"), today),
  },
  {
    // den 1 december, 3–5 januari
    pattern: new RegExp(
      `(?<!\\d)(?:den\\s)?(?:(?<d1>\\d{1,2})\\.?${DASH})?(?<d2>\\d{1,2})\\.?\\s(?<name>${SV_MONTH})(?!\\p{L})(?:\\s(?<y2>\\d{4}))?`,
      "giu",
    ),
    read: (groups, today) => readNamed(groups, monthOf(groups.name, "sv"), today),
  },
  {
    // 1 December, 1st of December
    pattern: new RegExp(
      `(?<!\\d)(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?${DASH})?(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<name>${EN_MONTH})(?!\\p{L})`,
      "giu",
    ),
    read: (groups, today) => readNamed(groups, monthOf(groups.name, "en"), today),
  },
  {
    // December 1st
    pattern: new RegExp(`(?<!\\p{L})(?<name>${EN_MONTH})\\s(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, "giu"),
    read: (groups, today) => readNamed(groups, monthOf(groups.name, "en"), today),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<name>${FI_MONTH})kuu(?:ssa|n aikana)(?!\\p{L})`, "giu"),
    read: (groups, today) => wholeMonth(monthOf(groups.name, "fi"), today),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})i (?<name>${SV_MONTH})(?!\\p{L})`, "giu"),
    read: (groups, today) => wholeMonth(monthOf(groups.name, "sv"), today),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})in (?<name>${EN_MONTH})(?!\\p{L})`, "giu"),
    read: (groups, today) => wholeMonth(monthOf(groups.name, "en"), today),
  },
];

/** Dates and months named in the text, as two plain dates, both inclusive. Without a year the next such day is meant. */
export function recogniseDates({ text, words, today }: Query): FoundSlot[] {
  const hasNumber = /\d/.test(text);
  if (!hasNumber && !MONTH_WORD.test(text)) return [];
  const found: FoundSlot[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = read(match.groups ?? {}, today);
      const range = value === null ? null : wordsWithin(words, match.index, match.index + match[0].length);
      const isFree = range && !found.some(({ from, to }) => range.from < to && from < range.to);
      if (value !== null && range && isFree) found.push({ kind: "when", value, ...range, staysInText: false });
    }
  }
  return found;
}

const MONTH_WORD = new RegExp(`(?:${FI_MONTH})kuu|${SV_MONTH}|${EN_MONTH}`, "iu");

function readNamed({ d1, d2, y2 }: Groups, month: number, today: string): string | null {
  const to = dateNear(Number(d2), month, y2, today);
  const from = d1 === undefined ? to : dateNear(Number(d1), month, y2, today);
  return from !== null && to !== null && from <= to ? `${from}/${to}` : null;
}

function monthOf(name: string | undefined, language: "fi" | "sv" | "en"): number {
  const wanted = (name ?? "").toLowerCase();
  return when.months[language].findIndex((month) => month === wanted || month === `${wanted}kuu`) + 1;
}

function wholeMonth(month: number, today: string): string | null {
  const year = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0);
  const first = plainDate(year, month, 1);
  return `${first}/${endOfMonth(first)}`;
}

/** The last day of a plain date's month. */
export function endOfMonth(date: string): string {
  const nextMonth = addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7);
  return addDays(`${nextMonth}-01`, -1);
}

/** The day in the year told, or the next such day from today on; null when there is no such day. */
function dateNear(day: number, month: number, year: string | undefined, today: string): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const thisYear = Number(today.slice(0, 4));
  const date = plainDate(Number(year ?? thisYear), month, day);
  if (!isDate(date)) return null;
  return year === undefined && date < today ? plainDate(thisYear + 1, month, day) : date;
}

function plainDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isDate(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
