import type { EventTime } from "../events/event-time.ts";
import { distanceTo } from "./distance.ts";
import { hasHour } from "./document-times.ts";
import { dropDistant } from "./drop-distant.ts";
import { filterFound } from "./facets.ts";
import { sayTime } from "./next-time.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { isListing, scoreFor } from "./run-search.ts";
import { clearScores, scoreAll } from "./score.ts";
import type { SearchQuery, When } from "./search-query.ts";
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
  /** Which of what is told once, in order. */
  readonly repeated: { readonly limit: number; readonly offset: number };
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
  /** How many there are on all pages. */
  readonly repeatedTotal: number;
  /** How many single times begin on each day of the window that has any, in order. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
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
  // Times are in the order of time: with no words to look for nothing needs a score.
  const foundCount = isListing(asked) ? dropDistant(index, asked, scoreAll(index)) : scoreFor(index, asked).foundCount;
  const count = filterFound(index, asked, foundCount);
  const { timesOf, timeStarts } = index.data.arrays;
  const startOf = (time: number) => timeStarts[time] as number;
  const single: number[] = [];
  const repeated: { readonly document: number; readonly first: number; readonly count: number }[] = [];
  for (let i = 0; i < count; i++) {
    const document = index.space.found[i] as number;
    const before = single.length;
    let hasLong = false;
    for (let time = timesOf[document] as number; time < (timesOf[document + 1] as number); time++) {
      if (startOf(time) >= when.window.to) break;
      if (!isIn(index, when, query.now, time)) continue;
      single.push(time);
      hasLong ||= isLong(index, time);
    }
    const ofDocument = single.length - before;
    if (ofDocument === 0 || (ofDocument < page.foldFrom && !hasLong)) continue;
    repeated.push({ document, first: single[before] as number, count: ofDocument });
    single.length = before;
  }
  clearScores(index, foundCount);
  const distance = query.near ? distanceTo(index.data.arrays, query.near) : null;
  const metresTo = (document: number) => {
    const metres = distance?.(document) ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(metres) ? Math.round(metres) : null;
  };
  const inOrder = sortedByStart(single, timeStarts);
  repeated.sort((a, b) => startOf(a.first) - startOf(b.first) || a.document - b.document);
  const { limit, offset } = page.repeated;
  return {
    total: single.length,
    items: Array.from(inOrder.subarray(page.offset, page.offset + page.limit), (time) => {
      const document = documentOfTime(index, time);
      return {
        id: idOf(index, document),
        card: cardAt(index, document),
        time: sayTime(index, time) as EventTime,
        distance: metresTo(document),
      };
    }),
    repeated: repeated.slice(offset, offset + limit).map(({ document, count: times }) => ({
      id: idOf(index, document),
      card: cardAt(index, document),
      times: firstTimes(index, when, query.now, document),
      count: times,
      distance: metresTo(document),
    })),
    repeatedTotal: repeated.length,
    days: countDays(inOrder.map((time) => Math.max(startOf(time), when.window.from))),
  };
}

function firstTimes(index: OpenedIndex, when: When, now: number | undefined, document: number): EventTime[] {
  const { timesOf } = index.data.arrays;
  const times: EventTime[] = [];
  for (let time = timesOf[document] as number; time < (timesOf[document + 1] as number); time++) {
    if (times.length === TIMES_OF_REPEATED) break;
    const said = isIn(index, when, now, time) ? sayTime(index, time) : null;
    if (said) times.push(said);
  }
  return times;
}

/** Whether it fits the window and is not over. */
function isIn({ data }: OpenedIndex, { window }: When, now: number | undefined, time: number): boolean {
  const { timeStarts, timeEnds, timeMarks } = data.arrays;
  const end = timeEnds[time] as number;
  if (now !== undefined && end <= now) return false;
  return fitsWindow(window, timeStarts[time] as number, end, hasHour(timeMarks[time] as number));
}

/** Times stand in the order of their documents. */
function documentOfTime({ data }: OpenedIndex, time: number): number {
  const { timesOf } = data.arrays;
  let low = 0;
  let high = timesOf.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((timesOf[middle] as number) <= time) low = middle;
    else high = middle;
  }
  return low;
}

function isLong(index: OpenedIndex, time: number): boolean {
  const { timeStarts, timeEnds } = index.data.arrays;
  return (timeEnds[time] as number) - (timeStarts[time] as number) > LONG;
}

/** Start and number in one key, so that thousands are sorted as numbers. */
function sortedByStart(times: readonly number[], starts: Int32Array): Float64Array {
  const keyOf = (time: number) => Math.max(0, starts[time] as number) * starts.length + time;
  const keys = Float64Array.from(times, keyOf).sort();
  return keys.map((key) => key % starts.length);
}

/** @param starts in order */
function countDays(starts: Float64Array): Calendar["days"] {
  const days: { readonly date: string; count: number }[] = [];
  let next = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    const last = days.at(-1);
    if (last && start < next) last.count += 1;
    else {
      days.push({ date: dateOfMinutes(start), count: 1 });
      next = (Math.floor(start / MINUTES_OF_DAY) + 1) * MINUTES_OF_DAY;
    }
  }
  return days;
}
