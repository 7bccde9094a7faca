import { COMMON_NAME, type Commonness } from "../commonness.ts";
import type { Comparable } from "../comparable.ts";
import { nameLikeness } from "../words/name-likeness.ts";
import { stemOf } from "../words/stem.ts";
import { type Finding, type Rule, SILENT } from "./rule.ts";

const CODES = { near: "nameNear", part: "namePart", marked: "nameMarked", different: "nameDifferent" } as const;

export const compareNames: Rule = (one, other, commonness) => {
  const { level, languages } = nameLikeness(one.names, other.names, saidElsewhere(one, other));
  if (level === "unknown") return SILENT;
  const values = { one: one.label, other: other.label };
  if (level !== "equal") return [{ code: CODES[level], values, isVeto: level === "marked" }];
  const common = mostCommon(one, other, commonness);
  if (common >= COMMON_NAME) return [{ code: "nameEqualCommon", values: { ...values, count: common } }];
  const findings: Finding[] = [{ code: "nameEqual", values }];
  if (languages.length > 1) findings.push({ code: "nameEqualTwoLanguages" });
  return findings;
};

/** How many of the same name one source has in the municipality. */
function mostCommon(one: Comparable, other: Comparable, commonness: Commonness): number {
  const town = one.municipalities.find((code) => other.municipalities.includes(code));
  if (town === undefined) return 1;
  const keys = one.names.map(({ key }) => key).filter((key) => other.names.some((name) => name.key === key));
  return Math.min(...keys.map((key) => commonness.name(town, key)));
}

/** Names of places carry their keeper's name, names of events that of the place, as their source likes. */
function saidElsewhere(one: Comparable, other: Comparable): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const record of [one, other]) {
    for (const { words } of record.placeNames) for (const { stem } of words) stems.add(stem);
    for (const word of record.organizer?.split(" ") ?? []) stems.add(stemOf(word));
  }
  return stems;
}
