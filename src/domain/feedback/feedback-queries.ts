import type { RegionDb } from "../database.ts";
import type { Feedback } from "./feedback.ts";

/** Stores a message among its region's own. */
export async function saveFeedback(db: RegionDb, feedback: Feedback): Promise<void> {
  await db.run((trx) =>
    trx
      .insertInto("feedback")
      .values({
        id: feedback.id,
        region_code: db.regionCode,
        subject_kind: feedback.subject.kind,
        subject_id: feedback.subject.id,
        kind: feedback.kind,
        message: feedback.message,
        need_id: feedback.needId,
        reply_to: feedback.replyTo,
        language: feedback.language,
        received_at: feedback.receivedAt,
      })
      .execute(),
  );
}
