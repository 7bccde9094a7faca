import type { Language } from "../catalogue/catalogue.ts";
import type { Found } from "./readability.ts";
import type { Part } from "./readable-parts.ts";

const SUGGESTIONS: Readonly<Record<Language, string>> = {
  fi: "Ota sulkeet pois: kerro asia omana virkkeenään.",
  sv: "Ta bort parentesen: säg saken i en egen mening.",
  en: "Drop the brackets: say it in a sentence of its own.",
};

/** Words in brackets. Numbers alone, as in phone numbers, trouble nobody. */
export function findBrackets(hidden: string, { from, to }: Part, language: Language): Found[] {
  const found: Found[] = [];
  let open = -1;
  let hasLetter = false;
  for (let place = from; place < to; place++) {
    const sign = hidden[place] as string;
    if (sign === "(") {
      open = place;
      hasLetter = false;
    } else if (sign === ")") {
      if (open >= 0 && hasLetter)
        found.push({ kind: "bracket", from: open, to: place + 1, suggestion: SUGGESTIONS[language] });
      open = -1;
    } else if (open >= 0 && /\p{L}/u.test(sign)) hasLetter = true;
  }
  return found;
}
