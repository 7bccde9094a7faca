import { findNeed } from "../needs/needs.ts";
import type { Wish } from "./wish.ts";

/** A wish for one need of the vocabulary, its reason the need's own name; undefined when nobody knows the need. */
export function findWishOfNeed(id: string, weight: number): Wish | undefined {
  const need = findNeed(id);
  if (need === undefined) return undefined;
  const { fi, sv, en, selko } = need.label;
  return {
    need: id,
    area: need.themes[0] ?? id,
    weight,
    because: {
      fi: `koska tarve on: ${fi}`,
      sv: `eftersom behovet är: ${sv}`,
      en: `because the need is: ${en}`,
      selko: `koska tarve on: ${selko}`,
    },
  };
}
