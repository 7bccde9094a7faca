import { daysBetween } from "../../../domain/catalogue/helsinki-time.ts";
import type { WallTime } from "../../../domain/events/event.ts";
import { isReadableRule } from "../../../domain/events/repeated-starts.ts";
import { isWallTime } from "../wall-time.ts";

/** Where an event begins: as the calendar writes it, and on the Finnish clock. */
export interface RuleStart {
  readonly told: WallTime;
  readonly finnish: WallTime;
}

const KEPT = new Set(
  "FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYMONTH BYYEARDAY BYWEEKNO BYSETPOS BYHOUR BYMINUTE WKST".split(" "),
);
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{0,2}(Z)?)?$/;
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const LONGEST = 500;
const MOST_INTERVAL = 1000;

/**
 * A calendar's RRULE on the Finnish wall clock, as `Schedule` keeps it: the end too is a Finnish time, and weekdays move along
 * when the Finnish day is another. Null when it cannot be read, or cannot be said on the Finnish clock.
 */
export function toFinnishRule(
  text: string,
  start: RuleStart,
  toFinnish: (wall: WallTime, isUtc: boolean) => WallTime,
): string | null {
  const parts = new Map(
    text
      .slice(0, LONGEST)
      .toUpperCase()
      .split(";")
      .map((part) => part.split("=", 2).map((side) => side.trim()) as [string, string]),
  );
  for (const key of parts.keys()) if (!KEPT.has(key)) parts.delete(key);
  if (Number(parts.get("INTERVAL") ?? 1) > MOST_INTERVAL) return null;
  const until = parts.get("UNTIL");
  if (until !== undefined) {
    const finnish = finnishUntil(until, start.finnish.length, toFinnish);
    if (finnish === null) return null;
    parts.set("UNTIL", finnish);
  }
  if (!moveDays(parts, start)) return null;
  const rule = [...parts].map(([key, value]) => `${key}=${value}`).join(";");
  return isReadableRule(rule) ? rule : null;
}

/** A last day counts whole, whatever hour the event has. */
function finnishUntil(
  text: string,
  length: number,
  toFinnish: (wall: WallTime, isUtc: boolean) => WallTime,
): string | null {
  const [, year, month, day, hour, minute, utc] = UNTIL.exec(text) ?? [];
  if (day === undefined) return null;
  const date = `${year}-${month}-${day}`;
  const told = hour === undefined ? date : `${date}T${hour}:${minute}`;
  if (!isWallTime(told) && Number(year) <= 2100) return null;
  const wall = told.length === 10 || !isWallTime(told) ? date : toFinnish(told, utc !== undefined);
  const compact = wall.replace(/[-:]/g, "");
  if (length === 10) return compact.slice(0, 8);
  return wall.length === 10 ? `${compact}T235959` : `${compact}59`;
}

/** False when the rule names days and hours that are others in Finland in a way that cannot be mended. */
function moveDays(parts: Map<string, string>, { told, finnish }: RuleStart): boolean {
  if (told === finnish) return true;
  if (parts.has("BYHOUR") || parts.has("BYMINUTE")) return false;
  const move = daysBetween(told.slice(0, 10), finnish.slice(0, 10));
  if (move === 0) return true;
  const names = [...parts.keys()].filter((key) => key.startsWith("BY"));
  if (names.length === 0) return parts.get("FREQ") === "DAILY" || parts.get("FREQ") === "WEEKLY";
  if (parts.get("FREQ") !== "WEEKLY" || names.some((key) => key !== "BYDAY")) return false;
  const days = (parts.get("BYDAY") ?? "").split(",").map((day) => DAYS.indexOf(day.trim()));
  if (days.includes(-1)) return false;
  parts.set("BYDAY", days.map((day) => DAYS[(day + move + 7) % 7]).join(","));
  return true;
}
