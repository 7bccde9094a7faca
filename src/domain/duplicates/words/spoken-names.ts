import { fold } from "./fold.ts";
import { stemOf } from "./stem.ts";

/** A capital that does not begin a sentence, a line or a quotation: `Toimintaa on Oulussa`. */
const NAME = /(?<=[\p{Ll}\p{N},;–-] )\p{Lu}\p{Ll}{2,}/gu;
const MOST_NAMES = 12;

/** Stems of the names that a text speaks of: towns, streets, associations. A text used again elsewhere has others. */
export function spokenNames(text: string): string[] {
  const names = new Set<string>();
  for (const [name] of text.matchAll(NAME)) {
    names.add(stemOf(fold(name)));
    if (names.size >= MOST_NAMES) break;
  }
  return [...names].sort();
}
