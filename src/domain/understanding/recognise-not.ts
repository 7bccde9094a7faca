import not from "./data/not.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import type { QueryWord } from "./query-words.ts";
import { type PhraseLists, phraseMatcher } from "./word-patterns.ts";

/** What is turned away is told in so many words at most. */
const MOST_WORDS = 3;

type Cue = "wish" | "seeking" | "contrast" | "lack";
const cues = phraseMatcher<Cue>([
  { value: "wish", phrases: not.wishes.phrases },
  { value: "seeking", phrases: not.seeking.phrases },
  { value: "contrast", phrases: not.bare.phrases },
  { value: "lack", phrases: not.lacks.phrases },
]);
const isTrouble = beginsWith(not.trouble.phrases);
const offered = phraseMatcher([{ value: true, phrases: not.offered.phrases }]);
const isEnd = beginsWith(not.ends.phrases);
const isContrast = beginsWith(not.contrasts.phrases);
const dropped = phraseMatcher([{ value: true, phrases: not.dropped.phrases }]);

/** Words that may stand inside a clause and still deny only what follows. */
const ANYWHERE =
  /^(?:ilman|utan|without|jag|vi|i|we|en|emme|not|except|excluding|rather|something|anything|everything)$/;
const FINNISH_OR_SWEDISH_CONTRAST = /^(?:jo|muu|mi|kai|någ|nåt|vad|allt)/;
/** Being alone is what troubles, not what is turned away. */
const ALONE = /^(?:yksin|ensam|alone|lonely)$/;
const JOINS_CLAUSES = /^(?:mutta|men|but|ja|och|and|please|mieluiten|helst|preferably)$/;
const GOES_ON = /^(?:eikä|enkä|tai|eller|or|nor)$/;
const LIVING_WITHOUT = /^(?:olemaan|olla|elää|elämään|selviä|selvitä|pärjää|leva|vara|klara|live|be|cope)$/;
const DENIED_DOING =
  /^(?:am|is|are|was|were|do|does|did|can|could|will|would|should|has|have|i|he|she|they|it|i'm|why)$/;

/**
 * What is turned away: "en halua laihduttaa", "not yoga", "ilman uskontoa". A denial that is the trouble itself
 * ("en jaksa", "ei ole ketään", "no lift") turns nothing away.
 */
export function recogniseNot(query: Query): FoundSlot[] {
  const { words } = query;
  const found: FoundSlot[] = [];
  for (let at = 0; at < words.length; ) {
    const cue = cues.findAt(words, at);
    const thing = cue && mayDeny(words, at) ? thingAfter(words, cue.to, cue.value) : null;
    if (cue && thing) {
      found.push(slotOf(query, cue.from, thing));
    }
    at = thing?.to ?? at + 1;
    const isMore = thing !== null && GOES_ON.test(words[at]?.written ?? "") && offered.findAt(words, at + 1) !== null;
    const more = isMore ? thingAfter(words, at + 1, "lack") : null;
    if (more) {
      found.push(slotOf(query, at, more));
      at = more.to;
    }
  }
  return found;
}

function slotOf({ words, text }: Query, from: number, thing: { from: number; to: number }): FoundSlot {
  const [first, last] = [words[thing.from] as QueryWord, words[thing.to - 1] as QueryWord];
  const value = text.slice(first.start, last.end).toLowerCase();
  return { kind: "not", value, from, to: thing.to, staysInText: false };
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
  const offer = offered.findAt(words, from);
  // "Support" is missed, a "support group" may be turned away.
  const isOfferedWhole = offer !== null && offer.to - from > 1;
  const isMissed = cue !== "seeking" && !isOfferedWhole && isTrouble(words, from);
  if (!first || first.startsClause || isMissed) return null;
  let to = from + 1;
  while (to < words.length && to - from < MOST_WORDS && !words[to]?.startsClause && !isEnd(words, to)) to++;
  // A long stretch after a mere "without" is more than what is turned away: "ei alkoholia sisältäviä tapahtumia".
  if (cue === "lack" && to - from === MOST_WORDS) to = from + 1;
  if (words.slice(from, to).some(({ written }) => ALONE.test(written))) return null;
  if (cue === "lack" && offer === null && !isContrast(words, to)) return null;
  return { from, to };
}

function beginsWith(phrases: PhraseLists): (words: readonly QueryWord[], at: number) => boolean {
  const matcher = phraseMatcher([{ value: true, phrases }]);
  return (words, at) => matcher.findAt(words, at) !== null;
}
