import type { Language } from "../catalogue/catalogue.ts";

/** "I do not want", "we do not need": what follows is not sought. Others' refusals ("poika ei halua kouluun") are troubles. */
const REFUSALS: { readonly [language in Language]: RegExp } = {
  fi: /^(?:en|emme|enkä) (?:\S+ )?(?:halua|haluu|haluaisi|haluisi|haluais|tarvitse|tarvi|tarvii|etsi|kaipaa|hae)$/,
  sv: /^(?:jag|vi) (?:vill|behöver|söker) (?:inte|int|ej)$/,
  en: /^(?:i|we) (?:do not|don't|dont|am not) (?:want|need|looking)$/,
};
const TURNS = new Set("mutta vaan utan men but kun när when".split(" "));
const REACH = 3;

/** Which of a sentence's words a refusal covers, by place. */
export function negatedPlaces(words: readonly string[], language: Language): ReadonlySet<number> {
  const negated = new Set<number>();
  for (let end = 2; end <= words.length; end++) {
    const refuses = [2, 3, 4].some((width) =>
      REFUSALS[language].test(words.slice(Math.max(0, end - width), end).join(" ")),
    );
    if (!refuses) continue;
    for (let place = end; place < Math.min(words.length, end + REACH); place++) {
      if (TURNS.has(words[place] ?? "")) break;
      negated.add(place);
    }
  }
  return negated;
}
