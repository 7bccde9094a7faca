import { canManageUsers } from "../../../domain/accounts/accounts-policy.ts";
import { InvitationContent } from "../../../domain/accounts/invitation.ts";
import { invite } from "../../../domain/accounts/invite.ts";
import { listOrganizations, type RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { ORGANIZATION_ROLES } from "../../../domain/accounts/role.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { invitationMeans, regionOf } from "./invitation-means.ts";
import { type InviteErrors, InvitePage } from "./invite-page.tsx";
import { rolesOf } from "./role-fields.tsx";

const KEEPS = { keeps: true };

/** Inviting a person without an organization account, on one page. */
export function addInvite({ context, get, post }: Workspace): void {
  const organizations = (desk: Desk) => listOrganizations(context.db.forRegion(desk.page.region.code));

  get(
    routes.deskInvite,
    canManageUsers,
    requireRecent(async (c, desk) => {
      const fields = new URLSearchParams({ kieli: desk.actor.language });
      return renderDesk(
        c,
        <InvitePage desk={desk} organizations={await organizations(desk)} fields={fields} errors={{}} />,
      );
    }),
  );

  post(
    routes.deskInvite,
    canManageUsers,
    requireRecent(async (c, desk) => {
      const { fields } = c.get("form");
      const known = await organizations(desk);
      const again = (errors: InviteErrors) =>
        renderDesk(c, <InvitePage desk={desk} organizations={known} fields={fields} errors={errors} />, 400);
      const read = readInvitation(fields, known, desk);
      if ("errors" in read) return again(read.errors);
      const { accounts } = desk.words;
      const means = invitationMeans(context);
      const invited = await invite(means, desk.actor, regionOf(context, desk), read.content, desk.page.now);
      if (!invited.ok)
        return again(
          invited.problem === "open"
            ? { sahkoposti: accounts.invite.errors.open }
            : { organisaatio: accounts.user.errors[invited.problem] },
        );
      const tehty = invited.isMailed ? "lahetetty" : "ei-lahtenyt";
      return c.redirect(deskLink(desk, routes.deskInvitations, {}, { tehty }), 303);
    }, KEEPS),
  );
}

function readInvitation(
  fields: URLSearchParams,
  organizations: readonly RegionOrganization[],
  desk: Desk,
): { readonly content: InvitationContent } | { readonly errors: InviteErrors } {
  const { invite: words, user } = desk.words.accounts;
  const chosen = rolesOf(fields);
  const asked = lastOf(fields, "organisaatio") ?? "";
  const organization = organizations.find(({ id, endedAt }) => id === asked && endedAt === null)?.id ?? null;
  const acting = chosen.filter((role) => ORGANIZATION_ROLES.includes(role));
  const parsed = InvitationContent.safeParse({
    name: lastOf(fields, "nimi") ?? "",
    email: lastOf(fields, "sahkoposti") ?? "",
    language: lastOf(fields, "kieli") === "sv" ? "sv" : "fi",
    // The organization belongs to the roles that act for one; the others have none.
    roles: chosen.map((role) => ({ role, organizationId: acting.includes(role) ? organization : null })),
  });
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  const errors: InviteErrors = {
    nimi: wrong.has("name") ? words.errors.name : undefined,
    sahkoposti: wrong.has("email") ? words.errors.email : undefined,
    rooli: wrong.has("roles") ? words.errors.roles : undefined,
    organisaatio: acting.length > 0 && !organization ? user.errors["organization-missing"] : undefined,
  };
  return parsed.success && !errors.organisaatio ? { content: parsed.data } : { errors };
}
