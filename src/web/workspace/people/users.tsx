import type { Context } from "../../../context.ts";
import { canSeeUsers } from "../../../domain/accounts/accounts-policy.ts";
import { listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import { searchUsers, USER_STATES } from "../../../domain/accounts/region-users.ts";
import { listRegionUsers } from "../../../domain/accounts/region-users-queries.ts";
import { REGION_ROLES } from "../../../domain/accounts/role.ts";
import { wasRoleTaken } from "../../../domain/accounts/taken-role-queries.ts";
import { routes } from "../../../routes.ts";
import type { Desk, Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { isId } from "./id-of.ts";
import { noteReading } from "./read-person.ts";
import { UsersPage } from "./users-page.tsx";

const PER_PAGE = 50;
const LONGEST_TEXT = 100;
const UNDONE_WITHIN_MS = 15 * 60_000;

/** The region's people. The search stands in the address. */
export function addUsers({ context, get }: Workspace): void {
  get(routes.deskUsers, canSeeUsers, async (c, desk) => {
    const region = context.db.forRegion(desk.page.region.code);
    const organizationId = c.req.query("organisaatio") ?? "";
    const search = {
      text: (c.req.query("haku") ?? "").trim().slice(0, LONGEST_TEXT),
      role: REGION_ROLES.find((role) => role === c.req.query("rooli")) ?? null,
      organizationId: isId(organizationId) ? organizationId : null,
      state: USER_STATES.find((state) => state === c.req.query("tila")) ?? null,
    };
    const found = searchUsers(await listRegionUsers(region), search);
    const last = Math.max(1, Math.ceil(found.length / PER_PAGE));
    const number = Math.min(last, Math.max(1, Math.trunc(Number(c.req.query("sivu"))) || 1));
    const users = found.slice((number - 1) * PER_PAGE, number * PER_PAGE);
    await noteReading(context, desk, "accounts.readUsers", null, { shown: users.length });
    const organizations = await listOrganizations(region);
    const taken = await takenRole(context, desk, c.req.query("kuka"), c.req.query("otettu"), c.req.query("jarjesto"));
    return renderDesk(
      c,
      <UsersPage
        desk={desk}
        search={search}
        users={users}
        total={found.length}
        place={{ number, last }}
        organizations={organizations}
        taken={taken}
      />,
    );
  });
}

/** Whose role was taken away a moment ago, for giving it back. */
export interface TakenFrom {
  readonly accountId: string;
  readonly role: string;
  readonly organizationId: string;
}

/**
 * What the address says to have been taken, when that is so: "undo" gives a role, and nobody is to be led by a link to a button that
 * gives one which was never there.
 */
export async function takenRole(
  { db }: Pick<Context, "db">,
  { actor, page }: Desk,
  who = "",
  role = "",
  organizationId = "",
): Promise<TakenFrom | null> {
  const known = REGION_ROLES.find((each) => each === role);
  if (!isId(who) || !known || (organizationId !== "" && !isId(organizationId))) return null;
  const claim = {
    accountId: who,
    role: known,
    organizationId: organizationId || null,
    by: actor.accountId,
    since: new Date(page.now.getTime() - UNDONE_WITHIN_MS),
  };
  const isSo = await wasRoleTaken(db.forRegion(page.region.code), claim);
  return isSo ? { accountId: who, role: known, organizationId } : null;
}
