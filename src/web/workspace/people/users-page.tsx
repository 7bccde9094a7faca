import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { USER_STATES, type UserSearch, type UserState, userStateOf } from "../../../domain/accounts/region-users.ts";
import type { RegionUser } from "../../../domain/accounts/region-users-queries.ts";
import { REGION_ROLES } from "../../../domain/accounts/role.ts";
import { routes } from "../../../routes.ts";
import { Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { organizationChoices, organizationNames } from "./organization-name.ts";
import { PeopleTabs } from "./people-tabs.tsx";
import { timeOf } from "./time-of.ts";
import { undoTaking } from "./undo-taking.ts";
import type { TakenFrom } from "./users.tsx";

export interface UsersPageProps {
  readonly desk: Desk;
  readonly search: UserSearch;
  readonly users: readonly RegionUser[];
  readonly total: number;
  readonly place: { readonly number: number; readonly last: number };
  readonly organizations: readonly RegionOrganization[];
  readonly taken: TakenFrom | null;
}

export function UsersPage(props: UsersPageProps) {
  const { desk, users, total, taken } = props;
  const words = desk.words.accounts.users;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <PeopleTabs desk={desk} />
      <Done desk={desk} texts={words.done} undo={taken && undoTaking(desk, taken)} />
      <p class="lead">{words.lead}</p>
      <p>
        <a class="button main" href={deskLink(desk, routes.deskInvite, {})}>
          {words.invite}
        </a>
      </p>
      <SearchForm {...props} />
      <p role="status">{total === 0 ? words.none : words.count(desk.page.formats.number(total))}</p>
      {users.length > 0 && <UserTable {...props} />}
      <Paging {...props} />
    </DeskLayout>
  );
}

function SearchForm({ desk, search, organizations }: UsersPageProps) {
  const { accounts, roles, common } = desk.words;
  const words = accounts.users;
  const all = { value: "", label: common.all };
  return (
    <form method="get" action={deskLink(desk, routes.deskUsers, {})} class="toolbar">
      <div class="field">
        <label class="field-label" for="haku">
          {words.searchLabel}
        </label>
        <input id="haku" name="haku" type="search" value={search.text} maxlength={100} autocomplete="off" />
      </div>
      <Select
        id="rooli"
        name="rooli"
        label={words.role}
        value={search.role ?? ""}
        choices={[all, ...REGION_ROLES.map((role) => ({ value: role, label: roles[role] }))]}
      />
      <Select
        id="organisaatio"
        name="organisaatio"
        label={words.organization}
        value={search.organizationId ?? ""}
        choices={[all, ...organizationChoices(organizations, desk)]}
      />
      <Select
        id="tila"
        name="tila"
        label={words.state}
        value={search.state ?? ""}
        choices={[all, ...USER_STATES.map((state) => ({ value: state, label: words.states[state] }))]}
      />
      <button type="submit" class="button">
        {common.search}
      </button>
    </form>
  );
}

function UserTable({ desk, users, organizations }: UsersPageProps) {
  const { accounts, roles } = desk.words;
  const words = accounts.users;
  const names = organizationNames(organizations, desk);
  return (
    <TableFrame label={words.title}>
      <table class="work people">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.lastSignIn}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr>
              <th scope="row">
                <a href={deskLink(desk, routes.deskUser, { id: user.id })}>{user.name}</a>
              </th>
              <td>
                {user.grants
                  .map(({ role, organizationId }) =>
                    organizationId ? `${roles[role]}: ${names.get(organizationId) ?? ""}` : roles[role],
                  )
                  .join(", ") || "–"}
              </td>
              <td>{user.email ?? "–"}</td>
              <td>{user.signedInAt ? timeOf(desk.page.formats, user.signedInAt) : words.never}</td>
              <td>
                <UserBadge desk={desk} state={userStateOf(user)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function UserBadge({ desk, state }: { desk: Desk; state: UserState }) {
  const kind = { active: "good", waiting: "soon", disabled: "bad" }[state];
  return <span class={`badge ${kind}`}>{desk.words.accounts.users.states[state]}</span>;
}

function Paging({ desk, search, place }: UsersPageProps) {
  const words = desk.words.accounts.users;
  if (place.last === 1) return null;
  const href = (sivu: number) =>
    deskLink(
      desk,
      routes.deskUsers,
      {},
      { haku: search.text, rooli: search.role, organisaatio: search.organizationId, tila: search.state, sivu },
    );
  return (
    <nav class="actions" aria-label={words.pages}>
      {place.number > 1 && <a href={href(place.number - 1)}>{words.previous}</a>}
      <span>{`${place.number} / ${place.last}`}</span>
      {place.number < place.last && <a href={href(place.number + 1)}>{words.next}</a>}
    </nav>
  );
}
