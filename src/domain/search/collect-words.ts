import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { GrowingUint32 } from "./growing-array.ts";
import { FIELDS, type Field, type SearchDocument } from "./search-document.ts";
import { isStopWord } from "./stop-words.ts";
import { tokenise } from "./tokenise.ts";

/** Where even function words are kept, so that a search of only such words can find a name. */
const FIELDS_WITH_STOP_WORDS: readonly Field[] = ["name", "alternativeName", "keywords"];

export interface Form {
  readonly language: Language;
  readonly text: string;
  /** How many fields of documents have it. */
  count: number;
}

/** The words of all documents, as numbers. Kept whole: terms are known only when the whole vocabulary is. */
export interface CollectedWords {
  readonly forms: readonly Form[];
  /**
   * One record after another: document number, `fieldSlot`, number of words, form number of each word. Records of one
   * document follow each other.
   */
  readonly stream: Uint32Array;
  /** Mean number of words of a field that is not empty, by `fieldSlot`. */
  readonly meanLengths: Float64Array;
}

export function fieldSlot(language: number, field: number): number {
  return language * FIELDS.length + field;
}

/** Gathers words document by document; `finish` gives what was gathered. */
export class WordCollector {
  readonly #stream = new GrowingUint32();
  readonly #forms: Form[] = [];
  readonly #numbers = LANGUAGES.map(() => new Map<string, number>());
  readonly #totals = new Float64Array(LANGUAGES.length * FIELDS.length);
  readonly #counts = new Float64Array(LANGUAGES.length * FIELDS.length);

  add(document: SearchDocument, number: number): void {
    LANGUAGES.forEach((language, languageNumber) => {
      const texts = document.texts[language];
      if (texts === undefined) return;
      FIELDS.forEach((field, fieldNumber) => {
        const text = texts[field];
        if (text) this.#addField(text, number, languageNumber, fieldNumber);
      });
    });
  }

  #addField(text: string, document: number, languageNumber: number, fieldNumber: number): void {
    const language = LANGUAGES[languageNumber] as Language;
    const keepsAll = FIELDS_WITH_STOP_WORDS.includes(FIELDS[fieldNumber] as Field);
    const words: number[] = [];
    for (const token of tokenise(text)) {
      if (!keepsAll && isStopWord(token.word, language)) continue;
      words.push(this.#numberOf(token.word, languageNumber));
      for (const piece of token.pieces) words.push(this.#numberOf(piece, languageNumber));
    }
    if (words.length === 0) return;
    const slot = fieldSlot(languageNumber, fieldNumber);
    this.#totals[slot] = (this.#totals[slot] as number) + words.length;
    this.#counts[slot] = (this.#counts[slot] as number) + 1;
    this.#stream.push(document);
    this.#stream.push(slot);
    this.#stream.push(words.length);
    for (const word of words) this.#stream.push(word);
    for (const word of new Set(words)) (this.#forms[word] as Form).count++;
  }

  #numberOf(text: string, languageNumber: number): number {
    const numbers = this.#numbers[languageNumber] as Map<string, number>;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#forms.length;
    numbers.set(text, number);
    this.#forms.push({ language: LANGUAGES[languageNumber] as Language, text, count: 0 });
    return number;
  }

  finish(): CollectedWords {
    return {
      forms: this.#forms,
      stream: this.#stream.view(),
      meanLengths: this.#totals.map((total, slot) => total / Math.max(1, this.#counts[slot] as number)),
    };
  }
}
