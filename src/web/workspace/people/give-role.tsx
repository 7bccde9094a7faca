import { canManageUsers } from "../../../domain/accounts/accounts-policy.ts";
import { giveRole } from "../../../domain/accounts/administer-roles.ts";
import { REGION_ROLES } from "../../../domain/accounts/role.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { idOf, isId } from "./id-of.ts";
import { loadUser } from "./load-user.ts";
import { OrganizationField } from "./organization-field.tsx";
import { noteReading } from "./read-person.ts";
import { RoleFields, rolesOf } from "./role-fields.tsx";
import type { UserFacts } from "./user-page.tsx";

type Problem = "role" | "organization-missing" | "organization-needless" | "organization-unknown";

/** Giving a role, on a page of its own: it first asks who gives it. */
export function addUserRole({ context, get, post }: Workspace): void {
  const none = new URLSearchParams();

  get(
    routes.deskUserRole,
    canManageUsers,
    requireRecent(async (c, desk) => {
      const facts = await loadUser(context, desk, idOf(c.req.param("id")));
      await noteReading(context, desk, "accounts.readUser", facts.user.id);
      return renderDesk(c, <GiveRolePage desk={desk} facts={facts} fields={none} problem={null} />);
    }),
  );

  post(
    routes.deskUserRole,
    canManageUsers,
    requireRecent(async (c, desk) => {
      const { fields } = c.get("form");
      const facts = await loadUser(context, desk, idOf(c.req.param("id")));
      const again = (problem: Problem) =>
        renderDesk(c, <GiveRolePage desk={desk} facts={facts} fields={fields} problem={problem} />, 400);
      const role = REGION_ROLES.find((each) => each === lastOf(fields, "rooli"));
      if (!role) return again("role");
      const organization = lastOf(fields, "organisaatio") ?? "";
      if (organization !== "" && !isId(organization)) return again("organization-unknown");
      const given = await giveRole(
        context.db,
        desk.actor,
        {
          regionCode: desk.page.region.code,
          accountId: facts.user.id,
          role,
          organizationId: organization === "" ? null : organization,
        },
        desk.page.now,
      );
      if (!given.ok) return again(given.problem);
      const tehty = given.isNew ? "rooli-annettu" : "rooli-oli";
      return c.redirect(deskLink(desk, routes.deskUser, { id: facts.user.id }, { tehty }), 303);
    }),
  );
}

function GiveRolePage({
  desk,
  facts,
  fields,
  problem,
}: {
  desk: Desk;
  facts: UserFacts;
  fields: URLSearchParams;
  problem: Problem | null;
}) {
  const { users, user: words } = desk.words.accounts;
  const { user, organizations } = facts;
  const message = problem ? words.errors[problem] : undefined;
  const [roleError, organizationError] = problem === "role" ? [message, undefined] : [undefined, message];
  return (
    <DeskLayout
      desk={desk}
      title={words.giveTitle}
      trail={[
        { label: users.title, href: deskLink(desk, routes.deskUsers, {}) },
        { label: user.name, href: deskLink(desk, routes.deskUser, { id: user.id }) },
      ]}
    >
      <ErrorSummary desk={desk} errors={{ rooli: roleError, organisaatio: organizationError }} />
      <p class="lead">{words.giveFor(user.name)}</p>
      <DeskForm desk={desk} action={deskLink(desk, routes.deskUserRole, { id: user.id })}>
        <RoleFields desk={desk} legend={words.chooseRole} type="radio" chosen={rolesOf(fields)} error={roleError} />
        <OrganizationField
          desk={desk}
          organizations={organizations}
          value={lastOf(fields, "organisaatio") ?? ""}
          hint={words.forOrganizationHint}
          error={organizationError}
        />
        <button type="submit" class="button main">
          {words.giveButton}
        </button>
      </DeskForm>
    </DeskLayout>
  );
}
