import { isWithin } from "../catalogue/classification/classification.ts";
import type { ServiceRecord } from "../catalogue/get-service-record.ts";
import type { Inspection } from "../search/inspect.ts";
import type { NeedMet } from "./findability.ts";
import type { PreparedSearch } from "./prepare-search.ts";

/** How a service came out of a search that hides nothing of it. */
export interface Fate {
  readonly record: ServiceRecord;
  readonly prepared: PreparedSearch;
  readonly inspection: Inspection;
  readonly needs: readonly NeedMet[];
  /** From 1; null beyond those looked through. */
  readonly rank: number | null;
  readonly firstPage: number;
  readonly lookedThrough: number;
  readonly total: number;
  readonly didYouMean: string | null;
  readonly standIn: string | null;
  readonly isTurnedAway: boolean;
}

/** A service without groups is for all. */
export function isForOthers(its: readonly string[], wanted: readonly string[]): boolean {
  if (its.length === 0 || wanted.length === 0) return false;
  return !wanted.some((group) => its.some((own) => isWithin(own, group) || isWithin(group, own)));
}
