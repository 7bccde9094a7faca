import type { ColumnType, Generated } from "kysely";
import type { FeedbackEventKind, FeedbackState } from "./feedback-work.ts";

export interface FeedbackTables {
  feedback: {
    id: string;
    region_code: string;
    subject_kind: "service" | "event" | "place" | "tool" | "organization" | "site";
    subject_id: string | null;
    kind: "wrong-fact" | "not-found" | "accessibility" | "other";
    message: string;
    /** An id of the needs vocabulary. */
    need_id: string | null;
    /** Given only by those who want an answer. */
    reply_to: string | null;
    language: string;
    received_at: Date;
    /** A day: written as `YYYY-MM-DD`. */
    due_on: ColumnType<Date, string, never>;
    state: ColumnType<FeedbackState, FeedbackState | undefined, FeedbackState>;
    assigned_to: ColumnType<string | null, string | null | undefined, string | null>;
    settled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  feedback_event: {
    id: string;
    /** The order in which they were written. */
    number: Generated<number>;
    region_code: string;
    feedback_id: string;
    kind: FeedbackEventKind;
    words: string | null;
    mail: "waiting" | "sent" | "failed" | null;
    at: Date;
    /** An account's id. */
    by: string;
  };
}
