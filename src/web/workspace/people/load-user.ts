import type { Context } from "../../../context.ts";
import { listIssuers, listOpenSessions } from "../../../domain/accounts/account-admin-queries.ts";
import { getUserWithReach } from "../../../domain/accounts/administer-account.ts";
import { listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import type { Desk } from "../desk.ts";
import type { UserFacts } from "./user-page.tsx";

/** What the page on a person tells. @throws NotFound when the region knows no such person */
export async function loadUser({ db, regions }: Context, desk: Desk, accountId: string): Promise<UserFacts> {
  const { actor, page } = desk;
  const { user, reach } = await getUserWithReach(db, actor, { regionCode: page.region.code, accountId });
  const sessions = await listOpenSessions(db.forAccounts(), accountId, page.now);
  return {
    user,
    reach,
    // What was opened for regions that this administrator has no say in stays unsaid.
    sessions:
      reach === "whole" || reach === "self"
        ? sessions
        : sessions.filter(({ regionCode }) => regionCode === page.region.code),
    issuers: await listIssuers(db.forAccounts(), accountId),
    organizations: await listOrganizations(db.forRegion(page.region.code)),
    regionName: (code) => regions.findByCode(code)?.name[actor.language] ?? code,
  };
}
