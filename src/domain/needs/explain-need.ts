import { tokenise } from "../search/tokenise.ts";
import { type FeatureKind, lettersOfFeature } from "./feature-table.ts";
import { paddedWord } from "./need-features.ts";
import { type NeedsModel, weightOf } from "./needs-model.ts";
import type { ReadText } from "./read-vocabulary.ts";
import type { KnownPhrase } from "./train-vocabulary.ts";
import type { PhraseKind } from "./vocabulary-phrases.ts";

/** Why a need was recognised: a word of the text and the vocabulary's phrase that says the same. */
export interface NeedEvidence {
  readonly word: string;
  readonly from: PhraseKind;
  readonly matched: string;
}

const MOST = 3;
/** Words that give less than this share of the best word's reason are left out. */
const LEAST = 0.25;
/** A whole word explains better than a group of words, and that better than letters, however many of them agree. */
const CLEARNESS: { readonly [kind in FeatureKind]: number } = { word: 1, other: 0.03, letters: 0.001 };

/**
 * The words that spoke most for the need, the strongest first, each with the phrase of the need that has it.
 *
 * @param phrases those of the need, the shortest first: a short one shows best what it has in common with the word.
 */
export function explainNeed(
  need: number,
  { words, features }: ReadText,
  model: NeedsModel,
  phrases: readonly KnownPhrase[],
): NeedEvidence[] {
  const { kinds, names } = model.table;
  const reasons = words.map(({ word, language }) => ({ word, language, total: 0, strongest: -1, clearest: 0 }));
  features.ids.forEach((id, i) => {
    const reason = reasons[features.words[i] as number];
    const strength = (features.values[i] as number) * (model.rarity[id] as number) * weightOf(model, id, need);
    if (reason === undefined || strength <= 0) return;
    reason.total += strength;
    const clear = strength * CLEARNESS[model.table.kinds[id] as FeatureKind];
    if (clear > reason.clearest) Object.assign(reason, { strongest: id, clearest: clear });
  });
  const best = Math.max(0, ...reasons.map(({ total }) => total));
  return reasons
    .filter(({ total, strongest }) => strongest >= 0 && total >= best * LEAST)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST)
    .flatMap(({ word, language, strongest }) => {
      const letters = kinds[strongest] === "letters" ? lettersOfFeature(names[strongest] as string) : null;
      const has = ({ ids, text }: KnownPhrase) =>
        letters === null ? ids.includes(strongest) : hasLetters(text, letters);
      const found = phrases.find((phrase) => phrase.language === language && has(phrase)) ?? phrases.find(has);
      return found === undefined ? [] : [{ word, from: found.kind, matched: found.text }];
    });
}

function hasLetters(text: string, letters: string): boolean {
  return tokenise(text).some(({ word }) => paddedWord(word).includes(letters));
}
