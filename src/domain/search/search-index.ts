import type { Language } from "../catalogue/catalogue.ts";
import type { EventTime } from "../events/event-time.ts";
import type { IndexData } from "./index-data.ts";
import { type Inspection, inspect } from "./inspect.ts";
import type { Analysers } from "./language-analysers.ts";
import { type Calendar, type CalendarPage, type CalendarQuery, listTimes } from "./list-times.ts";
import { timesOfDocument } from "./next-time.ts";
import { openData } from "./opened-index.ts";
import { search } from "./run-search.ts";
import type { Kind } from "./search-document.ts";
import type { SearchAnswer, SearchQuery } from "./search-query.ts";
import { cardAt, documentOf } from "./stored-documents.ts";
import { type Suggestion, suggest } from "./suggest.ts";

export interface SearchIndex {
  /** Number of documents. */
  readonly size: number;
  search(query: SearchQuery): SearchAnswer;
  /** What the person may be about to write: titles first, then words; best first. */
  suggest(text: string, language: Language, limit: number): Suggestion[];
  /** The card of a document as it was given, or null when the index has no such id, or none of that kind. */
  cardOf(id: string, kind?: Kind): string | null;
  /** The times that fall into the query's window, in order of time, of the documents that the search finds. */
  calendar(query: CalendarQuery, page: CalendarPage): Calendar;
  /** The times of a document that are not over, in order; none when the index has no such id. */
  timesOf(id: string, now: number, limit: number): EventTime[];
  /** How a document fares in a search, page and limit aside; null when the index has no such id. */
  inspect(query: SearchQuery, id: string): Inspection | null;
}

/** True when this system has the analyser the index was built with; if not, build it again. */
export function canOpen(data: IndexData, analysers: Analysers): boolean {
  return data.finnishAnalyser === "builtin" || analysers.finnish === "voikko";
}

/**
 * Opens a built or loaded index. Cheap: nothing is made per document but working space.
 *
 * @throws Error when the index needs an analyser this system lacks (`canOpen`).
 */
export function openIndex(data: IndexData, analysers: Analysers): SearchIndex {
  const index = openData(data, analysers);
  return {
    size: data.size,
    search: (query) => search(index, query),
    suggest: (text, language, limit) => suggest(index, text, language, limit),
    cardOf: (id, kind) => {
      const document = documentOf(index, id, kind);
      return document < 0 ? null : cardAt(index, document);
    },
    calendar: (query, page) => listTimes(index, query, page),
    timesOf: (id, now, limit) => timesOfDocument(index, documentOf(index, id, "event"), now, limit),
    inspect: (query, id) => {
      const document = documentOf(index, id);
      return document < 0 ? null : inspect(index, query, document);
    },
  };
}
