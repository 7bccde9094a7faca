import { z } from "zod";
import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { LanguageAnalysers } from "../search/language-analysers.ts";
import { isStopWord } from "../search/stop-words.ts";
import { tokenise } from "../search/tokenise.ts";
import register from "./data/everyday-words.json" with { type: "json" };

const wordList = z.array(z.string().trim().min(1).regex(/^\S+$/, "must be one word")).min(1);
const groupSchema = z.strictObject({ id: z.string().min(1), fi: wordList, sv: wordList, en: wordList });

/** Words that point to one thing of everyday life, in three languages: `olut`, `kalja`, `öl` and `booze` to alcohol. */
export type WordGroup = z.infer<typeof groupSchema>;

/** Groups of everyday words: they let a sentence be understood whose own words no expression has. */
export const EVERYDAY_WORDS: readonly WordGroup[] = z.array(groupSchema).parse(register);

/** Basic form in a language → the groups that have it. */
export type GroupsOfWords = { readonly [language in Language]: ReadonlyMap<string, readonly string[]> };

/** The groups by the forms that the analysers give. Function words belong to no group. */
export function groupsByWord(groups: readonly WordGroup[], analysers: LanguageAnalysers): GroupsOfWords {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const found = new Map<string, Set<string>>();
      for (const group of groups)
        for (const word of group[language]) {
          for (const key of keysOf(word, language, analysers))
            found.set(key, (found.get(key) ?? new Set<string>()).add(group.id));
        }
      return [language, new Map([...found].map(([key, ids]) => [key, [...ids]]))];
    }),
  ) as unknown as GroupsOfWords;
}

/** How a text's reader will look the word up: hyphens gone, and in each basic form that is not a function word. */
function keysOf(listed: string, language: Language, analysers: LanguageAnalysers): Set<string> {
  const word = tokenise(listed)[0]?.word ?? listed;
  if (isStopWord(word, language)) return new Set();
  const { lemmas } = analysers[language].analyse(word);
  // A word that is its own basic form is not meant as a form of another: `syöpä` is not eaten.
  return new Set(lemmas.includes(word) ? [word] : [word, ...lemmas.filter((lemma) => !isStopWord(lemma, language))]);
}
