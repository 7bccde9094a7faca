import type { Comparable } from "../comparable.ts";
import { isFromLahella, originKey } from "../origin-ids.ts";
import { type Rule, SILENT } from "./rule.ts";

/** The id that a pushing system left in PTV is the other record's own, or two installations name one register's id. */
export const compareOrigin: Rule = (one, other) => {
  const pushed = pushedId(one, other) ?? pushedId(other, one);
  if (pushed !== null) return [{ code: "sameOrigin", values: { id: pushed } }];
  const harvested = harvestedId(one, other);
  return harvested === null ? SILENT : [{ code: "sameRegisterId", values: { id: harvested } }];
};

/**
 * Installations of Linked Events take records from each other and from shared registers, and keep the ids: `tprek:15321`.
 * Each also makes ids of its own that another may have as well, so the rest has to agree.
 */
function harvestedId(one: Comparable, other: Comparable): string | null {
  const isOfTwo = one.source !== other.source && [one, other].every(({ source }) => source.startsWith("linkedevents"));
  return isOfTwo && one.sourceId === other.sourceId && one.sourceId.includes(":") ? one.sourceId : null;
}

function pushedId(pushed: Comparable, origin: Comparable): string | null {
  if (pushed.originId === null || pushed.source === origin.source) return null;
  if (originKey(pushed.originId) === `${origin.source}:${origin.sourceId}`) return pushed.originId;
  return pushed.originId.toLowerCase() === `${origin.source}-${origin.sourceId}`.toLowerCase() ? pushed.originId : null;
}

/** PTV's copy of an activity and the activity itself, or what its organizer had told PTV before. */
export const compareLahella: Rule = (one, other) =>
  isFromLahella(one.originId) || isFromLahella(other.originId) ? [{ code: "fromLahella" }] : SILENT;

/** A sub-organization is not its parent, one time of a series is not the series. Siblings stay two as well. */
export const compareWholes: Rule = (one, other) => {
  const isPart = one.wholes.includes(other.id) || other.wholes.includes(one.id);
  const areSiblings = one.wholes.some((whole) => other.wholes.includes(whole));
  return isPart || areSiblings ? [{ code: "partOfOther", isVeto: true }] : SILENT;
};

/** Two records of one source are two by its own word. PTV is filled by many, and by other systems. */
export const compareSource: Rule = (one, other) => {
  if (one.source !== other.source) return SILENT;
  const isFilledByMany = one.kind !== "place" || other.kind !== "place";
  return [{ code: "sameSource", values: { source: one.source }, isVeto: !isFilledByMany }];
};

export const compareMunicipality: Rule = (one, other) => {
  if (one.municipalities.length === 0 || other.municipalities.length === 0) return SILENT;
  return one.municipalities.some((code) => other.municipalities.includes(code))
    ? SILENT
    : [{ code: "municipalityDifferent", isVeto: true }];
};

/** Where two services or a service and an activity are offered. */
export const compareArea: Rule = (one, other, commonness) => {
  const different = compareMunicipality(one, other, commonness);
  if (different.length > 0) return different;
  const isTold = one.municipalities.length > 0 && other.municipalities.length > 0;
  return isTold ? [{ code: "areaShared" }] : SILENT;
};

export const compareBusinessCode: Rule = (one, other) => {
  if (one.businessCode === null || other.businessCode === null) return SILENT;
  return one.businessCode === other.businessCode
    ? [{ code: "businessCodeEqual", values: { businessCode: one.businessCode } }]
    : [{ code: "businessCodeDifferent", isVeto: one.kind === "organization" && other.kind === "organization" }];
};

export const compareOid: Rule = (one, other) =>
  one.oid !== null && other.oid !== null && one.oid !== other.oid ? [{ code: "oidDifferent", isVeto: true }] : SILENT;

/** Who is responsible. */
export const compareOrganizer: Rule = (one, other) => {
  if (one.organizationId !== null && one.organizationId === other.organizationId) return [{ code: "organizationSame" }];
  if (one.organizer !== null && one.organizer === other.organizer) return [{ code: "organizationSame" }];
  // A town and its departments are one organizer under many names.
  const isOneCode = one.businessCode !== null && one.businessCode === other.businessCode;
  if (isOneCode || one.organizer === null || other.organizer === null) return SILENT;
  return [{ code: "organizationDifferent" }];
};
