import { sql, type Transaction } from "kysely";
import type { RegionDb, RegionTables, RegisterDb } from "../database.ts";

type RegionTransaction = Pick<Transaction<RegionTables>, "selectFrom" | "insertInto" | "updateTable">;

/** What each region has changed from the defaults; regions that changed nothing are absent. */
export async function listRegionSettings(db: RegisterDb): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<{ code: string; settings: Record<string, unknown> }>`
    select region_code as code, settings from list_region_settings()`.execute(db);
  return new Map(rows.map(({ code, settings }) => [code, settings]));
}

/** What the region has changed from the defaults. */
export async function findStoredSettings(db: RegionDb): Promise<Record<string, unknown>> {
  const row = await db.run((trx) => trx.selectFrom("region_setting").select("settings").executeTakeFirst());
  return row?.settings ?? {};
}

/** The same, held until the transaction ends: two programs that change settings at once do so one after the other. */
export async function holdStoredSettings(
  trx: RegionTransaction,
  regionCode: string,
  at: Date,
): Promise<Record<string, unknown>> {
  await trx
    .insertInto("region_setting")
    .values({ region_code: regionCode, settings: "{}", updated_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await trx
    .selectFrom("region_setting")
    .select("settings")
    .where("region_code", "=", regionCode)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.settings;
}

export async function replaceStoredSettings(
  trx: RegionTransaction,
  regionCode: string,
  settings: Readonly<Record<string, unknown>>,
  at: Date,
): Promise<void> {
  await trx
    .updateTable("region_setting")
    .set({ settings: JSON.stringify(settings), updated_at: at })
    .where("region_code", "=", regionCode)
    .execute();
}
