import { wallMinutes } from "../finding/when-window.ts";
import { KINDS } from "../search/search-document.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Candidate } from "./candidate.ts";
import { ANYTHING } from "./general-wishes.ts";
import type { Asking } from "./recommendation.ts";

/** Hardly better than nothing, but nobody leaves with empty hands. */
const STRENGTH = 0.1;

/** The first of everything, by name, when no wish finds enough. */
export function listAnything(index: Pick<SearchIndex, "search">, asking: Asking): Candidate[] {
  const { language, municipality, near, now, limit, without } = asking;
  return KINDS.flatMap((kind) =>
    index
      .search({
        text: "",
        language,
        kinds: [kind],
        now: wallMinutes(now),
        ...(near && { near }),
        ...(municipality !== null && { municipalities: [municipality] }),
        sort: "name",
        limit: limit + without.size,
        offset: 0,
      })
      .hits.map((hit, rank) => ({ hit, wish: ANYTHING, strength: STRENGTH, rank, isWithinReach: true, isSure: true })),
  );
}
