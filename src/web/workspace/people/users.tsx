import { canSeeUsers } from "../../../domain/accounts/accounts-policy.ts";
import { listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import { searchUsers, USER_STATES } from "../../../domain/accounts/region-users.ts";
import { listRegionUsers } from "../../../domain/accounts/region-users-queries.ts";
import { REGION_ROLES } from "../../../domain/accounts/role.ts";
import { routes } from "../../../routes.ts";
import type { Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { isId } from "./id-of.ts";
import { noteReading } from "./read-person.ts";
import { UsersPage } from "./users-page.tsx";

const PER_PAGE = 50;
const LONGEST_TEXT = 100;

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
    const taken = takenRole(c.req.query("kuka"), c.req.query("otettu"), c.req.query("jarjesto"));
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

export function takenRole(who = "", role = "", organizationId = ""): TakenFrom | null {
  const known = REGION_ROLES.find((each) => each === role);
  if (!isId(who) || !known || (organizationId !== "" && !isId(organizationId))) return null;
  return { accountId: who, role: known, organizationId };
}
