import { randomUUID } from "node:crypto";
import type { RegionDb } from "../database.ts";

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  /** The address's query without the question mark. */
  readonly query: string;
}

/** More would not be found again. */
const MOST_FILTERS = 20;

/** One of the same name gives way. @returns its id, or null when the person has as many as can be kept. */
export async function saveFilter(
  db: RegionDb,
  accountId: string,
  { name, query }: { readonly name: string; readonly query: string },
  at: Date,
): Promise<string | null> {
  const id = randomUUID();
  return db.run(async (trx) => {
    await trx
      .deleteFrom("saved_filter")
      .where("account_id", "=", accountId)
      .where((eb) => eb.or([eb("removed_at", "is not", null), eb("name", "=", name)]))
      .execute();
    const { count } = await trx
      .selectFrom("saved_filter")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("account_id", "=", accountId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_FILTERS) return null;
    await trx
      .insertInto("saved_filter")
      .values({ region_code: db.regionCode, id, account_id: accountId, name, query, created_at: at, removed_at: null })
      .execute();
    return id;
  });
}

/** Removes one of the person's own, or with null brings it back. @returns whether there was one. */
export async function setFilterRemoved(
  db: RegionDb,
  accountId: string,
  id: string,
  removedAt: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db.run((trx) =>
    trx
      .updateTable("saved_filter")
      .set({ removed_at: removedAt })
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .executeTakeFirst(),
  );
  return Number(numUpdatedRows) > 0;
}
