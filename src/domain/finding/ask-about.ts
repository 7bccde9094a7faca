import { findNeed, listNarrower } from "../needs/needs.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";

/** A need this sure is told to the person as understood. */
const SURE = 0.5;
/** The surest need may be a little less so: people look for it among what was understood. */
const FIRST_SURE = 0.4;
const MOST_TOLD = 3;

/** Longer texts say enough themselves. */
const FEW_WORDS = 2;
/** Fewer results than this are read faster than a question. */
const MUCH = 12;
const LEAST_CHOICES = 3;
const MOST_CHOICES = 4;
/** The second need is a rival when it is nearly as sure as the first. */
const RIVAL = 0.7;
/** What is worth offering beside the rivals, of the surest. */
const OFFERED = 0.35;

/**
 * Needs to ask about when a few words fit much: the narrower ones of a broad need, or rivals that the words tell apart
 * no better. Empty when there is nothing to ask, so a person who has chosen a need is not asked again.
 *
 * @param rest the text without its constraints
 */
export function askAbout(rest: string, needs: readonly RecognisedNeed[], total: number): readonly string[] {
  const [first, second] = needs;
  if (!first || total < MUCH || wordsIn(rest) > FEW_WORDS) return [];
  const narrower = listNarrower(first.id);
  if (narrower.length >= LEAST_CHOICES && first.confidence >= SURE) {
    const sureness = new Map(needs.map(({ id, confidence }) => [id, confidence]));
    return narrower.toSorted((a, b) => (sureness.get(b) ?? 0) - (sureness.get(a) ?? 0)).slice(0, MOST_CHOICES);
  }
  if (!second || isNamed(rest, first.id) || second.confidence < first.confidence * RIVAL) return [];
  const choices = needs.filter(({ confidence }) => confidence >= first.confidence * OFFERED).slice(0, MOST_CHOICES);
  return choices.length < LEAST_CHOICES ? [] : choices.map(({ id }) => id);
}

/** Ids of the needs to show as understood. While something is asked, only the broad need that it is about. */
export function sureNeedsOf(needs: readonly RecognisedNeed[], question: readonly string[]): readonly string[] {
  const sure = needs.filter(({ confidence }, at) => confidence >= (at === 0 ? FIRST_SURE : SURE)).map(({ id }) => id);
  if (question.length === 0) return sure.slice(0, MOST_TOLD);
  return sure.slice(0, 1).filter((id) => !question.includes(id));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** True when the text is the need's own label in some language, as it is after a choice. */
function isNamed(text: string, id: string): boolean {
  const label = findNeed(id)?.label;
  const plain = text.trim().toLowerCase();
  return label !== undefined && Object.values(label).some((each) => each.toLowerCase() === plain);
}
