import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { NotFound } from "../../platform/errors.ts";
import type { PolkuDatabase } from "../database.ts";
import type { AccountRegionTables } from "./account-tables.ts";
import { type Administrator, doerFor, requireAdministrator } from "./administrator.ts";
import type { OrganizationFields } from "./organization.ts";
import {
  findOrganizationIn,
  insertOrganizationRow,
  type OrganizationContent,
  type RegionOrganization,
  setOrganizationEnded,
  updateOrganization,
} from "./organization-queries.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import { listRegisterOrganizations } from "./register-organization-queries.ts";

const MOST_LINKS = 20;

/** @returns the new organization's id. @throws Forbidden */
export async function addOrganization(
  db: PolkuDatabase,
  by: Administrator,
  regionCode: string,
  fields: OrganizationFields,
  now: Date,
): Promise<string> {
  requireAdministrator(by, regionCode);
  const id = randomUUID();
  await runWithAccounts(db.forRegion(regionCode), async (trx) => {
    await insertOrganizationRow(regional(trx), regionCode, contentOf(fields, []), now, id);
    await audit(trx, by, regionCode, id, "accounts.addOrganization", now);
  });
  return id;
}

/** @throws Forbidden, NotFound */
export async function changeOrganization(
  db: PolkuDatabase,
  by: Administrator,
  { regionCode, id, fields }: { regionCode: string; id: string; fields: OrganizationFields },
  now: Date,
): Promise<void> {
  await change(db, by, regionCode, id, "accounts.changeOrganization", now, (_, { registerIds }) =>
    Promise.resolve(contentOf(fields, registerIds)),
  );
}

/** Says that the organization is the same as one of the register, or that it is not. @throws Forbidden, NotFound */
export async function linkOrganization(
  db: PolkuDatabase,
  by: Administrator,
  { regionCode, id, registerId, isSame }: { regionCode: string; id: string; registerId: string; isSame: boolean },
  now: Date,
): Promise<void> {
  if (isSame && (await listRegisterOrganizations(db.register, [registerId])).length === 0)
    throw new NotFound("organization-not-found", "The register has no such organization.");
  const act = isSame ? "accounts.linkOrganization" : "accounts.unlinkOrganization";
  await change(db, by, regionCode, id, act, now, async (_, current) => {
    const others = current.registerIds.filter((each) => each !== registerId);
    return { ...current, registerIds: isSame ? [...others, registerId].slice(-MOST_LINKS) : others };
  });
}

/**
 * Ends an organization: the roles given for it rest, and come back with it.
 * @returns false when it was so already. @throws Forbidden, NotFound
 */
export async function endOrganization(
  db: PolkuDatabase,
  by: Administrator,
  { regionCode, id, isEnded }: { regionCode: string; id: string; isEnded: boolean },
  now: Date,
): Promise<boolean> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    if (!(await findOrganizationIn(regional(trx), id))) throw missing();
    if (!(await setOrganizationEnded(regional(trx), id, isEnded ? now : null))) return false;
    await audit(trx, by, regionCode, id, isEnded ? "accounts.endOrganization" : "accounts.restoreOrganization", now);
    return true;
  });
}

async function change(
  db: PolkuDatabase,
  by: Administrator,
  regionCode: string,
  id: string,
  act: string,
  now: Date,
  decide: (trx: AccountsTrx, current: RegionOrganization) => Promise<OrganizationContent>,
): Promise<void> {
  requireAdministrator(by, regionCode);
  await runWithAccounts(db.forRegion(regionCode), async (trx) => {
    const current = await findOrganizationIn(regional(trx), id);
    if (!current) throw missing();
    await updateOrganization(regional(trx), id, await decide(trx, current));
    await audit(trx, by, regionCode, id, act, now);
  });
}

function contentOf(
  { fi, sv, kind, businessCode, email }: OrganizationFields,
  registerIds: readonly string[],
): OrganizationContent {
  const name = sv === "" ? { fi } : { fi, sv };
  return { name, kind, businessCode: businessCode || null, email: email || null, registerIds };
}

function audit(trx: AccountsTrx, by: Administrator, regionCode: string, id: string, act: string, at: Date) {
  const subject = { kind: "organization", id };
  return writeAudit(trx, regionCode, { at, kind: "change", act, by: doerFor(by, regionCode), subject });
}

function missing(): NotFound {
  return new NotFound("organization-not-found", "The region has no such organization.");
}

function regional(trx: AccountsTrx): Transaction<AccountRegionTables> {
  return trx as unknown as Transaction<AccountRegionTables>;
}
