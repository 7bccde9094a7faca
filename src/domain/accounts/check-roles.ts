import type { InvitedRole } from "./invitation.ts";
import { listOpenOrganizationIds } from "./open-organization-queries.ts";
import type { AccountsTrx } from "./region-accounts-queries.ts";
import { ORGANIZATION_ROLES } from "./role.ts";

/** `organization-missing`: the role acts for an organization and none was named. */
export type RolesProblem = "organization-missing" | "organization-unknown" | "organization-needless";

/** Whether the roles may be given as they are: some act for an organization of this region, the others for none. */
export async function checkRoles(trx: AccountsTrx, roles: readonly InvitedRole[]): Promise<RolesProblem | null> {
  for (const { role, organizationId } of roles) {
    const needs = ORGANIZATION_ROLES.includes(role);
    if (needs && organizationId === null) return "organization-missing";
    if (!needs && organizationId !== null) return "organization-needless";
  }
  const asked = roles.flatMap(({ organizationId }) => organizationId ?? []);
  const open = await listOpenOrganizationIds(trx, asked);
  return asked.every((id) => open.has(id)) ? null : "organization-unknown";
}
