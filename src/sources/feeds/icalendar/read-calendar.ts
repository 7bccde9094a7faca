import { hashText } from "../../../platform/crypto/hash-text.ts";
import { SourceNotBelievable } from "../../shared/import-run.ts";
import type { FeedContents } from "../feed-port.ts";
import type { CalendarPart } from "./calendar-part.ts";
import { calendarZones, type ToFinnish } from "./calendar-zones.ts";
import { readPart } from "./read-part.ts";
import { type ComponentLines, scanCalendar, valueIn } from "./scan-calendar.ts";

/** An event of a calendar, with the times of its series that differ. */
export interface CalendarRecord {
  readonly sourceId: string;
  /** Null: only single times of a series are in the calendar. */
  readonly main: CalendarPart | null;
  readonly changes: readonly CalendarPart[];
}

const LONGEST_ID = 200;
const IS_PRIVATE = /^CLASS(?:;[^:]*)?:\s*(?:PRIVATE|CONFIDENTIAL)\s*$/i;

/** The events of a calendar's text. @throws SourceNotBelievable when it is no calendar. */
export function readCalendar(text: string, warn: (text: string) => void): FeedContents {
  const calendar = scanCalendar(text, warn);
  if (!calendar.isCalendar) throw new SourceNotBelievable("the feed sent something other than a calendar");
  if (!calendar.isWhole) warn("the calendar breaks off in the middle: what it does not name was not taken away");
  const groups = new Map<string, ComponentLines[]>();
  for (const lines of calendar.events) {
    const id = idOf(lines, warn);
    const group = groups.get(id);
    if (group) group.push(lines);
    else groups.set(id, [lines]);
  }
  const removed = [];
  for (const [id, group] of groups) {
    if (!group.some((lines) => lines.some((line) => IS_PRIVATE.test(line)))) continue;
    groups.delete(id);
    removed.push({ id, reason: "withdrawn" as const });
  }
  const toFinnish = calendarZones(calendar.zones);
  return { records: recordsOf(groups, toFinnish, calendar.isCancellation), removed, isWhole: calendar.isWhole };
}

function idOf(lines: ComponentLines, warn: (text: string) => void): string {
  const uid = valueIn(lines, "UID");
  if (uid !== null) return uid.length <= LONGEST_ID && !/\p{C}/u.test(uid) ? uid : `uid:${hashText(uid).slice(0, 32)}`;
  warn("an event without a UID goes by its name and time");
  return `no-uid:${hashText(valueIn(lines, "SUMMARY") ?? "", valueIn(lines, "DTSTART") ?? "").slice(0, 32)}`;
}

function* recordsOf(
  groups: ReadonlyMap<string, readonly ComponentLines[]>,
  toFinnish: ToFinnish,
  isCancellation: boolean,
): Generator<CalendarRecord> {
  for (const [id, group] of groups) {
    const parts = group
      .map((lines) => readPart(lines, toFinnish))
      .map((part) => (isCancellation ? { ...part, status: "CANCELLED" } : part));
    const changes = parts.filter(({ original }) => original !== null);
    // Some programs give all their events one UID: those that begin at different times are different events.
    const mains = new Map(parts.filter(({ original }) => original === null).map((part) => [part.start ?? "", part]));
    const series = [...mains.values()].find(({ rules }) => rules.length > 0) ?? [...mains.values()][0] ?? null;
    if (series === null) yield { sourceId: id, main: null, changes };
    for (const [start, main] of mains) {
      const sourceId = mains.size === 1 ? id : `${id}/${start}`;
      yield { sourceId, main, changes: main === series ? changes : [] };
    }
  }
}
