/** Why a record was kept aside, as far as the pages have words for it. */
export const REJECTION_CODES = [
  "noName",
  "noId",
  "noTime",
  "outOfService",
  "nested",
  "notAnObject",
  "duplicateFigure",
  "unknownArea",
  "unmappable",
  "other",
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

const REJECTIONS: readonly (readonly [RegExp, RejectionCode])[] = [
  [/no (?:usable )?name/, "noName"],
  [/no usable id/, "noId"],
  [/no time that can be read/, "noTime"],
  [/out of service/, "outOfService"],
  [/nested too deeply/, "nested"],
  [/not an object|nothing in it/, "notAnObject"],
  [/given twice/, "duplicateFigure"],
  [/is not among the source's regions/, "unknownArea"],
  [/could not be mapped/, "unmappable"],
];

/** The sources tell reasons in plain English; these are their sorts. */
export function rejectionCode(reason: string): RejectionCode {
  return REJECTIONS.find(([pattern]) => pattern.test(reason))?.[1] ?? "other";
}

/** The same as PostgreSQL patterns, so that a list can be narrowed where the records are. */
export function rejectionPattern(code: RejectionCode): string {
  return REJECTIONS.filter(([, each]) => each === code)
    .map(([pattern]) => pattern.source)
    .join("|");
}

/** Every pattern: what none of them meets is `other`. */
export const KNOWN_REJECTIONS = REJECTIONS.map(([pattern]) => pattern.source).join("|");

/** Why a run came to no end. */
export const FAILURE_CODES = [
  "stopped",
  "cut",
  "waiting",
  "tooFew",
  "wrongForm",
  "refused",
  "notFound",
  "away",
  "other",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

const FAILURES: readonly (readonly [RegExp, FailureCode])[] = [
  [/stopped by hand/, "stopped"],
  [/the program ended in the middle/, "cut"],
  [/another import of/, "waiting"],
  [/would vanish|none was removed/, "tooFew"],
  [/sent (?:something|JSON|far)|no JSON-LD/, "wrongForm"],
  [/answered 40[13]\b/, "refused"],
  [/answered (?:404|410)\b/, "notFound"],
  [/answered \d|did not answer|could not be reached|could not be fetched/, "away"],
];

/** What a run's error is about; errors are told in plain English by the sources. */
export function failureCode(error: string): FailureCode {
  return FAILURES.find(([pattern]) => pattern.test(error))?.[1] ?? "other";
}
