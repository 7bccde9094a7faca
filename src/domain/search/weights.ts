import type { MatchKind } from "./index-data.ts";
import type { Field } from "./search-document.ts";

/**
 * The weights of the ranking, in the order they come into play; an area's share of a document's prior is in
 * `document-places.ts`, what needs beside the one meant add in `domain/needs/needs-in-query.ts`. Fitted on the tuning half of the judged queries
 * (`npm run bench -- search-quality`), on whole texts and on short Finnish ones together; the test half was not looked at.
 */

// --- What a document says, decided when the index is built (raise `INDEX_VERSION` after a change) ---

/** How much one word in a field says, and how much a long field dilutes it (BM25F's b). */
export const FIELD_WEIGHTS: { readonly [field in Field]: { readonly weight: number; readonly dilution: number } } = {
  name: { weight: 10, dilution: 0.5 },
  alternativeName: { weight: 8, dilution: 0.5 },
  keywords: { weight: 6, dilution: 0.3 },
  summary: { weight: 3.5, dilution: 0.5 },
  labels: { weight: 2.5, dilution: 0.3 },
  organization: { weight: 1.5, dilution: 0.3 },
  description: { weight: 1.2, dilution: 0.6 },
};
/** What a word itself, a part of a compound and a derivation root of the document weigh. */
export const INDEXED_KIND: { readonly [kind in MatchKind]: number } = { word: 1, compound: 0.5, root: 0.35 };
/** What the first, second… occurrence in one field adds; a description that repeats a word must not beat a name. */
export const REPEATS = [1, 0.5, 0.25, 0.12, 0.06];
/** The weight at which a document is half about a term (BM25's k1, on the scale of the field weights). */
export const SATURATION = 6;

/** Touched by its provider within a year, within three, longer ago. Part of a document's prior. */
export const FRESHNESS = { year: 1, threeYears: 0.97, older: 0.93 };

/** Beside a service, which is there week after week, an event, a place or a tool must fit a little better to come first. */
export const EVENT_PRIOR = 0.95;
export const PLACE_PRIOR = 0.9;
export const TOOL_PRIOR = 0.65;
/** How surely a self-care tool answers the needs that its entry names, the surest first; the last holds of the rest. */
export const NAMED_NEEDS = [0.9, 0.7, 0.5, 0.35];

// --- What a word of the query says ---

/** A word of another language than the page's. */
export const OTHER_LANGUAGE = 0.6;
export const QUERY_PART = 0.45;
export const QUERY_ROOT = 0.4;
/** What is left of the score of a document that matches next to none of the query's words. */
export const COORDINATION_FLOOR = 0.25;

// --- What a recognised need says ---

/** The words of a wholly sure need's services beside a word that the person wrote. */
export const NEED_WORDS = 0.7;
/** Further words of the same need add to the best one, each a little: a text full of them is about the need. */
export const FURTHER_NEED_WORDS = 0.22;
/** The words of a need less sure than this are not looked for: what answers it is still found by itself. */
export const LEAST_FOR_WORDS = 0.15;
/** A document whose name and summary answer the need for sure, when the need is sure: some two rare words in its name. */
export const NEED_ITSELF = 8;
/** A document without any of the words is found through its needs when the two sureties multiply to this. */
export const LEAST_NEED = 0.02;

// --- What suits the person, as a factor of the score ---

/** A place was named: offered there, in the whole region, in the whole country, somewhere else; a self-care tool is nowhere. */
export const PLACE = { own: 1.3, region: 1.1, nationwide: 0.95, elsewhere: 0.4, tool: 0.6 };
/** A group was named: meant for it, for all, for others. */
export const AUDIENCE = { own: 1.1, all: 1, others: 0.85 };
/** Nothing was asked but whom it is for, and when or where. */
export const AUDIENCE_ALONE = { own: 1.6, all: 1, others: 0.6 };
/** A way to use it was asked for and the text speaks of it: as much as a word of this strength. */
export const WAY = 1.2;
/** It is what was asked for: a group, or online. */
export const WAY_ITSELF = 1.15;
/** It is of the kind that a word asked for: an event, a course, a chat, a place. */
export const KIND_ITSELF = 1.5;
/** A short question is what a place is called or the type of place that it is, or one of its keywords. */
export const NAMED_SO = { name: 1.8, keyword: 1.3 };
/** A time was named and it takes place then; or it only goes on then, as an exhibition does. */
export const TAKES_PLACE_THEN = { begins: 1.5, goesOn: 1.15 };
/** What has no more times to come than this is news beside what comes every week. */
export const SELDOM = { times: 2, factor: 1.05 };
/** A time was named: what has no times is there some other time, or always. */
export const WITHOUT_TIMES = { service: 0.8, event: 1, place: 0.8, tool: 0.6 };
/** No time was named: its next time is within so many days, or later than all of them. */
export const SOON: readonly (readonly [days: number, factor: number])[] = [
  [31, 1],
  [92, 0.95],
  [Number.POSITIVE_INFINITY, 0.85],
];
/** About what was turned away. */
export const AVOIDED = 0.3;

// --- What curators say ---

/** Brought forward or put behind its likes, in a theme or everywhere. */
export const RAISED = 1.5;
export const LOWERED = 0.5;
/** What is pinned comes first in a search only when it scores at least this beside the best. */
export const PINNED_LEAST_OF_BEST = 0.3;

// --- What is shown ---

/** What scores less than this beside the best has next to nothing to do with the question, and is not counted as found. */
export const LEAST_OF_BEST = 0.08;

/** Each further hit of a kind that is called the same gives way by this much, among the first so many. */
export const SAME_TITLE_AGAIN = 0.8;
export const FIRST = 60;

/** A need this close to the surest may be what was asked as well … */
export const AS_SURE = 0.75;
/** … and a question that may mean so many needs is broad: the best hits are spread over them. */
export const BROAD = 3;
/** How many of the best are spread. */
export const SPREAD = 20;
/** Each further hit of a need that is there already gives way by this much, when it may mean several needs alike. */
export const SAME_NEED_AGAIN = 0.93;
