import type { Area } from "./areas.ts";

/** What a resident answers of one area. Anything may be skipped. */
export interface AreaAnswer {
  /** 0–10, "not at all satisfied" to "very satisfied"; null when skipped. */
  readonly satisfaction: number | null;
  /** "I would like a change here." */
  readonly wantsChange: boolean;
  /** Codes chosen, by the follow-up's linkId (`movement.wish`); a follow-up without an answer is absent. */
  readonly followUps: Readonly<Record<string, readonly string[]>>;
}

/** A whole answered assessment (hyvinvointikartoitus). It lives in the resident's browser and in the request that shows it; never in the database. */
export interface Assessment {
  readonly answers: { readonly [area in Area]?: AreaAnswer };
  /** Something in the resident's own words, at most `LONGEST_NOTE` characters; null when nothing was written. */
  readonly note: string | null;
}

export const LONGEST_NOTE = 2000;
export const LOWEST = 0;
export const HIGHEST = 10;
