import type { RegionDb } from "../database.ts";
import type { ToolConfirmation } from "./tool-state.ts";

/** What the region's curators have said of tools, by tool key. */
export async function listToolConfirmations(db: RegionDb): Promise<ReadonlyMap<string, ToolConfirmation>> {
  const rows = await db.run((trx) => trx.selectFrom("tool_confirmation").selectAll().execute());
  return new Map(
    rows.map((row) => [
      row.tool_key,
      {
        confirmedAt: row.confirmed_at,
        confirmedBy: row.confirmed_by,
        isHidden: row.is_hidden,
        changedAt: row.changed_at,
        changedBy: row.changed_by,
      },
    ]),
  );
}

/**
 * Changes what the region says of one tool; what is not given stays as it was.
 * @returns whether it was hidden before and whether it is now.
 */
export async function changeToolConfirmation(
  db: RegionDb,
  toolKey: string,
  change: { readonly isConfirmed?: true; readonly isHidden: boolean },
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<{ wasHidden: boolean; isHidden: boolean }> {
  const confirmation = change.isConfirmed ? { confirmed_at: at, confirmed_by: by } : {};
  return db.run(async (trx) => {
    await trx
      .insertInto("tool_confirmation")
      .values({
        region_code: db.regionCode,
        tool_key: toolKey,
        confirmed_at: null,
        confirmed_by: null,
        is_hidden: false,
        changed_at: at,
        changed_by: by,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const before = await trx
      .selectFrom("tool_confirmation")
      .select("is_hidden")
      .where("tool_key", "=", toolKey)
      .forUpdate()
      .executeTakeFirstOrThrow();
    await trx
      .updateTable("tool_confirmation")
      .set({ ...confirmation, is_hidden: change.isHidden, changed_at: at, changed_by: by })
      .where("tool_key", "=", toolKey)
      .execute();
    return { wasHidden: before.is_hidden, isHidden: change.isHidden };
  });
}
