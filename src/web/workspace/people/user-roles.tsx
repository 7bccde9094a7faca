import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import type { RegionUser } from "../../../domain/accounts/region-users-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { organizationNames } from "./organization-name.ts";
import { timeOf } from "./time-of.ts";

/** A person's roles in the region, each to be taken away. */
export function UserRoles({
  desk,
  user,
  organizations,
}: {
  desk: Desk;
  user: RegionUser;
  organizations: readonly RegionOrganization[];
}) {
  const { accounts, roles } = desk.words;
  const words = accounts.user;
  const names = organizationNames(organizations, desk);
  if (user.grants.length === 0) return <p>{words.noRoles}</p>;
  return (
    <TableFrame label={words.rolesTitle}>
      <table class="work people">
        <thead>
          <tr>
            <th scope="col">{accounts.me.role}</th>
            <th scope="col">{accounts.me.organization}</th>
            <th scope="col">{words.origin}</th>
            <th scope="col">{words.given}</th>
            <th scope="col">{accounts.me.act}</th>
          </tr>
        </thead>
        <tbody>
          {user.grants.map(({ id, role, organizationId, origin, grantedAt }) => (
            <tr>
              <th scope="row">{roles[role]}</th>
              <td>{organizationId ? names.get(organizationId) : "–"}</td>
              <td>
                {words.origins[origin]}
                {origin === "claims" && <span class="hint">{` ${words.claimsNote}`}</span>}
              </td>
              <td>{timeOf(desk.page.formats, grantedAt)}</td>
              <td>
                <DeskForm
                  desk={desk}
                  action={deskLink(desk, routes.deskUser, { id: user.id })}
                  fields={{ teko: "ota-rooli", rooli: id }}
                >
                  <button type="submit" class="linkish" aria-label={words.takeLabel(roles[role])}>
                    {words.take}
                  </button>
                </DeskForm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
