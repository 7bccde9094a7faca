import type { Weekday } from "../../../domain/catalogue/catalogue.ts";
import { MOST_EXCEPTIONS, MOST_TIMES, type OwnEventSchedule } from "../../../domain/own-content/own-schedule.ts";
import { readClock, readDay, readDays, sayClock, sayDay } from "./read-moments.ts";
import { type FieldErrors, readOne, readTicks, sentOf, type Values, writeTicks } from "./values.ts";

export const REPEATS = ["kerran", "viikoittain", "joka-toinen", "pitkaan"] as const;
export type Repeat = (typeof REPEATS)[number];
const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
/** Rows that stand there for new times. */
const FRESH_ROWS = 3;

/** How many rows the form has: what is filled in, and a few more. */
export function rowsOf(values: Values): number {
  let filled = 0;
  for (let row = 1; row <= MOST_TIMES; row++) if (sentOf(values, `paiva${row}`) !== "") filled = row;
  return Math.min(MOST_TIMES, Math.max(FRESH_ROWS, filled + 1));
}

export function writeSchedule(values: Values, schedule: OwnEventSchedule): void {
  if (schedule.kind === "dates") {
    values.set("toistuu", "kerran");
    schedule.times.forEach(({ date, from, to }, index) => {
      values.set(`paiva${index + 1}`, date);
      values.set(`alkaa${index + 1}`, from === null ? "" : sayClock(from));
      values.set(`loppuu${index + 1}`, to === null ? "" : sayClock(to));
    });
  } else if (schedule.kind === "weekly") {
    values.set("toistuu", schedule.interval === 2 ? "joka-toinen" : "viikoittain");
    writeTicks(values, "viikonpaiva", schedule.weekdays.map(String));
    values.set("alkaa", sayClock(schedule.from));
    values.set("loppuu", schedule.to === null ? "" : sayClock(schedule.to));
    values.set("ensimmainen", schedule.firstDay);
    values.set("viimeinen", schedule.lastDay ?? "");
    values.set("poikkeukset", schedule.except.map(sayDay).join("\n"));
  } else if (schedule.kind === "period") {
    values.set("toistuu", "pitkaan");
    values.set("avautuu", schedule.firstDay);
    values.set("sulkeutuu", schedule.lastDay ?? "");
  }
}

/** Null when something is wrong: then `errors` say what. Nothing at all told is "not known yet". */
export function readSchedule(values: Values, errors: FieldErrors): OwnEventSchedule | null {
  switch (readOne<Repeat | "">(values, "toistuu", REPEATS, "")) {
    case "kerran":
      return readTimes(values, errors);
    case "viikoittain":
      return readWeekly(values, 1, errors);
    case "joka-toinen":
      return readWeekly(values, 2, errors);
    case "pitkaan":
      return readPeriod(values, errors);
    default:
      return { kind: "unknown" };
  }
}

function readTimes(values: Values, errors: FieldErrors): OwnEventSchedule | null {
  const times: { date: string; from: string | null; to: string | null }[] = [];
  for (let row = 1; row <= MOST_TIMES; row++) {
    const [day, start, end] = [`paiva${row}`, `alkaa${row}`, `loppuu${row}`] as const;
    if ([day, start, end].every((name) => sentOf(values, name) === "")) continue;
    const date = needDay(values, day, errors);
    const from = maybeClock(values, start, errors);
    const to = maybeClock(values, end, errors);
    if (to !== null && from === null && !(start in errors)) errors[start] = "badTime";
    if (date !== null) times.push({ date, from, to });
  }
  if (times.length === 0 && Object.keys(errors).length === 0) errors.paiva1 = "noTimes";
  return isWrong(errors) ? null : { kind: "dates", times };
}

function readWeekly(values: Values, interval: 1 | 2, errors: FieldErrors): OwnEventSchedule | null {
  const weekdays = readTicks(values, "viikonpaiva", WEEKDAYS).map((day) => Number(day) as Weekday);
  if (weekdays.length === 0) errors.viikonpaiva = "noWeekday";
  const from = readClock(sentOf(values, "alkaa"));
  if (from === null) errors.alkaa = "badTime";
  const to = maybeClock(values, "loppuu", errors);
  const firstDay = needDay(values, "ensimmainen", errors);
  const lastDay = maybeDay(values, "viimeinen", errors);
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) errors.viimeinen = "endBeforeStart";
  const except = readDays(sentOf(values, "poikkeukset"), MOST_EXCEPTIONS);
  if (except === null) errors.poikkeukset = "badDays";
  if (isWrong(errors) || from === null || firstDay === null || except === null) return null;
  return { kind: "weekly", interval, weekdays, from, to, firstDay, lastDay, except: [...except] };
}

function readPeriod(values: Values, errors: FieldErrors): OwnEventSchedule | null {
  const firstDay = needDay(values, "avautuu", errors);
  const lastDay = maybeDay(values, "sulkeutuu", errors);
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) errors.sulkeutuu = "endBeforeStart";
  return isWrong(errors) || firstDay === null ? null : { kind: "period", firstDay, lastDay };
}

const isWrong = (errors: FieldErrors) => Object.keys(errors).length > 0;

function needDay(values: Values, name: string, errors: FieldErrors): string | null {
  const day = readDay(sentOf(values, name));
  if (day === null) errors[name] = "badDay";
  return day;
}

function maybeDay(values: Values, name: string, errors: FieldErrors): string | null {
  return sentOf(values, name) === "" ? null : needDay(values, name, errors);
}

function maybeClock(values: Values, name: string, errors: FieldErrors): string | null {
  const told = sentOf(values, name);
  if (told === "") return null;
  const clock = readClock(told);
  if (clock === null) errors[name] = "badTime";
  return clock;
}
