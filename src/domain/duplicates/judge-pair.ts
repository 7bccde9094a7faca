import { type Commonness, NOTHING_COMMON } from "./commonness.ts";
import type { Comparable, ComparableKind } from "./comparable.ts";
import { isFromLahella } from "./origin-ids.ts";
import type { Reason, ReasonCode } from "./reasons.ts";
import { comparePhones, compareUrls } from "./rules/compare-contacts.ts";
import {
  compareArea,
  compareBusinessCode,
  compareLahella,
  compareMunicipality,
  compareOid,
  compareOrganizer,
  compareOrigin,
  compareSource,
  compareWholes,
} from "./rules/compare-identity.ts";
import { compareNames } from "./rules/compare-names.ts";
import { compareDistance, compareEventPlaces, compareSorts, compareStreets } from "./rules/compare-place.ts";
import { compareTexts } from "./rules/compare-texts.ts";
import { compareTimes } from "./rules/compare-times.ts";
import type { Rule } from "./rules/rule.ts";
import { DOUBTFUL, MERGED, type PairSort, WEIGHTS } from "./weights.ts";

export type Verdict = "merged" | "doubtful" | "apart";

export interface Judgement {
  readonly verdict: Verdict;
  readonly score: number;
  /** In the order of their weight. */
  readonly reasons: readonly Reason[];
  /** True when a reason rules it out, whatever else agrees. */
  readonly isRuledOut: boolean;
}

const RULES: { readonly [sort in PairSort]: readonly Rule[] } = {
  place: [
    compareOrigin,
    compareMunicipality,
    compareSource,
    compareNames,
    compareSorts,
    compareStreets,
    compareDistance,
    compareUrls,
    comparePhones,
    compareOrganizer,
  ],
  event: [
    compareOrigin,
    compareWholes,
    compareMunicipality,
    compareSource,
    compareNames,
    compareTimes,
    compareEventPlaces,
    compareTexts,
    compareBusinessCode,
    compareOrganizer,
    compareUrls,
    comparePhones,
  ],
  eventAndService: [
    compareOrigin,
    compareArea,
    compareLahella,
    compareNames,
    compareTexts,
    compareBusinessCode,
    compareOrganizer,
    compareUrls,
    comparePhones,
  ],
  service: [compareArea, compareLahella, compareNames, compareTexts, compareOrganizer, compareUrls, comparePhones],
  organization: [compareWholes, compareOid, compareBusinessCode, compareNames, compareUrls, comparePhones],
};

/**
 * What must have been found for two records to be merged without a person, whatever the score: one of each line of one way.
 * Points alone would let many small likenesses make up for a name that differs.
 */
const WAYS: { readonly [sort in PairSort]: readonly (readonly (readonly ReasonCode[])[])[] } = {
  place: [[["nameEqual", "nameNear", "nameEqualCommon"]]],
  event: [[["nameEqual", "nameNear"], ["timeSame"]]],
  eventAndService: [
    [
      ["nameEqual", "nameNear"],
      ["textSame", "organizationSame", "businessCodeEqual"],
    ],
    [["textSame"], ["organizationSame", "businessCodeEqual"], ["fromLahella"]],
  ],
  service: [[["nameEqual", "nameNear"], ["textSame", "textNear", "textSome"], ["organizationSame"]]],
  organization: [[["nameEqual"], ["businessCodeEqual"]]],
};

const PLACES: readonly ComparableKind[] = ["place", "channel"];

/** How two records can be compared; null when they cannot be the same thing at all. */
export function pairSort(one: Comparable, other: Comparable): PairSort | null {
  if (one.id === other.id) return null;
  if (PLACES.includes(one.kind) && PLACES.includes(other.kind)) return "place";
  if (one.kind === "event" && other.kind === "event") return "event";
  if (one.kind === "organization" && other.kind === "organization") return "organization";
  if (one.kind === "service" && other.kind === "service")
    return isFromLahella(one.originId) !== isFromLahella(other.originId) ? "service" : null;
  const event = [one, other].find(({ kind }) => kind === "event");
  const service = [one, other].find(({ kind }) => kind === "service");
  return event?.source === "lahella" && service !== undefined ? "eventAndService" : null;
}

/** Weighs everything that speaks for and against two records being the same thing. Null when they cannot be compared. */
export function judgePair(
  one: Comparable,
  other: Comparable,
  commonness: Commonness = NOTHING_COMMON,
): Judgement | null {
  const sort = pairSort(one, other);
  if (sort === null) return null;
  const weights = WEIGHTS[sort];
  const findings = RULES[sort].flatMap((rule) => rule(one, other, commonness));
  const reasons = findings
    .map(({ code, values }): Reason => ({ code, points: weights[code] ?? 0, values: values ?? {} }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const codes = new Set(findings.map(({ code }) => code));
  const isRuledOut = findings.some(({ isVeto }) => isVeto === true);
  return { verdict: verdictOf(sort, score, codes, isRuledOut), score, reasons, isRuledOut };
}

function verdictOf(sort: PairSort, score: number, codes: ReadonlySet<ReasonCode>, isRuledOut: boolean): Verdict {
  // Where the id and the facts contradict each other, a person has to look.
  if (codes.has("sameOrigin")) return score >= MERGED && !codes.has("municipalityDifferent") ? "merged" : "doubtful";
  if (isRuledOut || score < DOUBTFUL) return "apart";
  const hasNeeded = WAYS[sort].some((way) => way.every((line) => line.some((code) => codes.has(code))));
  return score >= MERGED && hasNeeded ? "merged" : "doubtful";
}
