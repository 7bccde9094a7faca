import type { Language } from "../catalogue/catalogue.ts";
import type { EventTime } from "../events/event-time.ts";
import type { Inspection } from "./inspect.ts";
import type { Calendar, CalendarPage, CalendarQuery } from "./list-times.ts";
import type { Kind } from "./search-document.ts";
import type { SearchAnswer, SearchQuery } from "./search-query.ts";

/** What a page or the API asks of one region's index. Never waits for the database. */
export interface RegionIndex {
  readonly size: number;
  /** The catalogue version it was built from; pages that show its content may be cached under it. */
  readonly version: number;
  search(query: SearchQuery): SearchAnswer;
  suggest(text: string, language: Language, limit: number): readonly { readonly text: string; readonly kind: string }[];
  /** The card of one document, of that kind when told, as JSON text; null when it is not on this region's tray. */
  cardOf(id: string, kind?: Kind): string | null;
  /** The times that fall into the query's window, in order of time, of the documents that the search finds. */
  calendar(query: CalendarQuery, page: CalendarPage): Calendar;
  /** The times of one document that are not over, in order, at most `limit`; `now` in wall-clock minutes. */
  timesOf(id: string, now: number, limit: number): readonly EventTime[];
  /** How one document fares in a search, page and limit aside; null when it is not on this region's tray. */
  inspect(query: SearchQuery, id: string): Inspection | null;
}

/** The live indexes of all regions. Each follows the catalogue by itself; a new one takes the old one's place at once. */
export interface RegionIndexes {
  /** Waits for the first build when there is none yet; never for a later one. */
  forRegion(regionCode: string): Promise<RegionIndex>;
  /** True when every region has an index. */
  isReady(): boolean;
}
