import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { PolkuDatabase } from "../database.ts";
import {
  countOtherAdministrators,
  endAccountSessions,
  listAccountRegions,
  setDisabled,
} from "./account-admin-queries.ts";
import {
  type Administrator,
  administers,
  doerFor,
  isProgram,
  mayLeaveRegionAlone,
  requireAdministrator,
} from "./administrator.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import { findRegionUser, findRegionUserIn, type RegionUser } from "./region-users-queries.ts";
import type { Actor } from "./role.ts";

export interface OneUser {
  readonly regionCode: string;
  readonly accountId: string;
}

/** What an administrator may do with the account itself. */
export type AccountReach =
  | "whole"
  /** They have roles where this administrator has no say: only this region's roles and sessions are theirs. */
  | "region"
  /** Nobody shuts themselves out, and the installation's own operators are above the regions. */
  | "self"
  | "operator";

/** @throws NotFound */
export async function getUserWithReach(
  db: PolkuDatabase,
  by: Actor,
  { regionCode, accountId }: OneUser,
): Promise<{ readonly user: RegionUser; readonly reach: AccountReach }> {
  const region = db.forRegion(regionCode);
  const user = await findRegionUser(region, accountId);
  if (!user) throw new NotFound("account-not-found", "The region knows no such person.");
  return { user, reach: await runWithAccounts(region, (trx) => reachOf(trx, by, user)) };
}

export type ChangedAccount =
  | { readonly ok: true; readonly endedSessions: number }
  /** `last`: the region would have nobody left to administer it. */
  | { readonly ok: false; readonly problem: "last" };

/** Shuts an account: nobody signs in with it, and its sessions end at once. @throws Forbidden, NotFound */
export async function disableAccount(
  db: PolkuDatabase,
  by: Actor,
  { regionCode, accountId }: OneUser,
  now: Date,
): Promise<ChangedAccount> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<ChangedAccount> => {
    const user = await getReachable(trx, by, regionCode, accountId);
    const isAdministrator = user.grants.some(({ role }) => role === "regionAdmin");
    if (isAdministrator && !mayLeaveRegionAlone(by) && (await countOtherAdministrators(trx, accountId)) === 0)
      return { ok: false, problem: "last" };
    const isChanged = await setDisabled(trx, accountId, now);
    const ended = await endAccountSessions(trx, { accountId, regionCode: null }, "disabled", now);
    if (isChanged) await audit(trx, by, regionCode, accountId, "accounts.disable", now, { sessions: ended });
    return { ok: true, endedSessions: ended };
  });
}

/** Opens a shut account again. @returns false when it was open. @throws Forbidden, NotFound */
export async function enableAccount(
  db: PolkuDatabase,
  by: Actor,
  { regionCode, accountId }: OneUser,
  now: Date,
): Promise<boolean> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    await getReachable(trx, by, regionCode, accountId);
    if (!(await setDisabled(trx, accountId, null))) return false;
    await audit(trx, by, regionCode, accountId, "accounts.enable", now);
    return true;
  });
}

/**
 * Signs a person out everywhere; where they have roles elsewhere too, only from the sessions opened for this region.
 * @returns how many sessions ended. @throws Forbidden, NotFound
 */
export async function endUserSessions(
  db: PolkuDatabase,
  by: Actor,
  { regionCode, accountId }: OneUser,
  now: Date,
): Promise<number> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    const user = await findRegionUserIn(trx, regionCode, accountId);
    if (!user) throw new NotFound("account-not-found", "The region knows no such person.");
    const isWhole = (await reachOf(trx, by, user)) === "whole";
    const whose = { accountId, regionCode: isWhole ? null : regionCode };
    const ended = await endAccountSessions(trx, whose, "administrator", now);
    await audit(trx, by, regionCode, accountId, "accounts.endSessions", now, { sessions: ended });
    return ended;
  });
}

/** @throws Forbidden, NotFound */
async function getReachable(trx: AccountsTrx, by: Actor, regionCode: string, accountId: string): Promise<RegionUser> {
  const user = await findRegionUserIn(trx, regionCode, accountId);
  if (!user) throw new NotFound("account-not-found", "The region knows no such person.");
  if ((await reachOf(trx, by, user)) !== "whole")
    throw new Forbidden("not-ones-to-close", "The account has roles where you administer nothing, or is your own.");
  return user;
}

export async function reachOf(
  trx: AccountsTrx,
  by: Administrator,
  user: Pick<RegionUser, "id" | "isOperator">,
): Promise<AccountReach> {
  if (isProgram(by)) return "whole";
  if (user.id === by.accountId) return "self";
  if (user.isOperator && !by.isOperator) return "operator";
  const regions = await listAccountRegions(trx, user.id);
  return regions.every((code) => administers(by, code)) ? "whole" : "region";
}

function audit(
  trx: AccountsTrx,
  by: Actor,
  regionCode: string,
  accountId: string,
  act: string,
  at: Date,
  details: Readonly<Record<string, number>> = {},
): Promise<void> {
  const subject = { kind: "account", id: accountId };
  const line = { at, kind: "change", act, by: doerFor(by, regionCode), subject, whose: accountId, details } as const;
  return writeAudit(trx, regionCode, line);
}
