/** A word of a reader's text, ready to be compared. */
export interface SpokenWord {
  /** Lower case, without the dots and rings that a foreign keyboard leaves out. */
  readonly form: string;
  /** True for the last word before a full stop, a comma or the end: "en jaksa enää" says more there than before a verb. */
  readonly endsClause: boolean;
}

/** Longer texts are read up to here: the time spent must not depend on what somebody pastes. */
const MOST_CHARACTERS = 4000;

/** Cuts a text into words and notes where its clauses end. */
export function readWords(text: string): SpokenWord[] {
  const pieces = foldWord(text.slice(0, MOST_CHARACTERS)).match(/[\p{L}\p{N}]+|[.,;:!?\n…]/gu) ?? [];
  return pieces.flatMap((piece, at) => {
    if (!isWord(piece)) return [];
    const next = pieces[at + 1];
    return [{ form: piece, endsClause: next === undefined || !isWord(next) }];
  });
}

/** The comparable form of a word; the vocabulary goes through the same. No word has a letter three times in a row. */
export function foldWord(word: string): string {
  return word
    .toLocaleLowerCase("fi")
    .normalize("NFD")
    .replace(LATIN_MARKS, "$1")
    .normalize("NFC")
    .replace(DROPPED, "")
    .replace(/[أإآٱ]/g, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replaceAll("ё", "е")
    .replaceAll("ø", "o")
    .replaceAll("æ", "a")
    .replace(/(\p{L})\1{2,}/gu, "$1$1");
}

/** Each letter once: "haalluuan" and "haluan" meet. */
export function withoutDoubles(form: string): string {
  return form.replace(/(.)\1+/gu, "$1");
}

/** Cyrillic й keeps its mark; only Latin letters lose theirs. */
const LATIN_MARKS = /([a-z])\p{M}+/gu;

/** Apostrophes, soft hyphens, Arabic vowel signs and the stretching stroke stand inside words and say nothing. */
const DROPPED = /['’‘´`ʼ\u00AD\u064B-\u065F\u0670\u0640]/g;

function isWord(piece: string): boolean {
  return /^[\p{L}\p{N}]/u.test(piece);
}
