import type { Commonness } from "../commonness.ts";
import type { Comparable } from "../comparable.ts";
import type { ReasonCode } from "../reasons.ts";

/** What a rule has seen. The weight of each sort of pair makes points of it. */
export interface Finding {
  readonly code: ReasonCode;
  readonly values?: { readonly [name: string]: string | number };
  /** Whatever else agrees, they are not the same. */
  readonly isVeto?: boolean;
}

/** Looks at one side of the likeness of two records. Silent when it has nothing to go by. */
export type Rule = (one: Comparable, other: Comparable, commonness: Commonness) => readonly Finding[];

export const SILENT: readonly Finding[] = [];

export const shared = <Value>(ours: readonly Value[], theirs: readonly Value[]): Value | undefined =>
  ours.find((value) => theirs.includes(value));
