import { instantOf, wallTimeOf } from "../../domain/catalogue/helsinki-instant.ts";
import type { WallTime } from "../../domain/events/event.ts";

/** Windows names of zones, as Outlook and Exchange write them. The Finnish one also stands for the whole of its group. */
const WINDOWS = new Map(
  Object.entries({
    "fle standard time": "Europe/Helsinki",
    "gtb standard time": "Europe/Bucharest",
    "e. europe standard time": "Europe/Chisinau",
    "w. europe standard time": "Europe/Berlin",
    "romance standard time": "Europe/Paris",
    "central europe standard time": "Europe/Budapest",
    "central european standard time": "Europe/Warsaw",
    "gmt standard time": "Europe/London",
    "greenwich standard time": "Atlantic/Reykjavik",
    "russian standard time": "Europe/Moscow",
    "turkey standard time": "Europe/Istanbul",
    "eastern standard time": "America/New_York",
    "central standard time": "America/Chicago",
    "mountain standard time": "America/Denver",
    "pacific standard time": "America/Los_Angeles",
    "coordinated universal time": "UTC",
    utc: "UTC",
  }),
);
const IN_FINLAND = /helsin|finland|suomi/i;
const LONGEST = 100;

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** The name of a zone as Intl knows it: `Europe/Helsinki`. Null when nothing tells which one is meant. */
export function zoneName(text: string): string | null {
  const name = text.trim().replace(/^["']|["']$/g, "");
  if (name === "" || name.length > LONGEST) return null;
  const windows = WINDOWS.get(name.toLowerCase());
  if (windows) return windows;
  // Some programs put their own name before it: `/example.org/Tzfile/Europe/Helsinki`.
  const ending = /[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?$/.exec(name)?.[0];
  for (const candidate of [name, ending]) if (candidate && formatOf(candidate)) return candidate;
  return IN_FINLAND.test(name) ? "Europe/Helsinki" : null;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  } catch {
    // Not a zone.
  }
  // Names come from outside: those that are none are kept in mind only while they are few.
  if (format !== null || formats.size < 500) formats.set(zone, format);
  return format;
}

/** What a clock in a zone shows, as a Finnish clock shows it at the same instant. Plain dates are the same everywhere. */
export function toFinnishTime(wall: WallTime, zone: string): WallTime {
  if (wall.length === 10 || zone === "Europe/Helsinki") return wall;
  const local = Date.parse(`${wall}:00Z`);
  const before = local - offsetAt(local, zone);
  return wallTimeOf(new Date(local - offsetAt(before, zone)));
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(ms: number, zone: string): number {
  const shown = formatOf(zone)?.format(ms);
  if (shown === undefined) return 0;
  return Date.parse(`${shown.slice(0, 10)}T${shown.slice(11, 16)}:00Z`) - Math.floor(ms / 60_000) * 60_000;
}

/** Whether the clock jumps over this hour as summer time begins. */
export function isSkippedHour(wall: WallTime): boolean {
  return wall.length > 10 && wallTimeOf(instantOf(wall)) !== wall;
}
