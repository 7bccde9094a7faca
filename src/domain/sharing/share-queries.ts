import type { RegionDb } from "../database.ts";
import { MOST_OPENINGS, type OpenedShare, type Opener, type ShareOpening, type ShareRecord } from "./share.ts";
import type { ShareTables } from "./share-tables.ts";

/** @returns false when a share with this lookup id is already there. */
export async function insertShare(db: RegionDb, row: Omit<ShareTables["share"], "region_code">): Promise<boolean> {
  const inserted = await db.run((trx) =>
    trx
      .insertInto("share")
      .values({ ...row, region_code: db.regionCode })
      .onConflict((conflict) => conflict.doNothing())
      .returning("lookup_hash")
      .executeTakeFirst(),
  );
  return inserted !== undefined;
}

/**
 * Hands out the ciphertext and notes who got it, in one transaction. The row is locked while it is decided, so of two who open
 * at once the second sees what the first left. Undefined when there is nothing to open, whatever the reason.
 */
export async function takeShare(
  db: RegionDb,
  lookupHash: string,
  opener: Opener,
  now: Date,
): Promise<OpenedShare | undefined> {
  return db.run(async (trx) => {
    const row = await trx
      .selectFrom("share")
      .select(["ciphertext", "iv", "openings_allowed", "expires_at"])
      .where("lookup_hash", "=", lookupHash)
      .where("expires_at", ">", now)
      .where("ciphertext", "is not", null)
      .forUpdate()
      .executeTakeFirst();
    if (!row?.ciphertext || !row.iv) return undefined;
    await trx
      .insertInto("share_opening")
      .values({
        region_code: db.regionCode,
        lookup_hash: lookupHash,
        opened_at: now,
        organization: opener.organization,
        is_verified: opener.isVerified,
      })
      .execute();
    const { count } = await trx
      .selectFrom("share_opening")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("lookup_hash", "=", lookupHash)
      .executeTakeFirstOrThrow();
    if (row.openings_allowed === "once" || count >= MOST_OPENINGS) {
      await trx
        .updateTable("share")
        .set({ ciphertext: null, iv: null })
        .where("lookup_hash", "=", lookupHash)
        .execute();
    }
    return { ciphertext: row.ciphertext, iv: row.iv, openings: row.openings_allowed, expiresAt: row.expires_at };
  });
}

export async function findShareRecord(
  db: RegionDb,
  lookupHash: string,
  manageHash: string,
): Promise<{ readonly record: ShareRecord; readonly opened: readonly ShareOpening[] } | undefined> {
  return db.run(async (trx) => {
    const row = await trx
      .selectFrom("share")
      .select(["iv", "expires_at", "revoked_at"])
      .where("lookup_hash", "=", lookupHash)
      .where("manage_hash", "=", manageHash)
      .executeTakeFirst();
    if (!row) return undefined;
    const openings = await trx
      .selectFrom("share_opening")
      .select(["opened_at", "organization", "is_verified"])
      .where("lookup_hash", "=", lookupHash)
      .orderBy("opened_at", "desc")
      .execute();
    return {
      record: { hasCiphertext: row.iv !== null, expiresAt: row.expires_at, revokedAt: row.revoked_at },
      opened: openings.map((each) => ({
        at: each.opened_at,
        organization: each.organization,
        isVerified: each.is_verified,
      })),
    };
  });
}

/** Nothing happens to a share that can no longer be opened: there is nothing left to take back. */
export async function markRevoked(db: RegionDb, lookupHash: string, manageHash: string, now: Date): Promise<void> {
  await db.run((trx) =>
    trx
      .updateTable("share")
      .set({ ciphertext: null, iv: null, revoked_at: now })
      .where("lookup_hash", "=", lookupHash)
      .where("manage_hash", "=", manageHash)
      .where("ciphertext", "is not", null)
      .execute(),
  );
}

/** @returns how many were deleted. */
export async function deleteExpiredShares(db: RegionDb, now: Date): Promise<number> {
  const rows = await db.run((trx) =>
    trx.deleteFrom("share").where("expires_at", "<=", now).returning("lookup_hash").execute(),
  );
  return rows.length;
}
