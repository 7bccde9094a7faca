import type { RegionDb } from "../database.ts";
import type { Feedback } from "./feedback.ts";

/** Stores a message among its region's own. The same message sent twice is stored once. */
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
        due_on: feedback.dueOn,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute(),
  );
}

/** Removes addresses and messages that have served their time. @returns how many of each. */
export async function forgetFeedback(
  db: RegionDb,
  before: { readonly addresses: Date; readonly messages: Date },
): Promise<{ readonly addresses: number; readonly messages: number }> {
  return db.run(async (trx) => {
    const messages = await trx.deleteFrom("feedback").where("received_at", "<", before.messages).executeTakeFirst();
    const addresses = await trx
      .updateTable("feedback")
      .set({ reply_to: null })
      .where("reply_to", "is not", null)
      .where("received_at", "<", before.addresses)
      .executeTakeFirst();
    return { addresses: Number(addresses.numUpdatedRows), messages: Number(messages.numDeletedRows) };
  });
}
