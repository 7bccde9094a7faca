import { sql } from "kysely";
import type { PolkuDatabase, RegisterDb } from "../database.ts";

/** What each region has changed from the defaults; regions that changed nothing are absent. */
export async function listRegionSettings(db: RegisterDb): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<{ code: string; settings: Record<string, unknown> }>`
    select region_code as code, settings from list_region_settings()`.execute(db);
  return new Map(rows.map(({ code, settings }) => [code, settings]));
}

/**
 * Changes one region's settings; two programs that change at once do so one after the other.
 * `decide` gets what is stored and returns what is to be, or null to leave it.
 */
export async function changeRegionSettings(
  db: PolkuDatabase,
  regionCode: string,
  decide: (stored: Record<string, unknown>) => Record<string, unknown> | null,
  updatedAt: Date,
): Promise<void> {
  await db.forRegion(regionCode).run(async (trx) => {
    await trx
      .insertInto("region_setting")
      .values({ region_code: regionCode, settings: "{}", updated_at: updatedAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await trx
      .selectFrom("region_setting")
      .select("settings")
      .where("region_code", "=", regionCode)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const settings = decide(row.settings);
    if (settings === null) return;
    await trx
      .updateTable("region_setting")
      .set({ settings: JSON.stringify(settings), updated_at: updatedAt })
      .where("region_code", "=", regionCode)
      .execute();
  });
}
