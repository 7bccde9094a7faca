import type { ColumnType } from "kysely";

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
  };
}
