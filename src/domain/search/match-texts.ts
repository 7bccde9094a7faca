import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { type Analysers, analysersWith, type LanguageAnalysers } from "./language-analysers.ts";
import { isStopWord } from "./stop-words.ts";
import { tokenise } from "./tokenise.ts";

/** A text of a few hundred, too few for an index of their own. The same id may stand in several languages. */
export interface MatchableText {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}

export interface TextMatch {
  readonly id: string;
  /** 1 is a rare word of the title; every further word that is found adds to it. */
  readonly score: number;
}

export type TextMatcher = (words: string) => readonly TextMatch[];

const FIELD = { title: 1, lead: 0.5, body: 0.25 } as const;
/** How well a lemma, a part of a compound and a word that it is derived from stand for the word. */
const LEMMA = 1;
const PART = 0.5;
const ROOT = 0.5;
/** Endings that no rule knows change the end of a long word, not its beginning. */
const BEGINNING = 0.4;
const BEGINNING_LETTERS = 6;
const MOST_WORDS = 30;

/** Finds texts by their words, inflected and compound, in all languages at once; the best first. */
export function createTextMatcher(
  texts: readonly MatchableText[],
  analysers: Analysers = analysersWith(null),
): TextMatcher {
  const of = analysersOf(texts, analysers);
  /** By language and key, the weight in each document. */
  const postings = new Map<string, Map<string, number>>();
  for (const { id, language, ...fields } of texts)
    for (const field of ["title", "lead", "body"] as const)
      for (const [key, weight] of keysOf(fields[field], language, of)) {
        const documents = postings.get(`${language} ${key}`) ?? new Map<string, number>();
        postings.set(`${language} ${key}`, documents);
        documents.set(id, Math.max(documents.get(id) ?? 0, weight * FIELD[field]));
      }
  const count = new Set(texts.map(({ id }) => id)).size;
  const rarity = (documents: number) => Math.log(1 + count / documents) / Math.log(1 + count);

  return (words) => {
    const scores = new Map<string, number>();
    for (const token of tokenise(words).slice(0, MOST_WORDS)) {
      const best = new Map<string, number>();
      for (const language of LANGUAGES)
        for (const [key, weight] of keysOf(token.typed, language, of)) {
          const documents = postings.get(`${language} ${key}`);
          for (const [id, its] of documents ?? [])
            best.set(id, Math.max(best.get(id) ?? 0, weight * its * rarity(documents?.size ?? 1)));
        }
      for (const [id, score] of best) scores.set(id, (scores.get(id) ?? 0) + score);
    }
    return [...scores]
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

function analysersOf(texts: readonly MatchableText[], analysers: Analysers): LanguageAnalysers {
  const forms = Map.groupBy(
    texts.flatMap(({ language, title, lead, body }) =>
      tokenise(`${title} ${lead} ${body}`).map(({ word }) => ({ language, word })),
    ),
    ({ language }) => language,
  );
  const created = analysers.create(analysers.finnish, (language) =>
    analysers.vocabularyFor(language, new Set((forms.get(language) ?? []).map(({ word }) => word))),
  );
  if (created === null) throw new Error("The Finnish analyser that was chosen is not at hand.");
  return created;
}

/** What stands for each word of the text, with how well. */
function keysOf(text: string, language: Language, analysers: LanguageAnalysers): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const add = (key: string, weight: number) => keys.set(key, Math.max(keys.get(key) ?? 0, weight));
  for (const { word, pieces } of tokenise(text)) {
    if (isStopWord(word, language)) continue;
    for (const form of [word, ...pieces]) {
      const { lemmas, parts, roots } = analysers[language].analyse(form);
      for (const key of lemmas) add(key, form === word ? LEMMA : PART);
      for (const key of parts) add(key, PART);
      for (const key of roots) add(key, ROOT);
      if (form.length > BEGINNING_LETTERS) add(`${form.slice(0, BEGINNING_LETTERS)}…`, BEGINNING);
    }
  }
  return keys;
}
