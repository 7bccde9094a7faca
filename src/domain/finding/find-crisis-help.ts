import type { Language } from "../catalogue/catalogue.ts";
import type { CrisisCategory } from "../crisis/crisis-words.ts";
import { findCrisis, isHarmlessSetting } from "../crisis/detect-crisis.ts";
import type { NeedsKeeper } from "../needs/needs-keeper.ts";

/** Which help to show before everything else. */
export interface CrisisNeed {
  readonly category: CrisisCategory;
  /** ISO 639-1 of the words when they are not in a language of the pages: help is offered in it first. */
  readonly language: string | null;
}

/**
 * The crisis that a text tells of, or null: by the rules, which a person can read, or else by its likeness to what people
 * say in a crisis. Misses are worse than false alarms. The text goes nowhere from here.
 */
export async function findCrisisHelp(
  text: string,
  pageLanguage: Language,
  needs: Pick<NeedsKeeper, "feelCrisis">,
): Promise<CrisisNeed | null> {
  const said = findCrisis(text);
  if (said !== null) return { category: said.category, language: said.language };
  const category = await needs.feelCrisis(text, pageLanguage);
  return category === null || isHarmlessSetting(text) ? null : { category, language: null };
}
