import type { Indicator, IndicatorRegion } from "../../domain/insight/indicator.ts";
import type { ValueSet } from "../../domain/insight/value-set.ts";

export const SOTKANET_SOURCE = "sotkanet";
/** In the order they must be read: values are about indicators and regions. */
export const SOTKANET_KINDS = ["region", "indicator", "value-set"] as const;
export type SotkanetKind = (typeof SOTKANET_KINDS)[number];

/** One thing as it came, with the id it was asked by; `trouble` when the source could not answer for it alone. */
export type SotkanetRecord =
  | { readonly id: string | null; readonly body: unknown }
  | { readonly id: string; readonly trouble: string };

/** All values of one indicator: what was asked for, and the rows of the answers. */
export interface ValueSetBody {
  readonly years: readonly number[];
  readonly rows: readonly unknown[];
}

export type SotkanetValue =
  | { readonly kind: "region"; readonly value: IndicatorRegion }
  | { readonly kind: "indicator"; readonly value: Indicator }
  | { readonly kind: "value-set"; readonly value: ValueSet };
