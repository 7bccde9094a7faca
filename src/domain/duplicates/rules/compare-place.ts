import { distanceMetres } from "../../../platform/geo/distance.ts";
import type { Comparable } from "../comparable.ts";
import { areSortsAlike } from "../place-sorts.ts";
import type { Street } from "../words/street.ts";
import { type Finding, type Rule, SILENT, shared } from "./rule.ts";

/** Metres. Entrances and middles of one building differ by so much. */
export const AT_THE_SAME_POINT = 30;
const NEAR = 120;
const NOT_FAR = 500;
const FAR = 2000;

export const compareStreets: Rule = (one, other) => {
  const found = bestStreet(one.streets, other.streets);
  return found === null ? SILENT : [found];
};

function bestStreet(ours: readonly Street[], theirs: readonly Street[]): Finding | null {
  let best: Finding | null = null;
  let rank = -1;
  for (const one of ours) {
    for (const other of theirs) {
      const finding = compareTwo(one, other);
      const found = finding === null ? -1 : STREET_ORDER.indexOf(finding.code);
      if (finding !== null && (rank < 0 || found < rank)) {
        best = finding;
        rank = found;
      }
    }
  }
  return best;
}

const STREET_ORDER: readonly string[] = [
  "addressEqual",
  "addressEqualOtherPostalCode",
  "streetEqual",
  "addressDifferent",
];

function compareTwo(one: Street, other: Street): Finding | null {
  const values = { address: one.number === null ? one.street : `${one.street} ${one.number}` };
  if (one.street !== other.street) {
    // "Suomenlinna" beside "Suomenlinna C 74", a road's name beside a numbered street: nothing can be said.
    return one.number === null || other.number === null ? null : { code: "addressDifferent" };
  }
  if (one.number === null || other.number === null) return { code: "streetEqual", values };
  if (one.number !== other.number) return { code: "addressDifferent" };
  const isOtherArea = one.postalCode !== null && other.postalCode !== null && one.postalCode !== other.postalCode;
  return { code: isOtherArea ? "addressEqualOtherPostalCode" : "addressEqual", values };
}

export const compareDistance: Rule = (one, other) => {
  const metres = metresBetween(one, other);
  if (metres === null) return SILENT;
  const values = { metres: Math.round(metres) };
  const beyond = metres - Math.max(one.extent, other.extent);
  if (metres <= AT_THE_SAME_POINT) return [{ code: "distanceNone", values }];
  if (metres <= NEAR) return [{ code: "distanceNear", values }];
  if (beyond <= NOT_FAR) return SILENT;
  return [{ code: beyond <= FAR ? "distanceSome" : "distanceFar", values }];
};

function metresBetween(one: Comparable, other: Comparable): number | null {
  return one.position === null || other.position === null ? null : distanceMetres(one.position, other.position);
}

export const compareSorts: Rule = (one, other) => {
  const likeness = areSortsAlike(one.sort, other.sort);
  if (likeness === "same") return [{ code: "sortSame", values: { sort: one.sort ?? "" } }];
  if (likeness !== "different") return SILENT;
  return [{ code: "sortDifferent", values: { one: one.sort ?? "", other: other.sort ?? "" }, isVeto: true }];
};

/** Where two events are: the register's place, else the address, the point or the name of the place. */
export const compareEventPlaces: Rule = (one, other, commonness) => {
  if (one.isOnline && other.isOnline) return [{ code: "onlineBoth" }];
  const isOne = one.isOnline !== other.isOnline;
  const found = isOne ? SILENT : placeFindings(one, other, commonness);
  return isOne ? [{ code: "onlineOne" }] : found;
};

function placeFindings(one: Comparable, other: Comparable, commonness: Parameters<Rule>[2]): readonly Finding[] {
  if (shared(one.placeIds, other.placeIds) !== undefined) return [{ code: "placeSame" }];
  const [distance] = compareDistance(one, other, commonness);
  if (distance?.code === "distanceFar" || distance?.code === "distanceSome")
    return [{ code: "placeDifferent", values: distance.values ?? {} }];
  const [street] = compareStreets(one, other, commonness);
  if (distance?.code === "distanceNone" || street?.code === "addressEqual")
    return [distance?.code === "distanceNone" ? distance : (street ?? distance)].flatMap((each) => each ?? []);
  const keys = one.placeNames.map(({ key }) => key);
  if (other.placeNames.some(({ key }) => keys.includes(key)))
    return [{ code: "placeNameEqual", values: { place: other.label } }];
  if (distance !== undefined) return [distance];
  const isKnown = one.placeNames.length > 0 && other.placeNames.length > 0;
  if (street?.code === "addressDifferent" || (isKnown && street === undefined)) return [{ code: "placeDifferent" }];
  return street === undefined ? SILENT : [street];
}
