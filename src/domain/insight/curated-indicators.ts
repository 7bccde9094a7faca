import type { LocalizedText } from "../catalogue/catalogue.ts";
import data from "./data/indicators.json" with { type: "json" };
import type { IndicatorUnit } from "./indicator.ts";

/** How Polku reads one indicator. Indicators that are not curated are not read at all. */
export interface CuratedIndicator {
  /** The source's number of it. */
  readonly sourceId: string;
  /** What its Finnish title must say, in lower case. */
  readonly titleWords: readonly string[];
  /** Ids of the tray's themes it belongs to; empty for a fact behind the others, such as the population. */
  readonly themes: readonly string[];
  readonly unit: IndicatorUnit;
  /** Null when neither high nor low is good. */
  readonly isGoodWhenHigh: boolean | null;
}

/** In the order in which they are shown. */
export const CURATED_INDICATORS: readonly CuratedIndicator[] =
  data.indicators as unknown as readonly CuratedIndicator[];

const BY_SOURCE_ID = new Map(CURATED_INDICATORS.map((each) => [each.sourceId, each]));

export function findCuratedIndicator(sourceId: string): CuratedIndicator | undefined {
  return BY_SOURCE_ID.get(sourceId);
}

/** Whether the number still leads to what it was chosen for. A source that renumbers would turn good into bad unseen. */
export function isAsExpected({ titleWords }: CuratedIndicator, title: LocalizedText): boolean {
  const said = (title.fi ?? "").toLowerCase();
  return titleWords.every((word) => said.includes(word));
}
