import { LANGUAGES } from "../catalogue/catalogue.ts";
import { isStopWord } from "../search/stop-words.ts";
import { tokenise } from "../search/tokenise.ts";
import type { FeatureTable, NumberedFeatures } from "./feature-table.ts";
import type { Need } from "./need.ts";
import type { ReadNeedText, ReadText } from "./read-vocabulary.ts";

/** What is left of a need's confidence when the text has a phrase in which its words mean something else. */
const LEFT = 0.2;
/** Basic forms have at least this value; parts of compounds and roots, which do not make a phrase, have less. */
const BASIC_FORM = 0.65;

/** A word of a phrase, with the numbers of its basic forms. */
interface SenseWord {
  readonly word: string;
  readonly ids: readonly number[];
}

/** Answers how much of a need's confidence stays in a text: 1, or less when its words mean something else there. */
export function otherSensesOf(
  needs: readonly Need[],
  read: ReadNeedText,
  table: FeatureTable,
): (text: ReadText) => (need: number) => number {
  // Read when first asked, so that a start reads none.
  const phrasesOf = new Map<number, readonly (readonly SenseWord[])[]>();

  return ({ words, features }) => {
    const typed = new Set(words.map(({ word }) => word));
    const basic = new Set(basicForms(features));
    return (need) => {
      const phrases = phrasesOf.get(need) ?? readPhrases(need);
      const isOtherSense = phrases.some((phrase) =>
        phrase.every(({ word, ids }) => typed.has(word) || ids.some((id) => basic.has(id))),
      );
      return isOtherSense ? LEFT : 1;
    };
  };

  function readPhrases(need: number): readonly (readonly SenseWord[])[] {
    const phrases = LANGUAGES.flatMap((language) =>
      (needs[need]?.notMeant[language] ?? []).map((phrase) =>
        tokenise(phrase)
          .filter(({ word }) => !isStopWord(word, language))
          .map(({ word }) => ({ word, ids: basicForms(read(word, language).features) })),
      ),
    ).filter((words) => words.length > 0);
    phrasesOf.set(need, phrases);
    return phrases;
  }

  function basicForms({ ids, values }: NumberedFeatures): number[] {
    return [...ids].filter((id, i) => table.kinds[id] === "word" && (values[i] as number) >= BASIC_FORM);
  }
}
