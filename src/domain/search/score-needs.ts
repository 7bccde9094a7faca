import { findDocument } from "./find-document.ts";
import type { NeedInQuery } from "./need-words.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { findString } from "./string-table.ts";
import { LEAST_NEED, NEED_ITSELF } from "./weights.ts";

/** The documents of one need of the query, with what a full impact adds to a score. */
export interface NeedPostings {
  readonly label: string;
  readonly confidence: number;
  readonly from: number;
  readonly to: number;
}

/** Where the index has the query's needs; those that no document answers are left out. */
export function toNeedPostings(index: OpenedIndex, needs: readonly NeedInQuery[]): NeedPostings[] {
  const { needBytes, needIdStarts, needStarts } = index.data.arrays;
  return needs.flatMap(({ id, label, confidence }) => {
    const place = findString({ bytes: needBytes, starts: needIdStarts }, id);
    if (place < 0) return [];
    return [{ label, confidence, from: needStarts[place] as number, to: needStarts[place + 1] as number }];
  });
}

/**
 * Adds to the scores of documents whose own text answers the needs, whatever words it uses. Documents found only so are
 * listed in `space.found` after the others. @returns how many there are then.
 */
export function addNeeds(index: OpenedIndex, needs: readonly NeedPostings[], foundBefore: number): number {
  const { needDocuments, needImpacts, priors } = index.data.arrays;
  const { totals, found } = index.space;
  let foundCount = foundBefore;
  for (const { confidence, from, to } of needs) {
    const scale = confidence / 255;
    for (let i = from; i < to; i++) {
      const document = needDocuments[i] as number;
      const surety = scale * (needImpacts[i] as number);
      if (totals[document] === 0) {
        if (surety < LEAST_NEED) continue;
        found[foundCount++] = document;
      }
      totals[document] = (totals[document] as number) + NEED_ITSELF * surety * (priors[document] as number);
    }
  }
  return foundCount;
}

/** What each of the needs adds to a document's score. */
export function needsOf(index: OpenedIndex, needs: readonly NeedPostings[], document: number): number[] {
  const { needDocuments, needImpacts } = index.data.arrays;
  return needs.map(({ confidence, from, to }) => {
    const at = findDocument(needDocuments, document, from, to);
    return at < 0 ? 0 : (NEED_ITSELF * confidence * (needImpacts[at] as number)) / 255;
  });
}
