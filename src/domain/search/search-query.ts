import type { Language } from "../catalogue/catalogue.ts";
import type { EventTime } from "../events/event-time.ts";
import type { AskedKind } from "./kind-words.ts";
import type { NeedInQuery } from "./need-words.ts";
import type { Field, Kind, Trait } from "./search-document.ts";
import type { TimeWindow } from "./time-window.ts";

export const SORTS = ["relevance", "distance", "name", "date"] as const;
export type Sort = (typeof SORTS)[number];

/** What to look for. Filters of one kind are alternatives; filters of different kinds must all hold. */
export interface SearchQuery {
  /** The person's own words, at most 200 characters; empty lists everything by the chosen sort. */
  readonly text: string;
  /** Needs recognised in the text: their services' words are looked for beside the person's own. */
  readonly needs?: readonly NeedInQuery[];
  /** The language of the page. Other languages are searched too, with less weight. */
  readonly language: Language;
  readonly kinds?: readonly Kind[];
  readonly themes?: readonly string[];
  /** Three-digit codes. What is nationwide or covers the whole region belongs to every municipality. */
  readonly municipalities?: readonly string[];
  readonly isFree?: boolean;
  /** `KR1` also matches its children (`KR1.1`). A document without target groups matches all. */
  readonly targetGroups?: readonly string[];
  /** Given in any of these languages, or not known in which (ISO 639-1). */
  readonly languages?: readonly string[];
  /** All of these must hold. */
  readonly traits?: readonly Trait[];
  /** Years: what is for other ages is left out. */
  readonly age?: number;
  /** Finnish wall-clock minutes since 1970-01-01: what is over by then is not found. Without it nothing is over. */
  readonly now?: number;
  readonly when?: When;
  readonly near?: { readonly lat: number; readonly lon: number };
  /** Metres from `near`: what is farther, or nobody knows where, is not found. */
  readonly within?: number;
  /** What ranks higher without hiding anything else. */
  readonly prefer?: Preferences;
  /** Words turned away: what is about them sinks, and stays in the answer. */
  readonly avoid?: readonly string[];
  /** True: what curators say of the order counts nothing, so that scores tell only how well things fit. */
  readonly isUncurated?: boolean;
  /** True: one hit stands for the same service in several municipalities. */
  readonly isGrouped?: boolean;
  readonly sort: Sort;
  readonly limit: number;
  readonly offset: number;
}

/** When it should take place. What was called off does not take place. */
export interface When {
  readonly window: TimeWindow;
  /** True: what has no dates (services, places, tools) stays in the answer, and what takes place then comes forward. */
  readonly keepsUndated: boolean;
}

/** What suits the person best, as far as it was understood. */
export interface Preferences {
  /** Three-digit codes, the place named: offered there comes before the whole region, and that before the whole country. */
  readonly municipalities?: readonly string[];
  /** PTV codes of whom it is for. */
  readonly targetGroups?: readonly string[];
  /** How it is used. */
  readonly ways?: readonly Way[];
  /** What sort of thing it is. */
  readonly kinds?: readonly AskedKind[];
}

/** Ways to use a service that a person may ask for. */
export const WAYS = ["online", "home", "group", "phone"] as const;
export type Way = (typeof WAYS)[number];

/** Why something was found, in the person's own words: `text` is the query word or its repaired form. */
export interface Why {
  readonly kind: "word" | "compound" | "root" | "need" | "spelling" | "curation";
  readonly text: string;
  readonly field?: Field;
}

export interface Hit {
  readonly id: string;
  readonly kind: Kind;
  /** Comparable within one answer only; rounded to three decimals. */
  readonly score: number;
  readonly why: readonly Why[];
  /** Metres to the nearest place, when `near` was given and a place is known. */
  readonly distance: number | null;
  /** The document's `card`, as it was given. */
  readonly card: string;
  /** Of what takes place at times: the next one, inside the asked window when there was one. */
  readonly next: EventTime | null;
  /** Ids of the other documents that this hit stands for, when hits are grouped; empty otherwise. */
  readonly others: readonly string[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly Hit[];
  /**
   * Counts over the whole answer. The count of a facet's value ignores that facet's own filter, so a person sees what
   * choosing another value would give. `municipality` counts what is offered in each, nationwide included.
   */
  readonly facets: {
    readonly kind: readonly FacetCount[];
    readonly theme: readonly FacetCount[];
    readonly municipality: readonly FacetCount[];
    readonly free: readonly FacetCount[];
    readonly targetGroup: readonly FacetCount[];
  };
  /** The text with its unknown words repaired, when that finds clearly more; null otherwise. */
  readonly didYouMean: string | null;
}
