/** Letters that people may write plainly: "ahtari" and "cafe" find what is spelt with marks. */
const MARKED: Readonly<Record<string, string>> = {
  a: "åäáàâã",
  o: "öóòôõø",
  e: "éèêë",
  i: "íìîï",
  u: "úùûü",
  y: "ý",
  c: "ç",
  n: "ñ",
  s: "š",
  z: "ž",
};
const PLAIN = new Map(Object.entries(MARKED).flatMap(([plain, marked]) => [...marked].map((each) => [each, plain])));
const MOST_WORDS = 8;

/**
 * For each word of a search, at most eight, a regular expression of PostgreSQL that finds it whatever its marks and capitals.
 * A database may know the capitals of plain letters only, so those with marks are told both ways.
 */
export function wordPatterns(text: string): readonly string[] {
  const words = text.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => [...word].map(letterPattern).join(""));
}

function letterPattern(letter: string): string {
  const plain = PLAIN.get(letter) ?? letter;
  const marked = MARKED[plain];
  if (marked) return `[${plain}${marked}${marked.toUpperCase()}]`;
  return /[\p{L}\p{N}]/u.test(letter) ? letter : `\\${letter}`;
}
