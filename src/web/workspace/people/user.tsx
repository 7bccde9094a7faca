import type { Context } from "../../../context.ts";
import { canManageUsers, canSeeUsers } from "../../../domain/accounts/accounts-policy.ts";
import {
  disableAccount,
  enableAccount,
  endUserSessions,
  getUserWithReach,
} from "../../../domain/accounts/administer-account.ts";
import { giveRole, takeRole } from "../../../domain/accounts/administer-roles.ts";
import { REGION_ROLES } from "../../../domain/accounts/role.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, type DeskHandler, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { addUserRole } from "./give-role.tsx";
import { idOf } from "./id-of.ts";
import { loadUser } from "./load-user.ts";
import { noteReading } from "./read-person.ts";
import { addUserKey } from "./user-key.tsx";
import { UserPage } from "./user-page.tsx";
import { takenRole } from "./users.tsx";

/** One of the region's people: roles, sessions and the account itself. */
export function addUser(workspace: Workspace): void {
  const { context, get, post } = workspace;
  const { db } = context;

  get(routes.deskUser, canSeeUsers, async (c, desk) => {
    const facts = await loadUser(context, desk, idOf(c.req.param("id")));
    await noteReading(context, desk, "accounts.readUser", facts.user.id);
    const taken = await takenRole(context, desk, facts.user.id, c.req.query("otettu"), c.req.query("jarjesto"));
    return renderDesk(c, <UserPage desk={desk} facts={facts} taken={taken} />);
  });

  const act =
    (handle: (desk: Desk, id: string, fields: URLSearchParams) => Promise<string | "last">): DeskHandler =>
    async (c, desk) => {
      const id = idOf(c.req.param("id"));
      const where = await handle(desk, id, c.get("form").fields);
      if (where !== "last") return c.redirect(where, 303);
      const facts = await loadUser(context, desk, id);
      return renderDesk(c, <UserPage desk={desk} facts={facts} taken={null} problem="last" />, 400);
    };
  const one = (desk: Desk, accountId: string) => ({ regionCode: desk.page.region.code, accountId });
  const back = (desk: Desk, id: string, tehty: string) => deskLink(desk, routes.deskUser, { id }, { tehty });

  const acts: Readonly<Record<string, DeskHandler>> = {
    "ota-rooli": requireRecent(
      act(async (desk, id, fields) => {
        const grantId = idOf(lastOf(fields, "rooli"));
        const taken = await takeRole(db, desk.actor, { ...one(desk, id), grantId }, desk.page.now);
        if (!taken.ok) return "last";
        const { role, organizationId } = taken.grant;
        return afterTaking(context, desk, { id, role, organizationId });
      }),
    ),
    "palauta-rooli": requireRecent(
      act(async (desk, id, fields) => {
        const role = REGION_ROLES.find((each) => each === lastOf(fields, "rooli"));
        if (!role) throw new InvalidInput("unknown-role", "There is no such role.", "rooli");
        const organization = lastOf(fields, "organisaatio") ?? "";
        const organizationId = organization === "" ? null : idOf(organization);
        const given = await giveRole(db, desk.actor, { ...one(desk, id), role, organizationId }, desk.page.now);
        if (!given.ok) throw new NotFound("organization-not-found", "The organization is gone.");
        return back(desk, id, "rooli-annettu");
      }),
    ),
    "paata-istunnot": requireRecent(
      act(async (desk, id) => {
        await endUserSessions(db, desk.actor, one(desk, id), desk.page.now);
        return id === desk.actor.accountId ? routes.signIn.href({}) : back(desk, id, "istunnot-paatetty");
      }),
    ),
    "poista-kaytosta": requireRecent(
      act(async (desk, id) => {
        const changed = await disableAccount(db, desk.actor, one(desk, id), desk.page.now);
        return changed.ok ? back(desk, id, "pois-kaytosta") : "last";
      }),
    ),
    "ota-kayttoon": requireRecent(
      act(async (desk, id) => {
        await enableAccount(db, desk.actor, one(desk, id), desk.page.now);
        return back(desk, id, "kaytossa");
      }),
    ),
  };
  post(routes.deskUser, canManageUsers, (c, desk) => {
    const asked = lastOf(c.get("form").fields, "teko") ?? "";
    const handler = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
    if (!handler) throw new InvalidInput("unknown-act", "There is no such act.", "teko");
    return handler(c, desk);
  });

  addUserRole(workspace);
  addUserKey(workspace);
}

/** Where to go when a role has been taken: one's own last right here may have gone with it. */
async function afterTaking(
  { db }: Context,
  desk: Desk,
  { id, role, organizationId }: { id: string; role: string; organizationId: string | null },
): Promise<string> {
  if (id === desk.actor.accountId && role === "regionAdmin") return deskLink(desk, routes.desk, {});
  const { user } = await getUserWithReach(db, desk.actor, { regionCode: desk.page.region.code, accountId: id });
  const query = { tehty: "rooli-otettu", otettu: role, jarjesto: organizationId };
  return user.grants.length > 0
    ? deskLink(desk, routes.deskUser, { id }, query)
    : deskLink(desk, routes.deskUsers, {}, { ...query, kuka: id });
}
