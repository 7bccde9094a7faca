import type { Language } from "../catalogue/catalogue.ts";
import { PIN_KINDS } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { SearchQuery, Why } from "./search-query.ts";
import { dateOfMinutes } from "./time-window.ts";
import { LOWERED, PINNED_LEAST_OF_BEST, RAISED } from "./weights.ts";

/** What curators say of the order of one answer. */
export interface Pins {
  /** Documents that come first. */
  readonly first: ReadonlySet<number>;
  /** Those and the raised ones: the answer tells that the region has brought them forward. */
  readonly told: ReadonlySet<number>;
}

const NONE: Pins = { first: new Set(), told: new Set() };
const TOLD_AS: { readonly [language in Language]: string } = {
  fi: "Alueen nosto",
  sv: "Områdets lyft",
  en: "The region's choice",
};

/** Raises and lowers scores as curators have said for the query's themes and day. @returns what may come first, by `settlePins` */
export function applyPins(index: OpenedIndex, query: SearchQuery): Pins {
  const { pinDocuments, pinThemes, pinKinds, pinFrom, pinUntil } = index.data.arrays;
  if (pinDocuments.length === 0 || query.isUncurated) return NONE;
  const themes = new Set([0, ...(query.themes ?? []).map((theme) => index.data.themes.indexOf(theme) + 1)]);
  const day = query.now === undefined ? null : yearDayOf(query.now);
  const { totals } = index.space;
  const first = new Set<number>();
  const raised = new Set<number>();
  const lowered = new Set<number>();
  for (let i = 0; i < pinDocuments.length; i++) {
    if (!themes.has(pinThemes[i] as number) || !isInForce(pinFrom[i] as number, pinUntil[i] as number, day)) continue;
    const kind = PIN_KINDS[pinKinds[i] as number];
    (kind === "pin" ? first : kind === "raise" ? raised : lowered).add(pinDocuments[i] as number);
  }
  for (const document of raised) totals[document] = (totals[document] as number) * RAISED;
  for (const document of lowered) totals[document] = (totals[document] as number) * LOWERED;
  return { first, told: new Set([...first, ...raised]) };
}

/**
 * Of what may come first, what has something to do with the question: a pin brings nothing forward that hardly matches.
 * @param foundCount the first of `space.found` are the answer's
 */
export function settlePins({ space }: OpenedIndex, pins: Pins, foundCount: number, isListing: boolean): Pins {
  if (pins.first.size === 0) return pins;
  const { totals, found } = space;
  let best = 0;
  if (!isListing) for (let i = 0; i < foundCount; i++) best = Math.max(best, totals[found[i] as number] as number);
  const fits = (document: number) => (totals[document] as number) >= best * PINNED_LEAST_OF_BEST;
  const first = new Set([...pins.first].filter(fits));
  return {
    first,
    told: new Set([...pins.told].filter((document) => first.has(document) || !pins.first.has(document))),
  };
}

/** Those that come first before the others, each in the order they had. */
export function pinnedFirst(ranked: readonly number[], { first }: Pins): number[] {
  if (first.size === 0) return [...ranked];
  return [...ranked.filter((document) => first.has(document)), ...ranked.filter((document) => !first.has(document))];
}

/** In lists by name, time or distance it makes no difference, so nothing is told. */
export function whyPinned({ told }: Pins, document: number, { language, sort }: SearchQuery): Why[] {
  return sort === "relevance" && told.has(document) ? [{ kind: "curation", text: TOLD_AS[language] }] : [];
}

/** Month × 100 + day. */
function yearDayOf(minutes: number): number {
  return Number(dateOfMinutes(minutes).slice(5).replace("-", ""));
}

/** A season may pass the turn of the year. When the day is not known only what holds all year does. */
function isInForce(from: number, until: number, day: number | null): boolean {
  if (day === null) return from === 101 && until === 1231;
  return from <= until ? from <= day && day <= until : day >= from || day <= until;
}
