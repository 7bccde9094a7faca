import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { organizationName } from "./organization-name.ts";
import { PeopleTabs } from "./people-tabs.tsx";

export interface OrganizationsPageProps {
  readonly desk: Desk;
  readonly organizations: readonly RegionOrganization[];
  /** How many people have a role for each, by its id. */
  readonly people: ReadonlyMap<string | null, number>;
  readonly withEnded: boolean;
}

export function OrganizationsPage(props: OrganizationsPageProps) {
  const { desk, organizations, withEnded } = props;
  const words = desk.words.accounts.organizations;
  const shown = organizations
    .filter(({ endedAt }) => withEnded || endedAt === null)
    .sort((one, other) =>
      organizationName(one.name, desk).localeCompare(organizationName(other.name, desk), desk.actor.language),
    );
  const hasEnded = organizations.some(({ endedAt }) => endedAt !== null);
  return (
    <DeskLayout desk={desk} title={words.title}>
      <PeopleTabs desk={desk} />
      <p class="lead">{words.lead}</p>
      <p class="actions">
        <a class="button main" href={deskLink(desk, routes.deskOrganization, { id: "uusi" })}>
          {words.add}
        </a>
        {hasEnded && (
          <a href={deskLink(desk, routes.deskOrganizations, {}, { paattyneet: !withEnded })}>
            {withEnded ? words.hideEnded : words.showEnded}
          </a>
        )}
      </p>
      {shown.length === 0 ? <p>{words.none}</p> : <OrganizationTable {...props} organizations={shown} />}
    </DeskLayout>
  );
}

function OrganizationTable({ desk, organizations, people }: OrganizationsPageProps) {
  const words = desk.words.accounts.organizations;
  return (
    <TableFrame label={words.title}>
      <table class="work people short">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col" class="number">
              {words.people}
            </th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {organizations.map(({ id, name, kind, endedAt }) => (
            <tr>
              <th scope="row">
                <a href={deskLink(desk, routes.deskOrganization, { id })}>{organizationName(name, desk)}</a>
              </th>
              <td>{words.kinds[kind]}</td>
              <td class="number">{people.get(id) ?? 0}</td>
              <td>
                <span class={endedAt ? "badge" : "badge good"}>{endedAt ? words.ended : words.active}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
