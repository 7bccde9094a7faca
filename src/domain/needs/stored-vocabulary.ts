import { z } from "zod";
import { type Arrays, parseArrayFile, writeArrayFile } from "../../platform/files/array-file.ts";
import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { LanguageAnalysers } from "../search/language-analysers.ts";
import type { GroupsOfWords } from "./everyday-words.ts";
import { tableWith } from "./feature-table.ts";
import type { Need } from "./need.ts";
import { createReader } from "./read-vocabulary.ts";
import type { KnownPhrase, TrainedVocabulary } from "./train-vocabulary.ts";
import { PHRASE_KINDS } from "./vocabulary-phrases.ts";

const KIND = { magic: "POLKUNDS", version: 2 };

const byLanguage = <Content extends z.ZodType>(content: Content) => z.object({ fi: content, sv: content, en: content });
const Head = z.object({
  vocabulary: z.string(),
  features: z.array(z.string()),
  phrases: z.array(z.string()),
  known: byLanguage(z.array(z.string())),
  groups: byLanguage(z.record(z.string(), z.array(z.string()))),
});

/** Writes what was learned, so that the next start need not learn. @param version of the vocabulary it was learned from */
export function storeVocabulary(
  path: string,
  version: string,
  { model, crises, phrases, aids }: TrainedVocabulary,
): void {
  const idStarts = new Uint32Array(phrases.length + 1);
  phrases.forEach(({ ids }, at) => {
    idStarts[at + 1] = (idStarts[at] as number) + ids.length;
  });
  const ids = new Int32Array(idStarts[phrases.length] as number);
  phrases.forEach((phrase, at) => {
    ids.set(phrase.ids, idStarts[at]);
  });
  const head: z.infer<typeof Head> = {
    vocabulary: version,
    features: [...aids.table.names],
    phrases: phrases.map(({ text }) => text),
    known: { fi: [...aids.known.fi], sv: [...aids.known.sv], en: [...aids.known.en] },
    groups: eachLanguage((language) =>
      Object.fromEntries([...aids.groups[language]].map(([word, of]) => [word, [...of]])),
    ),
  };
  const { rarity, starts, needs, weights } = model;
  const arrays = {
    rarity,
    starts,
    needs,
    weights,
    crisisRows: crises.rows,
    crisisWeights: crises.weights,
    crisisBiases: crises.biases,
    ids,
    idStarts,
    languages: Uint8Array.from(phrases, ({ language }) => LANGUAGES.indexOf(language)),
    kinds: Uint8Array.from(phrases, ({ kind }) => PHRASE_KINDS.indexOf(kind)),
    needOf: Uint16Array.from(phrases, ({ need }) => need),
  };
  writeArrayFile(path, KIND, { head, arrays });
}

/** What was learned from this version of the vocabulary, or null when the bytes hold something else. Never throws. */
export function restoreVocabulary(
  bytes: Buffer,
  version: string,
  needs: readonly Need[],
  analysers: LanguageAnalysers,
): TrainedVocabulary | null {
  const file = parseArrayFile(bytes, KIND);
  const parsed = Head.safeParse(file?.head);
  if (file === null || !parsed.success || parsed.data.vocabulary !== version) return null;
  const { features, phrases, known, groups } = parsed.data;
  const arrays = file.arrays as StoredArrays;
  const table = tableWith(features);
  const aids = {
    table,
    known: { fi: new Set(known.fi), sv: new Set(known.sv), en: new Set(known.en) },
    groups: eachLanguage((language) => new Map(Object.entries(groups[language]))) satisfies GroupsOfWords,
  };
  return {
    needs,
    model: {
      table,
      rarity: arrays.rarity,
      starts: arrays.starts,
      needs: arrays.needs,
      weights: arrays.weights,
      needCount: needs.length,
    },
    crises: { rows: arrays.crisisRows, weights: arrays.crisisWeights, biases: arrays.crisisBiases },
    phrases: phrases.map((text, at) => phraseAt(text, at, arrays)),
    aids,
    read: createReader(analysers, aids),
  };
}

interface StoredArrays extends Arrays {
  readonly rarity: Float32Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly needs: Uint16Array<ArrayBuffer>;
  readonly weights: Float32Array<ArrayBuffer>;
  readonly crisisRows: Int32Array<ArrayBuffer>;
  readonly crisisWeights: Float32Array<ArrayBuffer>;
  readonly crisisBiases: Float32Array<ArrayBuffer>;
  readonly ids: Int32Array<ArrayBuffer>;
  readonly idStarts: Uint32Array<ArrayBuffer>;
  readonly languages: Uint8Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly needOf: Uint16Array<ArrayBuffer>;
}

function phraseAt(text: string, at: number, { languages, kinds, needOf, ids, idStarts }: StoredArrays): KnownPhrase {
  return {
    text,
    language: LANGUAGES[languages[at] as number] as Language,
    kind: PHRASE_KINDS[kinds[at] as number] as KnownPhrase["kind"],
    need: needOf[at] as number,
    // Weights are for learning, which is over.
    weight: 1,
    ids: ids.subarray(idStarts[at], idStarts[at + 1]),
  };
}

function eachLanguage<Content>(make: (language: Language) => Content): { readonly [language in Language]: Content } {
  return { fi: make("fi"), sv: make("sv"), en: make("en") };
}
