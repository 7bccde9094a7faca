import type { RegionDb } from "../database.ts";

export interface AttemptRow {
  readonly idHash: string;
  readonly providerKey: string;
  readonly requestId: string | null;
  readonly isAgain: boolean;
  readonly arrived: string | null;
  readonly expiresAt: Date;
}

/** Writes down a sign-in that has begun, and forgets those that never ended. */
export async function insertAttempt(db: RegionDb, attempt: AttemptRow, now: Date): Promise<void> {
  await db.run(async (trx) => {
    await trx.deleteFrom("sign_in_attempt").where("expires_at", "<", now).execute();
    await trx
      .insertInto("sign_in_attempt")
      .values({
        region_code: db.regionCode,
        id_hash: attempt.idHash,
        provider_key: attempt.providerKey,
        request_id: attempt.requestId,
        is_again: attempt.isAgain,
        arrived: attempt.arrived,
        expires_at: attempt.expiresAt,
      })
      .execute();
  });
}

/** Takes the attempt away and tells what it was: of two answers to the same attempt, one gets it. */
export async function takeAttempt(db: RegionDb, idHash: string, now: Date): Promise<AttemptRow | undefined> {
  return db.run((trx) =>
    trx
      .deleteFrom("sign_in_attempt")
      .where("id_hash", "=", idHash)
      .where("expires_at", ">", now)
      .returning([
        "id_hash as idHash",
        "provider_key as providerKey",
        "request_id as requestId",
        "is_again as isAgain",
        "arrived",
        "expires_at as expiresAt",
      ])
      .executeTakeFirst(),
  );
}
