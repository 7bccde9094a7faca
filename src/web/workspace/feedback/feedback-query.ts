import { FEEDBACK_KINDS, type FeedbackKind } from "../../../domain/feedback/feedback.ts";
import { FEEDBACK_STATES, type FeedbackState } from "../../../domain/feedback/feedback-work.ts";
import type { FeedbackFilter } from "../../../domain/feedback/feedback-work-queries.ts";

/** What the list's address asks for. */
export interface FeedbackQuery {
  readonly state: "open" | FeedbackState;
  readonly kind: FeedbackKind | null;
  readonly isMine: boolean;
  readonly reference: string;
  /** From 1. */
  readonly page: number;
}

export const PER_PAGE = 50;

export function readFeedbackQuery(query: Readonly<Record<string, string | undefined>>): FeedbackQuery {
  const page = Number(query.sivu);
  return {
    state: FEEDBACK_STATES.find((state) => state === query.tila) ?? "open",
    kind: FEEDBACK_KINDS.find((kind) => kind === query.aihe) ?? null,
    isMine: query.kenen === "omat",
    reference: /^[0-9a-fA-F]{1,8}$/.test(query.tunnus ?? "") ? (query.tunnus ?? "") : "",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** A reference finds its message whatever state it is in. */
export function filterOf({ state, kind, isMine, reference }: FeedbackQuery, accountId: string): FeedbackFilter {
  return {
    state: reference === "" ? state : null,
    kind,
    assignedTo: isMine ? accountId : null,
    lateOn: null,
    subject: null,
    reference: reference || null,
  };
}
