import type { EventTime } from "../events/event-time.ts";
import { distanceTo } from "./distance.ts";
import { hasHour } from "./document-times.ts";
import { filterAndCount } from "./facets.ts";
import { sayTime } from "./next-time.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { scoreFor } from "./run-search.ts";
import { clearScores } from "./score.ts";
import type { SearchAnswer, SearchQuery, When } from "./search-query.ts";
import { cardAt, idOf } from "./stored-documents.ts";
import { dateOfMinutes, fitsWindow, MINUTES_OF_DAY } from "./time-window.ts";

/** A search whose answer is times instead of documents; page and sort do not matter. */
export interface CalendarQuery extends Omit<SearchQuery, "sort" | "limit" | "offset" | "when"> {
  readonly when: When;
}

export interface CalendarPage {
  readonly limit: number;
  readonly offset: number;
  /** What takes place at least so many times in the window, or goes on for a longer period, is told once, apart from the days. */
  readonly foldFrom: number;
}

export interface CalendarItem {
  readonly id: string;
  readonly card: string;
  readonly time: EventTime;
  /** Metres to its nearest place, when `near` was given and a place is known. */
  readonly distance: number | null;
}

/** What takes place again and again, told once. */
export interface RepeatedItem {
  readonly id: string;
  readonly card: string;
  /** Its times in the window that are not over, in order, the first few. */
  readonly times: readonly EventTime[];
  readonly count: number;
  readonly distance: number | null;
}

export interface Calendar {
  /** How many single times there are on all pages. */
  readonly total: number;
  readonly items: readonly CalendarItem[];
  /** The soonest first. */
  readonly repeated: readonly RepeatedItem[];
  /** How many single times begin on each day of the window that has any, in order. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly facets: SearchAnswer["facets"];
}

const TIMES_OF_REPEATED = 12;
/** What goes on for longer than this is no event of one day. */
const LONG = 3 * MINUTES_OF_DAY;

/**
 * The times in the window, those that were called off among them: a person who meant to come must see it. Looks at each time
 * of each found document once; nothing is made for those that are not on the page.
 */
export function listTimes(index: OpenedIndex, query: CalendarQuery, page: CalendarPage): Calendar {
  const { when, ...rest } = query;
  const asked: SearchQuery = { ...rest, kinds: ["event"], sort: "date", limit: 0, offset: 0 };
  const { foundCount } = scoreFor(index, asked);
  const { count, facets } = filterAndCount(index, asked, foundCount);
  const { timesOf, timeStarts } = index.data.arrays;
  const single: number[] = [];
  const repeated: { document: number; times: number[] }[] = [];
  const documentOfTime = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const document = index.space.found[i] as number;
    const times = timesIn(index, when, query.now, timesOf[document] as number, timesOf[document + 1] as number);
    const isFolded = times.length >= page.foldFrom || times.some((time) => isLong(index, time));
    if (times.length === 0) continue;
    if (isFolded) repeated.push({ document, times });
    else
      for (const time of times) {
        single.push(time);
        documentOfTime.set(time, document);
      }
  }
  clearScores(index, foundCount);
  const distance = query.near ? distanceTo(index.data.arrays, query.near) : null;
  const metresTo = (document: number) => {
    const metres = distance?.(document) ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(metres) ? Math.round(metres) : null;
  };
  const startOf = (time: number) => timeStarts[time] as number;
  single.sort((a, b) => startOf(a) - startOf(b) || a - b);
  repeated.sort((a, b) => startOf(a.times[0] as number) - startOf(b.times[0] as number) || a.document - b.document);
  return {
    total: single.length,
    items: single.slice(page.offset, page.offset + page.limit).map((time) => {
      const document = documentOfTime.get(time) as number;
      return {
        id: idOf(index, document),
        card: cardAt(index, document),
        time: sayTime(index, time) as EventTime,
        distance: metresTo(document),
      };
    }),
    repeated: repeated.map(({ document, times }) => ({
      id: idOf(index, document),
      card: cardAt(index, document),
      times: times.slice(0, TIMES_OF_REPEATED).flatMap((time) => sayTime(index, time) ?? []),
      count: times.length,
      distance: metresTo(document),
    })),
    days: countDays(single.map((time) => Math.max(startOf(time), when.window.from))),
    facets,
  };
}

function timesIn(index: OpenedIndex, { window }: When, now: number | undefined, first: number, end: number): number[] {
  const { timeStarts, timeEnds, timeMarks } = index.data.arrays;
  const times: number[] = [];
  for (let time = first; time < end; time++) {
    const stop = timeEnds[time] as number;
    if (now !== undefined && stop <= now) continue;
    if (fitsWindow(window, timeStarts[time] as number, stop, hasHour(timeMarks[time] as number))) times.push(time);
  }
  return times;
}

function isLong(index: OpenedIndex, time: number): boolean {
  const { timeStarts, timeEnds } = index.data.arrays;
  return (timeEnds[time] as number) - (timeStarts[time] as number) > LONG;
}

function countDays(starts: readonly number[]): Calendar["days"] {
  const counts = new Map<string, number>();
  for (const start of starts) {
    const date = dateOfMinutes(start);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, count]) => ({ date, count }));
}
