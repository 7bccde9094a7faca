import type { FeedbackKind, FeedbackSubject } from "./feedback.ts";

export const FEEDBACK_STATES = ["new", "working", "answered", "closed"] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

export const FEEDBACK_EVENT_KINDS = ["take", "assign", "note", "answer", "close", "reopen"] as const;
export type FeedbackEventKind = (typeof FEEDBACK_EVENT_KINDS)[number];

/** A message as those who handle it see it. */
export interface FeedbackItem {
  readonly id: string;
  readonly subject: FeedbackSubject;
  readonly kind: FeedbackKind;
  readonly message: string;
  readonly needId: string | null;
  /** Whether an answer was asked for; null once the address has been forgotten or when none was left. */
  readonly replyTo: string | null;
  readonly language: string;
  readonly receivedAt: Date;
  /** Finnish day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly state: FeedbackState;
  readonly assignedTo: string | null;
  readonly settledAt: Date | null;
}

export interface FeedbackEvent {
  readonly id: string;
  readonly kind: FeedbackEventKind;
  readonly words: string | null;
  readonly mail: "waiting" | "sent" | "failed" | null;
  readonly at: Date;
  readonly by: string;
}

/** The code that the sender was shown: the beginning of the message's id. */
export function referenceOf(id: string): string {
  return id.slice(0, 8).toUpperCase();
}

export type DueState = "late" | "soon" | "later" | "settled";

const SOON_DAYS = 3;

/** How the day of answering stands today, `YYYY-MM-DD`. */
export function dueStateOf({ dueOn, state }: Pick<FeedbackItem, "dueOn" | "state">, today: string): DueState {
  if (state === "answered" || state === "closed") return "settled";
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  return days < 0 ? "late" : days <= SOON_DAYS ? "soon" : "later";
}

/** What may be done in a state. */
export const ALLOWED: Readonly<Record<FeedbackState, readonly FeedbackEventKind[]>> = {
  new: ["take", "assign", "note", "answer", "close"],
  working: ["take", "assign", "note", "answer", "close"],
  answered: ["note", "answer", "reopen"],
  closed: ["note", "reopen"],
};

/** The state after an act. */
export function stateAfter(state: FeedbackState, kind: FeedbackEventKind): FeedbackState {
  switch (kind) {
    case "take":
    case "assign":
    case "reopen":
      return "working";
    case "answer":
      return "answered";
    case "close":
      return "closed";
    case "note":
      return state;
  }
}
