/** The longest word kept, in UTF-16 units; the rest of a longer one is dropped. */
const MAX_TOKEN_LENGTH = 200;

// Invisible characters people paste with a text: soft hyphen, zero-width marks, direction marks.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ:\-\u2010\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const JOINT = /['’ʼ:\-\u2010\u2011]/;

export interface Token {
  /** The word as typed, lower case and NFC, its marks kept: `etelä-savo`, `adhd:n`. */
  readonly typed: string;
  /** What to look up: a hyphenated word written together, an abbreviation without its case ending. */
  readonly word: string;
  /** The pieces of a hyphenated word: `etelä`, `savo`; otherwise empty. */
  readonly pieces: readonly string[];
}

const NO_PIECES: readonly string[] = [];

/**
 * The words of a text, in order. Anything that is not a letter or a digit only separates words, so control characters
 * and emoji vanish; nothing here can throw or grow faster than the text.
 *
 * `ADHD:n` → `adhd` · `Etelä-Savossa` → `eteläsavossa` + `etelä`, `savossa` · `vaa’an` → `vaa'an`
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of normalise(text).matchAll(WORD)) {
    tokens.push(toToken(match[0].length > MAX_TOKEN_LENGTH ? match[0].slice(0, MAX_TOKEN_LENGTH) : match[0]));
  }
  return tokens;
}

/** NFC, lower case, invisible characters gone: the form in which words are compared. */
export function normalise(text: string): string {
  return text.toWellFormed().normalize("NFC").toLowerCase().replace(INVISIBLE, "");
}

function toToken(typed: string): Token {
  if (!JOINT.test(typed)) return { typed, word: typed, pieces: NO_PIECES };
  const pieces = typed
    .split(/[-\u2010\u2011]/)
    .map(withoutEnding)
    .filter((piece) => piece !== "");
  if (pieces.length <= 1) return { typed, word: pieces[0] ?? typed, pieces: NO_PIECES };
  return { typed, word: pieces.join(""), pieces };
}

/** `kela:sta` → `kela`. An apostrophe between vowels belongs to the word (`vaa'an`), elsewhere it starts an ending. */
function withoutEnding(piece: string): string {
  const colon = piece.indexOf(":");
  const base = (colon > 0 ? piece.slice(0, colon) : piece).replace(/[’ʼ]/g, "'");
  const apostrophe = base.indexOf("'");
  if (apostrophe < 2 || /[aeiouyäö]'[aeiouyäö]/.test(base)) return base;
  return base.length - apostrophe <= 5 ? base.slice(0, apostrophe) : base;
}
