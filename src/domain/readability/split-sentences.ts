import type { Language } from "../catalogue/catalogue.ts";
import { abbreviationsOf } from "./abbreviations.ts";
import type { Sentence, Word } from "./readability.ts";
import type { Part } from "./readable-parts.ts";

const CLOSERS = `"'”’»)]`;
const OPENERS = /^["'“”’»([]+/;
/** From the first letter or number to the last. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u;

/** "M. Niemi" goes on, "vyöhykkeet A ja B." ends. */
const AND = new Set(["ja", "tai", "sekä", "och", "eller", "and", "or"]);

/** The sentences of one part. A dot ends none after a number, an initial or an abbreviation that goes on. */
export function splitSentences(hidden: string, { from, to }: Part, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  const tokens = [...hidden.slice(from, to).matchAll(/\S+/g)];
  let begins = -1;
  let words: Word[] = [];
  for (const [place, token] of tokens.entries()) {
    const at = from + token.index;
    if (begins < 0) begins = at;
    const core = CORE.exec(token[0]);
    if (core) words.push({ text: core[0].toLowerCase(), from: at + core.index, to: at + core.index + core[0].length });
    const next = tokens[place + 1]?.[0] ?? "";
    if (next !== "" && !endsSentence(token[0], { next, before: tokens[place - 1]?.[0] ?? "" }, language)) continue;
    if (words.length > 0) sentences.push({ from: begins, to: at + token[0].length, words });
    begins = -1;
    words = [];
  }
  return sentences;
}

function endsSentence(token: string, around: { next: string; before: string }, language: Language): boolean {
  let end = token.length;
  while (end > 0 && CLOSERS.includes(token[end - 1] as string)) end--;
  const last = token[end - 1];
  if (last === undefined || !".!?…".includes(last)) return false;
  const follows = around.next.replace(OPENERS, "").slice(0, 2);
  if (/^\p{Ll}/u.test(follows)) return false;
  if (last !== "." || end > 30) return true;
  const word = token.slice(0, end).replace(OPENERS, "").toLowerCase();
  const goesOn = abbreviationsOf(language).get(word);
  if (goesOn !== undefined) return goesOn.mayEnd && /^\p{Lu}/u.test(follows);
  if (/^\p{L}\.$/u.test(word)) return AND.has(around.before);
  if (/^[\d.–-]+\.$/.test(word)) return /^\p{Lu}/u.test(follows);
  return true;
}
