import ICAL from "ical.js";
import type { WallTime } from "../../../domain/events/event.ts";
import { wallTimeOfMs } from "../wall-time.ts";
import { toFinnishTime, zoneName } from "../zones.ts";
import type { ComponentLines } from "./scan-calendar.ts";

/** A calendar that describes its zone at greater length is not believed. */
const MOST_ZONE_LINES = 2000;

/** Puts a time of one calendar on the Finnish clock. `zone` null: the time names none; `UTC` is a zone as others are. */
export type ToFinnish = (wall: WallTime, zone: string | null, warn: (text: string) => void) => WallTime;

/**
 * Zones by the names that a calendar's times refer to: those that everybody knows, Windows' names, and at last the calendar's
 * own description. A time without a zone is what a Finnish clock shows, and so is one in a zone that nobody knows.
 */
export function calendarZones(described: ReadonlyMap<string, ComponentLines>): ToFinnish {
  const known = new Map<string, string | ICAL.Timezone | null>();
  const findZone = (id: string): string | ICAL.Timezone | null => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const zone = zoneName(id) ?? describedZone(id, described.get(id) ?? []);
    if (known.size < 500) known.set(id, zone);
    return zone;
  };
  return (wall, id, warn) => {
    if (id === null || wall.length === 10) return wall;
    const zone = findZone(id);
    if (typeof zone === "string") return toFinnishTime(wall, zone);
    const finnish = zone === null ? null : throughDescription(wall, zone);
    if (finnish === null) warn(`the time zone "${id.slice(0, 60)}" is not known: its times were read as Finnish`);
    return finnish ?? wall;
  };
}

function describedZone(tzid: string, lines: ComponentLines): ICAL.Timezone | null {
  const rules = lines.filter((line) => /^RRULE[;:]/i.test(line));
  // ical.js writes out all turns of the clock, so a rule of many turns a year would never come to an end.
  const isTame = lines.length <= MOST_ZONE_LINES && rules.every((rule) => /[:;]FREQ=YEARLY(?:;|$)/i.test(rule));
  if (lines.length === 0 || !isTame) return null;
  try {
    const text = ["BEGIN:VTIMEZONE", ...lines, "END:VTIMEZONE"].join("\r\n");
    return new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(text)), tzid });
  } catch {
    return null;
  }
}

function throughDescription(wall: WallTime, zone: ICAL.Timezone): WallTime | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wall.split(/[-T:]/).map(Number);
  try {
    const time = new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, zone);
    return wallTimeOfMs(time.toUnixTime() * 1000);
  } catch {
    return null;
  }
}
