import type { LocalizedText, Provenance } from "../catalogue/catalogue.ts";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };
/** UUID v5 of source and source id, as all ids of the register. */
export type IndicatorId = Branded<"IndicatorId">;
export type IndicatorRegionId = Branded<"IndicatorRegionId">;

export type Gender = "total" | "male" | "female";

/** What a value is counted in: per cent of those asked, cases per 10,000 of the same age, or people. */
export type IndicatorUnit = "percent" | "per10000" | "people";

/** The first and the last year, both inclusive. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** An indicator of health and wellbeing, as its source describes it. */
export interface Indicator extends Provenance {
  readonly id: IndicatorId;
  readonly title: LocalizedText;
  /** What it tells, where it cannot be trusted and how to read it: restricted Markdown (`plain-markdown.ts`). */
  readonly description: LocalizedText;
  readonly limits: LocalizedText;
  readonly interpretation: LocalizedText;
  /** Who answers for the figures. */
  readonly organization: LocalizedText | null;
  /** Years the source says it has; not every one of them has values. */
  readonly years: YearSpan | null;
  readonly decimals: number | null;
  /** What the source calls the sort of value: `{ code: "PER", title: { fi: "osuus" } }`. */
  readonly valueType: { readonly code: string; readonly title: LocalizedText } | null;
  readonly genders: readonly Gender[];
  /** Plain date of the newest figures. */
  readonly dataUpdated: string | null;
}

/** What sort of area a figure is about. Hospital districts, European countries and the like are `other`. */
export type AreaKind = "municipality" | "wellbeingCounty" | "province" | "country" | "other";

/** An area of the source's own register of areas. */
export interface IndicatorRegion extends Provenance {
  readonly id: IndicatorRegionId;
  readonly kind: AreaKind;
  /** The source's word for the kind: `KUNTA`, `HYVINVOINTIALUE`, `MAAKUNTA`, `MAA`… */
  readonly category: string;
  /** Unique only within its category. */
  readonly code: string;
  readonly title: LocalizedText;
  readonly memberOf: readonly IndicatorRegionId[];
  /** Today's municipality with three digits; null for every other area, also for a municipality that has ended. */
  readonly municipality: string | null;
  /** Of a municipality that has ended: today's municipality in its place. Figures of the two are never added up. */
  readonly mergedInto: string | null;
  /** The county's two digits (`01`–`21`, `90`, `91`), where name and code both say so. */
  readonly regionCode: string | null;
}
