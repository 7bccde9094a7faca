import { hashText } from "../../../platform/crypto/hash-text.ts";
import { SourceNotBelievable } from "../../shared/source-not-believable.ts";
import type { FeedContents } from "../feed-port.ts";
import { zoneName } from "../zones.ts";
import type { CalendarPart } from "./calendar-part.ts";
import { calendarZones } from "./calendar-zones.ts";
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
/** Each series is written out for 400 days. No association has so many; a feed that says so is broken or hostile. */
const MOST_SERIES = 2000;
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
  const isFinnish = zoneName(calendar.zone ?? "") === "Europe/Helsinki";
  const readLines = (lines: ComponentLines): CalendarPart => {
    const part = readPart(lines, toFinnish, isFinnish);
    return calendar.isCancellation ? { ...part, status: "CANCELLED" } : part;
  };
  return { records: recordsOf(groups, readLines), removed, isWhole: calendar.isWhole };
}

function idOf(lines: ComponentLines, warn: (text: string) => void): string {
  const uid = valueIn(lines, "UID");
  if (uid !== null) return uid.length <= LONGEST_ID && !/\p{C}/u.test(uid) ? uid : `uid:${hashText(uid).slice(0, 32)}`;
  warn("an event without a UID goes by its name and time");
  return `no-uid:${hashText(valueIn(lines, "SUMMARY") ?? "", valueIn(lines, "DTSTART") ?? "").slice(0, 32)}`;
}

function* recordsOf(
  groups: ReadonlyMap<string, readonly ComponentLines[]>,
  readLines: (lines: ComponentLines) => CalendarPart,
): Generator<CalendarRecord> {
  let series = 0;
  for (const [id, group] of groups) {
    const parts = group.map(readLines);
    const changes = parts.filter(({ original }) => original !== null);
    // Some programs give all their events one UID: those that begin at different times are different events.
    const mains = new Map(parts.filter(({ original }) => original === null).map((part) => [part.start ?? "", part]));
    const changing = [...mains.values()].find(({ rules }) => rules.length > 0) ?? [...mains.values()][0] ?? null;
    if (changing === null) yield { sourceId: id, main: null, changes };
    for (const [start, main] of mains) {
      const sourceId = mains.size === 1 ? id : `${id}/${start}`;
      if (main.rules.length > 0) series += 1;
      yield {
        sourceId,
        main: series > MOST_SERIES ? withoutRules(main) : main,
        changes: main === changing ? changes : [],
      };
    }
  }
}

function withoutRules(part: CalendarPart): CalendarPart {
  if (part.rules.length === 0) return part;
  const problem = `the calendar has more than ${MOST_SERIES} series: of the others only the first time was read`;
  return { ...part, rules: [], problems: [...part.problems, problem] };
}
