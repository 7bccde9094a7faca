import type { Transaction } from "kysely";
import { NotFound } from "../../platform/errors.ts";
import type { PolkuDatabase } from "../database.ts";
import { countOtherAdministrators } from "./account-admin-queries.ts";
import type { AccountRegionTables } from "./account-tables.ts";
import {
  type Administrator,
  doerFor,
  isProgram,
  mayLeaveRegionAlone,
  nameFor,
  requireAdministrator,
} from "./administrator.ts";
import { checkRoles, type RolesProblem } from "./check-roles.ts";
import { deleteGrantRow, insertGrantRow, type RoleGrant } from "./grant-queries.ts";
import type { InvitedRole } from "./invitation.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import { findRegionUserIn } from "./region-users-queries.ts";

export interface RoleOfPerson extends InvitedRole {
  readonly regionCode: string;
  readonly accountId: string;
}

export type GivenRole =
  /** `isNew` is false when the person had it already. */
  { readonly ok: true; readonly isNew: boolean } | { readonly ok: false; readonly problem: RolesProblem };

/**
 * Gives a role in the region, to somebody whom the region knows. Taking back a removal is giving anew.
 * @throws Forbidden, NotFound
 */
export async function giveRole(
  db: PolkuDatabase,
  by: Administrator,
  { regionCode, accountId, role, organizationId }: RoleOfPerson,
  now: Date,
): Promise<GivenRole> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<GivenRole> => {
    // The command line may bring somebody to a region; a page only those who have been there.
    if (!isProgram(by)) await requireKnown(trx, regionCode, accountId);
    const problem = await checkRoles(trx, [{ role, organizationId }]);
    if (problem) return { ok: false, problem };
    const grant = { accountId, role, organizationId, origin: "granted", by: nameFor(by), at: now } as const;
    const isNew = await insertGrantRow(regional(trx), regionCode, grant);
    if (isNew)
      await writeAudit(trx, regionCode, {
        at: now,
        kind: "change",
        act: "accounts.giveRole",
        by: doerFor(by, regionCode),
        subject: { kind: "account", id: accountId },
        whose: accountId,
        details: { role, organization: organizationId },
      });
    return { ok: true, isNew };
  });
}

export type TakenRole =
  | { readonly ok: true; readonly grant: RoleGrant }
  /** `last`: the region would have nobody left to administer it. */
  | { readonly ok: false; readonly problem: "last" };

/** Takes a role away. @throws Forbidden, NotFound */
export async function takeRole(
  db: PolkuDatabase,
  by: Administrator,
  { regionCode, accountId, grantId }: { regionCode: string; accountId: string; grantId: string },
  now: Date,
): Promise<TakenRole> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<TakenRole> => {
    const user = await findRegionUserIn(trx, regionCode, accountId);
    const grant = user?.grants.find(({ id }) => id === grantId);
    if (!grant) throw new NotFound("grant-not-found", "The person has no such role here.");
    if (grant.role === "regionAdmin" && !mayLeaveRegionAlone(by)) {
      if ((await countOtherAdministrators(trx, accountId)) === 0) return { ok: false, problem: "last" };
    }
    const gone = await deleteGrantRow(regional(trx), grantId);
    if (!gone) throw new NotFound("grant-not-found", "The person has no such role any more.");
    await writeAudit(trx, regionCode, {
      at: now,
      kind: "change",
      act: "accounts.takeRole",
      by: doerFor(by, regionCode),
      subject: { kind: "account", id: accountId },
      whose: accountId,
      details: { role: gone.role, organization: gone.organizationId },
    });
    return { ok: true, grant: gone };
  });
}

async function requireKnown(trx: AccountsTrx, regionCode: string, accountId: string): Promise<void> {
  if (await findRegionUserIn(trx, regionCode, accountId)) return;
  throw new NotFound("account-not-found", "The region knows no such person.");
}

function regional(trx: AccountsTrx): Transaction<AccountRegionTables> {
  return trx as unknown as Transaction<AccountRegionTables>;
}
