import { sql } from "kysely";
import type { RegionDb } from "../database.ts";

export interface TakenRoleClaim {
  readonly accountId: string;
  readonly role: string;
  readonly organizationId: string | null;
  /** Who says to have taken it. */
  readonly by: string;
  readonly since: Date;
}

/** Whether the log knows that the role was taken by this person lately: an address that says so proves nothing. */
export async function wasRoleTaken(
  db: RegionDb,
  { accountId, role, organizationId, by, since }: TakenRoleClaim,
): Promise<boolean> {
  const row = await db.run((trx) =>
    trx
      .selectFrom("audit_event")
      .select("id")
      .where("region_code", "=", db.regionCode)
      .where("account_id", "=", by)
      .where("at", ">=", since)
      .where("act", "=", "accounts.takeRole")
      .where("subject_kind", "=", "account")
      .where("subject_id", "=", accountId)
      .where(sql<string>`details->>'role'`, "=", role)
      .where(sql<string | null>`details->>'organization'`, "is not distinct from", organizationId)
      .limit(1)
      .executeTakeFirst(),
  );
  return row !== undefined;
}
