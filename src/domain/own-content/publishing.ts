import type { LocalizedText, Organization } from "../catalogue/catalogue.ts";
import type { Room } from "../catalogue/room.ts";
import type { SelkoReview } from "../catalogue/selko.ts";
import type { Place } from "../places/place.ts";
import type { OwnContent, OwnService } from "./content.ts";
import { ownSource } from "./own-entry.ts";
import { needWords } from "./topics.ts";

/** What a record is made among. */
export interface Publishing {
  readonly regionCode: string;
  /** All of the region's. */
  readonly municipalities: readonly string[];
  /** The region's own themes. */
  readonly addedThemes: readonly { readonly id: string; readonly serviceClasses: readonly string[] }[];
  readonly organization: Pick<Organization, "id" | "name" | "businessCode">;
  readonly isProvider: boolean;
  readonly now: Date;
}

export const NONE: LocalizedText = {};

export function provenance(sourceId: string, { regionCode, now }: Publishing) {
  return { source: ownSource(regionCode), sourceId, modifiedAt: now.toISOString() };
}

export function reviewBy({ isProvider }: Publishing): SelkoReview {
  return { state: "draft", reviewedOn: null, by: isProvider ? "provider" : "region" };
}

export function keywordsOf({ needs }: Pick<OwnContent, "needs">): Place["keywords"] {
  const words = (language: "fi" | "sv" | "en") => needWords(needs, language);
  return needs.length === 0 ? {} : { fi: words("fi"), sv: words("sv"), en: words("en") };
}

/** Absent when nothing has been said, or not when. */
export function roomOf({ room }: Pick<OwnService, "room">): { readonly room?: Room } {
  const { capacity, state, saidOn } = room;
  if (saidOn === null || (capacity === null && state === "")) return {};
  return { room: { capacity, state: state === "" ? null : state, saidOn } };
}
