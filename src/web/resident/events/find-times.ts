import type { Context } from "../../../context.ts";
import { prepareSearch } from "../../../domain/finding/prepare-search.ts";
import type { Calendar, CalendarPage } from "../../../domain/search/list-times.ts";
import type { Page } from "../../page/page.ts";
import { type CalendarView, REPEATED_PER_PAGE, TIMES_PER_PAGE, windowOf } from "./calendar-query.ts";

/** What takes place so often in the shown period is told once. */
const FOLD_FROM = { today: 1000, weekend: 1000, week: 3, month: 3 } as const;

export interface FoundTimes extends Calendar {
  /** Of the index that they came from. */
  readonly version: number;
}

/** The times that the calendar shows; words are understood as in a search. */
export async function findTimes(
  { indexes, needs, understanding, regions }: Context,
  page: Page,
  view: CalendarView,
): Promise<FoundTimes> {
  const region = regions.findByCode(page.region.code);
  if (!region) throw new Error(`there is no region ${page.region.code}`);
  const index = await indexes.forRegion(region.code);
  const when = { window: windowOf(view), keepsUndated: false };
  const { query } = await prepareSearch(
    {
      text: view.text,
      language: page.content,
      kinds: ["event"],
      when,
      ...(view.theme && { themes: [view.theme] }),
      ...(page.municipality && { municipalities: [page.municipality.code] }),
      ...(view.isFree && { isFree: true }),
      ...(view.isOnline && { traits: ["online"] as const }),
      ...(view.age !== null && { age: view.age }),
      ...(view.language && { languages: [view.language] }),
      ...(page.near && view.radius !== null && { near: page.near, within: view.radius * 1000 }),
      sort: "date",
      limit: 0,
      offset: 0,
    },
    { index, needs, understanding, region, regions, now: page.now },
  );
  const { sort: _, limit: __, offset: ___, ...rest } = query;
  const calendar = index.calendar({ ...rest, when }, { ...shownOf(view), foldFrom: FOLD_FROM[view.period] });
  return { ...calendar, version: index.version };
}

/** What repeats comes with the first page only, its beginning; the rest has pages of its own. */
function shownOf({ isRepeatedOnly, pageNumber }: CalendarView): Omit<CalendarPage, "foldFrom"> {
  const before = pageNumber - 1;
  if (isRepeatedOnly)
    return { limit: 0, offset: 0, repeated: { limit: REPEATED_PER_PAGE, offset: before * REPEATED_PER_PAGE } };
  const repeated = { limit: pageNumber === 1 ? REPEATED_PER_PAGE : 0, offset: 0 };
  return { limit: TIMES_PER_PAGE, offset: before * TIMES_PER_PAGE, repeated };
}
