import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { programDoer } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { RegionDb } from "../database.ts";
import type { RegionRole } from "./role.ts";

export interface ToldRoles {
  readonly accountId: string;
  readonly providerKey: string;
  readonly roles: readonly RegionRole[];
  readonly organizationId: string | null;
  readonly at: Date;
  readonly requestId?: string | undefined;
}

/**
 * Makes the roles that came with claims equal to what the provider tells now. Roles that a person has given stay as they are, also
 * when the provider tells the same.
 */
export async function matchGrantsToClaims(db: RegionDb, told: ToldRoles): Promise<void> {
  const { accountId, providerKey, roles, organizationId, at, requestId } = told;
  await db.run(async (trx) => {
    const before = await trx
      .selectFrom("role_grant")
      .select(["id", "role", "organization_id as organizationId"])
      .where("account_id", "=", accountId)
      .where("origin", "=", "claims")
      .forUpdate()
      .execute();
    const gone = before.filter((grant) => !roles.includes(grant.role) || grant.organizationId !== organizationId);
    for (const { id } of gone) await trx.deleteFrom("role_grant").where("id", "=", id).execute();
    const added: RegionRole[] = [];
    for (const role of roles) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("role_grant")
        .values({
          id: randomUUID(),
          region_code: db.regionCode,
          account_id: accountId,
          role,
          organization_id: organizationId,
          origin: "claims",
          granted_by: `provider:${providerKey}`,
          granted_at: at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (Number(numInsertedOrUpdatedRows) > 0) added.push(role);
    }
    if (added.length === 0 && gone.length === 0) return;
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, db.regionCode, {
      at,
      kind: "change",
      act: "accounts.grantByClaims",
      by: programDoer(`provider:${providerKey}`),
      subject: { kind: "account", id: accountId },
      whose: accountId,
      details: { added, removed: gone.map(({ role }) => role) },
      requestId,
    });
  });
}
