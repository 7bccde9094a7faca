import { normalise } from "../search/tokenise.ts";

/** A word of a query, and where it stands in it. */
export interface QueryWord {
  /** As typed, in lower case and NFC, its hyphens kept: `75-vuotias`. */
  readonly typed: string;
  /** As it would be written in the standard language; the same as `typed` when that is what was typed. */
  readonly written: string;
  /** Places in the query, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** True for the first word and one after a mark that ends a clause. */
  readonly startsClause: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ:\-\u2010\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const MAX_WORD_LENGTH = 60;

/** The words of a query with their places. Longer words than any real one are cut, so that no pattern works hard. */
export function queryWords(text: string): QueryWord[] {
  const words: QueryWord[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const typed = normalise(raw.slice(0, MAX_WORD_LENGTH))
      .replace(/[’ʼ]/g, "'")
      .replace(/[\u2010\u2011]/g, "-");
    const startsClause = words.length === 0 || /[.,;:!?–—-]/.test(text.slice(from, match.index));
    from = match.index + raw.length;
    words.push({
      typed,
      written: typed,
      start: match.index,
      end: from,
      isCapital: /^\p{Lu}/u.test(raw),
      startsClause,
    });
  }
  return words;
}
