import type { PlannedTime } from "../../../domain/own-content/change-time.ts";
import type { OwnEventSchedule } from "../../../domain/own-content/own-schedule.ts";
import type { TimeChange } from "../../../domain/own-content/time-change.ts";
import { readClock, readDay, sayClock } from "./read-moments.ts";
import { type FieldErrors, readLocalized, readOne, sentOf, type Values, writeLocalized } from "./values.ts";

export const TIME_CHOICES = ["off", "moved", "place", "kept"] as const;
export type TimeChoice = (typeof TIME_CHOICES)[number];

export function choiceOf(change: TimeChange | null): TimeChoice {
  if (change === null) return "kept";
  return change.isOff ? "off" : change.moved === null ? "place" : "moved";
}

/** The form as it is when it opens: to call the time off, unless something else has been said of it. */
export function writeTimeChange({ planned, change }: PlannedTime): Values {
  const values = new URLSearchParams({ muutos: change === null ? "off" : choiceOf(change) });
  const { date, from, to } = change?.moved ?? { date: planned.date, from: planned.from, to: planned.until };
  values.set("paiva", date);
  values.set("alkaa", from === null ? "" : sayClock(from));
  values.set("loppuu", to === null ? "" : sayClock(to));
  const none = { fi: "", sv: "", en: "" };
  writeLocalized(values, "paikka", change?.place ?? none);
  writeLocalized(values, "syy", change?.reason ?? none);
  return values;
}

export type ReadTimeChange =
  | { readonly ok: true; readonly choice: TimeChoice; readonly change: TimeChange | null }
  | { readonly ok: false; readonly errors: FieldErrors };

/** @param today a plain date: nothing is moved to the past */
export function readTimeChange(time: string, values: Values, today: string): ReadTimeChange {
  const errors: FieldErrors = {};
  const choice = readOne<TimeChoice | "">(values, "muutos", TIME_CHOICES, "");
  if (choice === "") errors.muutos = "required";
  const reason = readLocalized(values, "syy", 200, errors);
  const hasPlace = choice === "moved" || choice === "place";
  const place = hasPlace ? readLocalized(values, "paikka", 200, errors) : { fi: "", sv: "", en: "" };
  if (choice === "place" && place.fi === "" && place.sv === "") errors["paikka-fi"] ??= "required";
  const moved = choice === "moved" ? readMoved(values, today, errors) : null;
  if (choice === "" || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    choice,
    change: choice === "kept" ? null : { time, isOff: choice === "off", moved, place, reason },
  };
}

function readMoved(values: Values, today: string, errors: FieldErrors): TimeChange["moved"] {
  const date = readDay(sentOf(values, "paiva"));
  if (date === null) errors.paiva = "badDay";
  else if (date < today) errors.paiva = "pastDay";
  const [from, to] = [maybeClock(values, "alkaa", errors), maybeClock(values, "loppuu", errors)];
  if (to !== null && from === null) errors.alkaa ??= "badTime";
  return date === null ? null : { date, from, to };
}

function maybeClock(values: Values, name: string, errors: FieldErrors): string | null {
  const told = sentOf(values, name);
  const clock = told === "" ? null : readClock(told);
  if (told !== "" && clock === null) errors[name] = "badTime";
  return clock;
}

/** Whether the schedule has single times at all. */
export function hasTimes({ kind }: OwnEventSchedule): boolean {
  return kind === "weekly" || kind === "dates";
}
