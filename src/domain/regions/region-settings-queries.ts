import type { PolkuDatabase } from "../database.ts";

export async function findRegionSettings(db: PolkuDatabase, regionCode: string): Promise<Record<string, unknown>> {
  return db.forRegion(regionCode).run(async (trx) => {
    const row = await trx.selectFrom("region_setting").select("settings").where("region_code", "=", regionCode).executeTakeFirst();
    return row?.settings ?? {};
  });
}

export async function storeRegionSettings(
  db: PolkuDatabase,
  regionCode: string,
  settings: Record<string, unknown>,
  updatedAt: Date,
): Promise<void> {
  await db.forRegion(regionCode).run((trx) =>
    trx
      .insertInto("region_setting")
      .values({ region_code: regionCode, settings: JSON.stringify(settings), updated_at: updatedAt })
      .onConflict((conflict) =>
        conflict.column("region_code").doUpdateSet({ settings: JSON.stringify(settings), updated_at: updatedAt }),
      )
      .execute(),
  );
}
