import { findDocument } from "./find-document.ts";
import { MATCH_KINDS } from "./index-data.ts";
import type { Alternative } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { QueryWord } from "./query-words.ts";
import { type NeedPostings, needsOf } from "./score-needs.ts";
import { FIELDS } from "./search-document.ts";
import type { Why } from "./search-query.ts";

/** A need that adds less to the score is not worth telling. */
const LEAST_TOLD = 0.4;
const LEAST_OF_BEST_NEED = 0.4;
/** Two needs tell why; more only tire. */
const MOST_NEEDS = 2;

/** Why a document was found: for each query word it has, the alternative that gave it most; and the needs it answers. */
export function explain(
  index: OpenedIndex,
  { words, needs }: { readonly words: readonly QueryWord[]; readonly needs: readonly NeedPostings[] },
  document: number,
): Why[] {
  const reasons: (Why & { readonly score: number })[] = [];
  const worth = needsOf(index, needs, document);
  const least = Math.max(LEAST_TOLD, LEAST_OF_BEST_NEED * Math.max(...worth));
  worth.forEach((score, place) => {
    const text = needs[place]?.label;
    // On the scale of impacts, as words' scores are here.
    if (text !== undefined && score >= least) reasons.push({ kind: "need", text, score: score * 255 });
  });
  const isTold = new Set(reasons.map(({ text }) => text));
  for (const word of words) {
    // What its text tells of a need has been said already; the need's words need not be looked through.
    if (word.token.typed === "" && isTold.has(word.wholes[0]?.text ?? "")) continue;
    let best: (Why & { readonly score: number }) | null = null;
    // The parts of a need are its wholes once more.
    const alternatives = word.token.typed === "" ? word.wholes : [...word.wholes, ...word.parts];
    for (const alternative of alternatives) {
      const posting = postingOf(index, alternative.term, document);
      if (posting < 0) continue;
      const score = alternative.weight * (index.data.arrays.postingImpacts[posting] as number);
      if (best === null || score > best.score) best = { ...reasonOf(index, alternative, posting), score };
    }
    if (best !== null && best.text !== "") reasons.push(best);
  }
  const seen = new Set<string>();
  let toldNeeds = 0;
  return reasons
    .sort((a, b) => b.score - a.score)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .filter(({ kind }) => kind !== "need" || ++toldNeeds <= MOST_NEEDS)
    .map(({ score: _, ...why }) => why);
}

function reasonOf(index: OpenedIndex, { kind, text }: Alternative, posting: number): Why {
  const mark = index.data.arrays.postingMarks[posting] as number;
  const field = FIELDS[mark & 7];
  const indexed = MATCH_KINDS[mark >>> 3] ?? "word";
  if (kind === "need") return field === undefined ? { kind, text } : { kind, text, field };
  // A spelling repair is the first thing to tell; otherwise the loosest step between the two words.
  const loosest = kind === "word" ? indexed : kind === "compound" && indexed === "root" ? "root" : kind;
  return field === undefined ? { kind: loosest, text } : { kind: loosest, text, field };
}

/** Where a document is among a term's postings, or -1. */
function postingOf(index: OpenedIndex, term: number, document: number): number {
  const { postingStarts, postingDocuments } = index.data.arrays;
  return findDocument(postingDocuments, document, postingStarts[term] as number, postingStarts[term + 1] as number);
}
