import type { Language, Weekday } from "../../domain/catalogue/catalogue.ts";
import { daysBetween, type LocalTime, weekdayOf } from "../../domain/catalogue/helsinki-time.ts";
import type { Moment } from "../../domain/catalogue/opening-hours.ts";

/** How one language writes numbers, times and dates. Made once: `Intl` objects are slow to build. */
export interface Formats {
  number(value: number): string;
  /** `09:30` → "klo 9.30" | "kl. 9.30" | "9:30". */
  clock(time: string): string;
  /** Two clock times: "9–16.30". */
  clockRange(from: string, to: string): string;
  /** A plain date as people write it: "23.11.2026", "23 November 2026". */
  date(date: string): string;
  /** "ma 23.11." */
  shortDay(date: string): string;
  weekday(day: Weekday): string;
  /** Rounded as a person would say it: "350 m", "2,4 km". */
  distance(metres: number): string;
  /** A moment as seen from now: the time today, "huomenna klo 9", "ma klo 9", later with the date. */
  moment(moment: Moment, now: LocalTime, today: { readonly tomorrow: string }): string;
  /** The name of a language from its ISO code. */
  languageName(code: string): string;
}

const WEEKDAYS = {
  fi: ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
  sv: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;
const SHORT_WEEKDAYS = {
  fi: ["ma", "ti", "ke", "to", "pe", "la", "su"],
  sv: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const;
const MONTHS = "January February March April May June July August September October November December".split(" ");
/** With a space that does not break: "klo" alone at the end of a line tells nothing. */
const CLOCK_WORD = { fi: "klo\u00a0", sv: "kl.\u00a0", en: "" } as const;
const LOCALES = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" } as const;

export const formats: { readonly [language in Language]: Formats } = {
  fi: createFormats("fi"),
  sv: createFormats("sv"),
  en: createFormats("en"),
};

function createFormats(language: Language): Formats {
  const numbers = new Intl.NumberFormat(LOCALES[language]);
  const tenths = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  const languageNames = new Intl.DisplayNames(LOCALES[language], { type: "language", fallback: "code" });
  const namesByCode = new Map<string, string>();

  const bareClock = (time: string): string => {
    const hour = String(Number(time.slice(0, 2)));
    const minutes = time.slice(3, 5);
    if (language === "en") return `${hour}:${minutes}`;
    return minutes === "00" ? hour : `${hour}.${minutes}`;
  };
  const clock = (time: string) => CLOCK_WORD[language] + bareClock(time);
  const dayAndMonth = (date: string) =>
    language === "en"
      ? `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`
      : `${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}.`;
  const shortDay = (date: string) => `${SHORT_WEEKDAYS[language][weekdayOf(date) - 1]} ${dayAndMonth(date)}`;

  return {
    number: (value) => numbers.format(value),
    clock,
    clockRange: (from, to) => `${bareClock(from)}–${bareClock(to)}`,
    date: (date) =>
      language === "en" ? `${dayAndMonth(date)} ${date.slice(0, 4)}` : dayAndMonth(date) + date.slice(0, 4),
    shortDay,
    weekday: (day) => WEEKDAYS[language][day - 1] ?? "",
    distance: (metres) => {
      if (metres < 1000) return `${Math.max(50, Math.round(metres / 50) * 50)} m`;
      return `${metres < 10_000 ? tenths.format(metres / 1000) : numbers.format(Math.round(metres / 1000))} km`;
    },
    moment: (moment, now, words) => {
      const days = daysBetween(now.date, moment.date);
      const time = clock(moment.time);
      if (days === 0) return time;
      if (days === 1) return `${words.tomorrow} ${time}`;
      if (days < 7) return `${SHORT_WEEKDAYS[language][weekdayOf(moment.date) - 1]} ${time}`;
      return `${shortDay(moment.date)} ${time}`;
    },
    languageName: (code) => {
      let name = namesByCode.get(code);
      if (name === undefined) {
        try {
          name = languageNames.of(code) ?? code;
        } catch {
          name = code;
        }
        // Codes come from the register; a broken one must not fill the memory.
        if (namesByCode.size < 500) namesByCode.set(code, name);
      }
      return name;
    },
  };
}
