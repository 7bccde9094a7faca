import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { QueryWord } from "./query-words.ts";

/**
 * Phrases as the data files write them: words in a row, each with its alternatives.
 *
 * `a|b` either · `väki*` any word that begins so · `*ryhmä` any that ends so · `äidi+` the word with any ending of its
 * language (case, possessive, clitic) · `_` any word · `$` the end of a clause · a part that ends in `?` may be missing ·
 * from a part that begins with `>` on, the words must follow but are no part of what is found.
 */
export type PhraseLists = { readonly [language in Language]?: readonly string[] };

interface Part {
  readonly pattern: RegExp;
  readonly isOptional: boolean;
  readonly isContext: boolean;
  /** Beginnings of the words that may fit, at most two letters; an empty one fits any word. */
  readonly beginnings: readonly string[];
}

interface Phrase<Value> {
  readonly parts: readonly Part[];
  readonly value: Value;
}

export interface FoundPhrase<Value> {
  readonly value: Value;
  /** Index of the first word, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface PhraseMatcher<Value> {
  /** Every longest phrase of the query from the left; none overlap. */
  findAll(words: readonly QueryWord[]): FoundPhrase<Value>[];
  /** The longest phrase that begins at a word, or null. */
  findAt(words: readonly QueryWord[], at: number): FoundPhrase<Value> | null;
}

const FINNISH_CASE =
  "n|t|s|a|ä|ta|tä|tta|ttä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|kse|na|nä|ja|jä|ia|iä|ita|itä|den|ten|tten|ien|jen|in|en|an|än|" +
  "on|ön|un|yn|h[aeiouyäö]n|seen|siin|ille|illa|illä|ilta|iltä|issa|issä|ista|istä|iksi|iin|ihin";
const ENDINGS: { readonly [language in Language]: string } = {
  fi: `(?:${FINNISH_CASE})?(?:ni|si|nsa|nsä|mme|nne|[aeäi]n)?(?:kin|kaan|kään|ko|kö|han|hän)?`,
  sv: "(?:s|n|en|et|t|a|e|r|ar|arna|or|orna|er|erna|na)?s?",
  en: "(?:s|es)?(?:'s|s')?",
};

const CLAUSE_END = /$/;

/** A matcher of entries, each a value with its phrases. */
export function phraseMatcher<Value>(
  entries: readonly { readonly value: Value; readonly phrases: PhraseLists }[],
): PhraseMatcher<Value> {
  const byBeginning = new Map<string, Phrase<Value>[]>();
  for (const { value, phrases } of entries) {
    for (const language of LANGUAGES) {
      for (const text of phrases[language] ?? []) {
        const parts = text.split(" ").map((part) => compilePart(part, language));
        for (const beginning of firstBeginnings(parts)) {
          const list = byBeginning.get(beginning);
          if (list) list.push({ parts, value });
          else byBeginning.set(beginning, [{ parts, value }]);
        }
      }
    }
  }

  function findAt(words: readonly QueryWord[], at: number): FoundPhrase<Value> | null {
    let best: FoundPhrase<Value> | null = null;
    const word = words[at];
    if (!word) return null;
    for (const beginning of beginningsOf(word)) {
      for (const { parts, value } of byBeginning.get(beginning) ?? []) {
        const to = endOfMatch(parts, 0, words, at);
        if (to > at && (best === null || to > best.to)) best = { value, from: at, to };
      }
    }
    return best;
  }

  return {
    findAt,
    findAll(words) {
      const found: FoundPhrase<Value>[] = [];
      for (let at = 0; at < words.length; ) {
        const phrase = findAt(words, at);
        if (phrase) found.push(phrase);
        at = phrase?.to ?? at + 1;
      }
      return found;
    },
  };
}

/** The index after the last word of what is found, or -1. */
function endOfMatch(parts: readonly Part[], next: number, words: readonly QueryWord[], at: number): number {
  const part = parts[next];
  if (!part) return at;
  const word = words[at];
  if (part.pattern === CLAUSE_END) return !word || word.startsClause ? at : -1;
  if (word && (part.pattern.test(word.written) || part.pattern.test(word.typed))) {
    const end = endOfMatch(parts, next + 1, words, at + 1);
    if (end >= 0) return part.isContext ? at : end;
  }
  return part.isOptional ? endOfMatch(parts, next + 1, words, at) : -1;
}

function compilePart(text: string, language: Language): Part {
  if (text === "$") return { pattern: CLAUSE_END, isOptional: false, isContext: false, beginnings: [""] };
  const isOptional = text.endsWith("?");
  const isContext = text.startsWith(">");
  const alternatives = text.slice(isContext ? 1 : 0, isOptional ? -1 : undefined).split("|");
  const source = alternatives.map((each) => alternativeSource(each, language)).join("|");
  return {
    pattern: new RegExp(`^(?:${source})$`, "u"),
    isOptional,
    isContext,
    beginnings: [...new Set(alternatives.map((each) => /^[^*+_]{0,2}/.exec(each)?.[0] ?? ""))].map(asBucket),
  };
}

function alternativeSource(text: string, language: Language): string {
  if (text === "_") return ".+";
  return text
    .replace(/[.()[\]\\$^]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("+", ENDINGS[language]);
}

/** A phrase may begin with its first part, and with the next ones when those before may be missing. */
function firstBeginnings(parts: readonly Part[]): Set<string> {
  const beginnings = new Set<string>();
  for (const part of parts) {
    for (const each of part.beginnings) beginnings.add(each);
    if (!part.isOptional) break;
  }
  return beginnings;
}

/** Beginnings shorter than two letters may be a whole word or come before a wildcard. */
function asBucket(beginning: string): string {
  return beginning.length < 2 ? beginning.slice(0, 1) : beginning;
}

function beginningsOf({ typed, written }: QueryWord): Set<string> {
  return new Set(["", typed.slice(0, 1), typed.slice(0, 2), written.slice(0, 1), written.slice(0, 2)]);
}
