import not from "./data/not.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import type { QueryWord } from "./query-words.ts";
import { type PhraseLists, phraseMatcher } from "./word-patterns.ts";

/** What is turned away is told in so many words at most. */
const MOST_WORDS = 3;

type Cue = "wish" | "contrast" | "lack";
const cues = phraseMatcher<Cue>([
  { value: "wish", phrases: not.wishes.phrases },
  { value: "contrast", phrases: not.bare.phrases },
  { value: "lack", phrases: not.lacks.phrases },
]);
const isTrouble = beginsWith(not.trouble.phrases);
const isOffered = beginsWith(not.offered.phrases);
const isEnd = beginsWith(not.ends.phrases);
const isContrast = beginsWith(not.contrasts.phrases);
const dropped = phraseMatcher([{ value: true, phrases: not.dropped.phrases }]);

/** Words that may stand inside a clause and still deny only what follows. */
const ANYWHERE =
  /^(?:ilman|utan|without|jag|vi|i|we|en|emme|not|except|excluding|rather|something|anything|everything)$/;
const FINNISH_OR_SWEDISH_CONTRAST = /^(?:jo|muu|mi|kai|någ|nåt|vad|allt)/;
/** Being alone is what troubles, not what is turned away. */
const ALONE = /^(?:yksin|ensam|alone|lonely)$/;
const JOINS_CLAUSES = /^(?:mutta|men|but|ja|och|and)$/;
const LIVING_WITHOUT = /^(?:olemaan|olla|elää|elämään|selviä|selvitä|pärjää|leva|vara|klara|live|be|cope)$/;
const DENIED_DOING =
  /^(?:am|is|are|was|were|do|does|did|can|could|will|would|should|has|have|i|he|she|they|it|i'm|why)$/;

/**
 * What is turned away: "en halua laihduttaa", "not yoga", "ilman uskontoa". A denial that is the trouble itself
 * ("en jaksa", "ei ole ketään", "no lift") turns nothing away.
 */
export function recogniseNot({ words, text }: Query): FoundSlot[] {
  const found: FoundSlot[] = [];
  for (let at = 0; at < words.length; ) {
    const cue = cues.findAt(words, at);
    const thing = cue && mayDeny(words, at) ? thingAfter(words, cue.to, cue.value) : null;
    if (cue && thing) {
      const [first, last] = [words[thing.from] as QueryWord, words[thing.to - 1] as QueryWord];
      const value = text.slice(first.start, last.end).toLowerCase();
      found.push({ kind: "not", value, from: cue.from, to: thing.to, staysInText: false });
    }
    at = thing?.to ?? at + 1;
  }
  return found;
}

/** Denials with a doer before them tell of somebody's trouble: "min son vill inte äta", "lapsi ei halua syödä". */
function mayDeny(words: readonly QueryWord[], at: number): boolean {
  const word = words[at] as QueryWord;
  if (word.startsClause || JOINS_CLAUSES.test(words[at - 1]?.written ?? "")) return true;
  const before = words[at - 1]?.written ?? "";
  if (DENIED_DOING.test(before) || LIVING_WITHOUT.test(before)) return false;
  return ANYWHERE.test(word.written) || FINNISH_OR_SWEDISH_CONTRAST.test(word.written);
}

function thingAfter(words: readonly QueryWord[], at: number, cue: Cue): { from: number; to: number } | null {
  let from = at;
  for (let drop = dropped.findAt(words, from); drop; drop = dropped.findAt(words, from)) from = drop.to;
  const first = words[from];
  if (!first || first.startsClause || isTrouble(words, from)) return null;
  let to = from + 1;
  while (to < words.length && to - from < MOST_WORDS && !words[to]?.startsClause && !isEnd(words, to)) to++;
  // A long stretch after a mere "without" is more than what is turned away: "ei alkoholia sisältäviä tapahtumia".
  if (cue === "lack" && to - from === MOST_WORDS) to = from + 1;
  if (words.slice(from, to).some(({ written }) => ALONE.test(written))) return null;
  if (cue === "lack" && !isOffered(words, from) && !isContrast(words, to)) return null;
  return { from, to };
}

function beginsWith(phrases: PhraseLists): (words: readonly QueryWord[], at: number) => boolean {
  const matcher = phraseMatcher([{ value: true, phrases }]);
  return (words, at) => matcher.findAt(words, at) !== null;
}
