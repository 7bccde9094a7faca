import { assessReadability } from "../../readability/assess-readability.ts";
import type { FindingKind, Readability } from "../../readability/readability.ts";
import type { Examined, Found } from "./examined.ts";

/** Of a long description its beginning tells how it is written. */
const LOOKED_AT = 2500;
/** A few are in any text. */
const MANY_LONG = 2;
const MANY_HARD = 3;
const SHOWN_WORDS = 3;
const REMEMBERED = 60_000;
const HARD: readonly FindingKind[] = ["officialese", "rare-word", "noun-style"];

/** What of a text the checks need. */
interface Weight {
  readonly long: number;
  readonly longest: number;
  readonly hard: number;
  readonly words: string;
}

/** Texts are the same from refresh to refresh, and assessing one is the dearest of the checks. */
const known = new Map<string, Weight>();

/** Long sentences and officialese of the summary and the description, told of the worse language. */
export function checkLanguage({ summary, description }: Pick<Examined, "summary" | "description">): Found[] {
  const weighed = (["fi", "sv"] as const).map((language) => {
    const text = `${summary[language] ?? ""}\n\n${description[language] ?? ""}`.trim().slice(0, LOOKED_AT);
    return { language, ...weigh(text, language) };
  });
  const long = weighed.toSorted((a, b) => b.long - a.long)[0];
  const hard = weighed.toSorted((a, b) => b.hard - a.hard)[0];
  return [
    ...(long && long.long >= MANY_LONG
      ? [["long-sentences", { count: long.long, longest: long.longest, language: long.language }] as const]
      : []),
    ...(hard && hard.hard >= MANY_HARD
      ? [["hard-words", { count: hard.hard, words: hard.words, language: hard.language }] as const]
      : []),
  ];
}

function weigh(text: string, language: "fi" | "sv"): Weight {
  if (text === "") return { long: 0, longest: 0, hard: 0, words: "" };
  const key = `${language}${text}`;
  const before = known.get(key);
  if (before) return before;
  const weight = weightOf(assessReadability(text, language));
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, weight);
  return weight;
}

function weightOf({ findings, longestSentence }: Readability): Weight {
  const hard = findings.filter(({ kind }) => HARD.includes(kind));
  // Only words of the helper's own lists are repeated: of a free text nothing is.
  const listed = hard.filter(({ kind }) => kind !== "noun-style").map(({ text }) => text.toLocaleLowerCase("fi"));
  return {
    long: findings.filter(({ kind }) => kind === "long-sentence").length,
    longest: longestSentence,
    hard: hard.length,
    words: [...new Set(listed)].slice(0, SHOWN_WORDS).join(", "),
  };
}
