import type { StoredProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { TableFrame } from "../ui/table-frame.tsx";

/** The region's ways of signing in with organizations' own accounts. */
export function ProvidersPage({
  desk,
  providers,
  organizations,
}: {
  desk: Desk;
  providers: readonly StoredProvider[];
  organizations: readonly RegionOrganization[];
}) {
  const words = desk.words.signInWays;
  const language = desk.actor.language;
  const nameOf = (id: string | null) => {
    const name = organizations.find((each) => each.id === id)?.name;
    return name ? (name[language] ?? name.fi ?? name.sv) : words.county;
  };
  const toNew = (kind: string) => deskLink(desk, routes.deskSignInWay, { key: "uusi" }, { laji: kind });
  return (
    <DeskLayout
      desk={desk}
      title={words.title}
      trail={[{ label: desk.words.nav.people, href: deskLink(desk, routes.deskUsers, {}) }]}
    >
      <Done desk={desk} texts={words.done} />
      <p class="lead">{words.lead}</p>
      {providers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TableFrame label={words.list}>
          <table class="work">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.whose}</th>
                <th scope="col">{words.kind}</th>
              </tr>
            </thead>
            <tbody>
              {providers.map(({ key, name, kind, organizationId, isEnabled }) => (
                <tr>
                  <th scope="row">
                    <a href={deskLink(desk, routes.deskSignInWay, { key })}>{name[language]}</a>
                  </th>
                  <td>
                    <span class={isEnabled ? "badge good" : "badge"}>{isEnabled ? words.on : words.off}</span>
                  </td>
                  <td>{nameOf(organizationId)}</td>
                  <td>{words.kinds[kind]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <p class="actions">
        <a class="button" href={toNew("oidc")}>
          {words.addOidc}
        </a>
        <a class="button" href={toNew("saml")}>
          {words.addSaml}
        </a>
      </p>
    </DeskLayout>
  );
}
