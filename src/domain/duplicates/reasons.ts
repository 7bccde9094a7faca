/** Why two records are thought to be the same or not: a code, so that it can be said in any language, and what it counts. */
export interface Reason {
  readonly code: ReasonCode;
  /** For being the same when positive, against when negative. */
  readonly points: number;
  /** What the sentence needs to say: metres, an address, a name. From records: plain text, never HTML. */
  readonly values: { readonly [name: string]: string | number };
}

export const REASON_CODES = [
  "sameOrigin",
  "sameRegisterId",
  "fromLahella",
  "nameEqual",
  "nameEqualCommon",
  "nameEqualTwoLanguages",
  "nameNear",
  "namePart",
  "nameMarked",
  "nameDifferent",
  "addressEqual",
  "addressEqualOtherPostalCode",
  "streetEqual",
  "addressDifferent",
  "placeSame",
  "placeNameEqual",
  "placeDifferent",
  "distanceNone",
  "distanceNear",
  "distanceSome",
  "distanceFar",
  "urlEqual",
  "siteEqual",
  "phoneEqual",
  "businessCodeEqual",
  "businessCodeDifferent",
  "oidDifferent",
  "organizationSame",
  "organizationDifferent",
  "sortSame",
  "sortDifferent",
  "timeSame",
  "timePartly",
  "timeSameDay",
  "timeDifferent",
  "textSame",
  "textNear",
  "textSome",
  "textNamesDiffer",
  "textTimesDiffer",
  "onlineBoth",
  "onlineOne",
  "areaShared",
  "municipalityDifferent",
  "sameSource",
  "partOfOther",
  "rival",
  "chainConflict",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
