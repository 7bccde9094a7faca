import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { PROFILE_COLUMNS } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { SAME_TITLE_AGAIN } from "./weights.ts";

/**
 * Lets others in between things of one kind that are called the same: calendars tell a club's every evening as an event of
 * its own. Gives the scores of those that are lowered, each further one of a title.
 *
 * @param ranked the best first
 */
export function lowerRepeats(index: OpenedIndex, language: Language, ranked: readonly number[]): Map<number, number> {
  const { totals } = index.space;
  const { titles, profiles, profileTable } = index.data.arrays;
  const from = LANGUAGES.indexOf(language) * index.data.size;
  const times = new Map<number, number>();
  const lowered = new Map<number, number>();
  for (const document of ranked) {
    const kind = profileTable[(profiles[document] as number) * PROFILE_COLUMNS] as number;
    // Titles are numbered from 0, kinds are few.
    const key = (titles[from + document] as number) * 16 + kind;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    if (before > 0) lowered.set(document, (totals[document] as number) * SAME_TITLE_AGAIN ** before);
  }
  return lowered;
}
