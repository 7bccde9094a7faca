import type { Language } from "../catalogue/catalogue.ts";
import { formsBeginning, formsContaining } from "./find-forms.ts";
import { type Alternative, asParts, type LookedUp, lookUp } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { maxCost, type Repair, repairsOf } from "./spelling.ts";
import type { Token } from "./tokenise.ts";

/** What stands for a word that the index does not have. */
export interface Understanding {
  readonly wholes: readonly Alternative[];
  readonly parts: readonly Alternative[];
  /** The word as it was probably meant, when it was taken for misspelt. */
  readonly repaired: string | null;
}

const PREFIX = 0.7;
const MAX_FORMS = 12;
const SHORTEST_PREFIX = 3;
const SHORTEST_CONTAINED = 5;
/** How much more parts and roots count when they are all there is to go by. */
const ONLY_LOOSELY_KNOWN = 1.6;
/** How far from the typed word a repair may be when its parts, or only its roots, are in the index. */
const CEILING_WITH_PARTS = 0.45;
const CEILING_WITH_ROOTS = 0.8;
/** A repair dearer than this is tried only after missing dots. */
const DOTS_COST = 0.65;
const LONGEST_DOTTED = 24;

/**
 * Makes something of a word the index does not have as such, in this order: the beginning of a longer word when it is
 * still being typed, a part of compounds, a misspelt word, and last the parts and roots it has itself.
 */
export function understandUnknown(
  index: OpenedIndex,
  token: Token,
  direct: LookedUp,
  pageLanguage: Language,
  isBeingTyped: boolean,
): Understanding {
  const completions = isBeingTyped ? completionsOf(index, token, pageLanguage) : [];
  if (completions.length > 0) return { wholes: direct.wholes.concat(completions), parts: direct.parts, repaired: null };

  const hasNothing = direct.wholes.length + direct.parts.length === 0;
  const containing = hasNothing ? containingOf(index, token, pageLanguage) : [];
  if (containing.length > 0) return { wholes: containing, parts: [], repaired: null };

  return repairedWord(index, token, direct, pageLanguage) ?? loosely(direct);
}

function loosely({ wholes, parts }: LookedUp): Understanding {
  return { wholes: weighed(wholes, ONLY_LOOSELY_KNOWN), parts: weighed(parts, ONLY_LOOSELY_KNOWN), repaired: null };
}

function weighed(alternatives: readonly Alternative[], share: number, kind?: Alternative["kind"]): Alternative[] {
  return alternatives.map((alternative) => ({
    ...alternative,
    weight: alternative.weight * share,
    kind: kind ?? alternative.kind,
  }));
}

/** Words that begin with what has been typed so far. */
function completionsOf(index: OpenedIndex, token: Token, pageLanguage: Language): Alternative[] {
  if (token.word.length < SHORTEST_PREFIX) return [];
  const completions = new Map<number, Alternative>();
  for (const { form, language } of formsBeginning(index, token.word, pageLanguage, MAX_FORMS)) {
    for (const word of lookUp(index, form, pageLanguage, token.typed, [language]).wholes) {
      if (word.kind === "word") completions.set(word.term, word);
    }
  }
  return weighed([...completions.values()], PREFIX);
}

/** Words that have the word inside them, when it stands nowhere alone: `väkivalta` in `lähisuhdeväkivalta`. */
function containingOf(index: OpenedIndex, token: Token, pageLanguage: Language): Alternative[] {
  // What stays of the word in its inflected forms: what it shares with its shortest stem, or all but its last letter.
  const stems = index.analysers[pageLanguage]
    .analyse(token.word)
    .lemmas.map((lemma) => sharedBeginning(token.word, lemma));
  const [needle] = [...stems, token.word.slice(0, -1)]
    .filter((stem) => stem.length >= SHORTEST_CONTAINED)
    .sort((a, b) => a.length - b.length);
  if (needle === undefined) return [];
  const found = formsContaining(index, needle, pageLanguage, MAX_FORMS).flatMap((form) =>
    lookUp(index, form, pageLanguage, token.typed, [pageLanguage]).wholes.filter(({ kind }) => kind === "word"),
  );
  return weighed(asParts(found), ONLY_LOOSELY_KNOWN);
}

function sharedBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function repairedWord(
  index: OpenedIndex,
  token: Token,
  direct: LookedUp,
  pageLanguage: Language,
): Understanding | null {
  const hasParts = direct.parts.length > 0;
  const hasRoots = direct.wholes.length > 0;
  // A real Finnish word is not a mistake; only a compound may be one that happens to make some sense (uima + hali).
  if (direct.isInDictionary && pageLanguage === "fi" && !hasParts) return null;
  const ceiling = hasParts ? CEILING_WITH_PARTS : hasRoots ? CEILING_WITH_ROOTS : Number.POSITIVE_INFINITY;
  const repairs = repairsOf(token.word, pageLanguage, index.data.arrays, Math.min(ceiling, maxCost(token.word)));
  const isClose = repairs[0] !== undefined && repairs[0].cost <= DOTS_COST;
  // Who writes one ä or ö can write them all.
  const hasDots = /[äöå]/.test(token.word);
  const dotted = isClose || hasDots || hasParts || hasRoots ? null : withDotsBack(index, token.word, pageLanguage);
  return dotted ?? fromRepairs(index, repairs, pageLanguage);
}

function fromRepairs(index: OpenedIndex, repairs: readonly Repair[], pageLanguage: Language): Understanding | null {
  if (repairs[0] === undefined) return null;
  const wholes = repairs.flatMap(({ form, language, cost }) =>
    weighed(lookUp(index, form, pageLanguage, form, [language]).wholes, 0.85 - 0.2 * cost, "spelling"),
  );
  return { wholes, parts: [], repaired: repairs[0].form };
}

/** The word with ä and ö where the keyboard had none, if that makes a word whose parts or roots are known. */
function withDotsBack(index: OpenedIndex, word: string, pageLanguage: Language): Understanding | null {
  for (const dotted of withDots(word)) {
    const found = lookUp(index, dotted, pageLanguage, dotted, ["fi"]);
    const isRelated = found.parts.length >= 2 || (found.isInDictionary && found.wholes.length > 0);
    if (!found.isKnown && !isRelated) continue;
    const share = found.isKnown ? 1 : ONLY_LOOSELY_KNOWN;
    return {
      wholes: weighed(found.wholes, share, "spelling"),
      parts: weighed(found.parts, share, "spelling"),
      repaired: dotted,
    };
  }
  return null;
}

/** Spellings with ä and ö for a and o in the whole word, and in its beginning or end alone: compounds mix both kinds. */
function withDots(word: string): Set<string> {
  const dot = (text: string): string => text.replaceAll("a", "ä").replaceAll("o", "ö");
  const variants = new Set([dot(word)]);
  for (let cut = 2; cut <= Math.min(word.length, LONGEST_DOTTED) - 2; cut++) {
    variants.add(dot(word.slice(0, cut)) + word.slice(cut));
    variants.add(word.slice(0, cut) + dot(word.slice(cut)));
  }
  variants.delete(word);
  return variants;
}
