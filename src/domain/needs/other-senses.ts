import { LANGUAGES } from "../catalogue/catalogue.ts";
import { isStopWord } from "../search/stop-words.ts";
import { tokenise } from "../search/tokenise.ts";
import type { NumberedFeatures } from "./feature-table.ts";
import type { ReadText, ReadVocabulary } from "./read-vocabulary.ts";

/** What is left of a need's confidence when the text has a phrase in which its words mean something else. */
const LEFT = 0.2;
/** Basic forms have at least this value; parts of compounds and roots, which do not make a phrase, have less. */
const BASIC_FORM = 0.65;

/** Answers how much of a need's confidence stays for a text: 1, or less when its words mean something else there. */
export function otherSensesOf(vocabulary: ReadVocabulary): (need: number, text: ReadText) => number {
  const phrases = vocabulary.needs.map(({ notMeant }) =>
    LANGUAGES.flatMap((language) =>
      notMeant[language].map((phrase) =>
        tokenise(phrase)
          .filter(({ word }) => !isStopWord(word, language))
          .map(({ word }) => ({ word, ids: basicForms(vocabulary.read(word, language).features) })),
      ),
    ).filter((words) => words.length > 0),
  );
  return (need, { words, features }) => {
    const typed = new Set(words.map(({ word }) => word));
    const basic = new Set(basicForms(features));
    return phrases[need]?.some((phrase) =>
      phrase.every(({ word, ids }) => typed.has(word) || ids.some((id) => basic.has(id))),
    )
      ? LEFT
      : 1;
  };

  function basicForms({ ids, values }: NumberedFeatures): number[] {
    return [...ids].filter((id, i) => vocabulary.table.kinds[id] === "word" && (values[i] as number) >= BASIC_FORM);
  }
}
