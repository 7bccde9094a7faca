import type { AccountsTrx } from "./region-accounts-queries.ts";

/** Which of the organizations are this region's and go on. */
export async function listOpenOrganizationIds(trx: AccountsTrx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom("region_organization")
    .select("id")
    .where("id", "in", ids)
    .where("ended_at", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
