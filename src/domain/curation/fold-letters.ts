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
const ANY_MARKED = new RegExp(`[${Object.values(MARKED).join("")}]`, "g");
const MOST_WORDS = 8;

/** Small letters without their marks. */
export function foldLetters(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(ANY_MARKED, (letter) => PLAIN.get(letter) ?? letter);
}

/** The words of a search, at most eight, folded. */
export function foldedWords(text: string): readonly string[] {
  return foldLetters(text).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}
