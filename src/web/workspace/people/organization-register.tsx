import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import type { RegisterOrganization } from "../../../domain/accounts/register-organization-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import type { OrganizationPageProps } from "./organization-page.tsx";

/** The same organization in the registers: what it is linked to, and a search for more. */
export function OrganizationRegister({
  desk,
  organization,
  linked,
  search,
  found,
}: OrganizationPageProps & { organization: RegionOrganization }) {
  const { accounts, common } = desk.words;
  const words = accounts.organizations;
  const action = deskLink(desk, routes.deskOrganization, { id: organization.id });
  const known = new Set(organization.registerIds);
  return (
    <section id="rekisterit">
      <h2>{words.registerTitle}</h2>
      <p>{words.registerLead}</p>
      {linked.length === 0 ? (
        <p>{words.registerNone}</p>
      ) : (
        <List desk={desk} action={action} organizations={linked} isLinked />
      )}
      <form method="get" action={`${action}#rekisterit`} class="toolbar">
        <div class="field">
          <label class="field-label" for="haku">
            {words.registerSearch}
          </label>
          <input id="haku" name="haku" type="search" value={search ?? ""} maxlength={100} autocomplete="off" />
        </div>
        <button type="submit" class="button">
          {common.search}
        </button>
      </form>
      {search && (
        <div role="status">
          <h3>{words.registerFound}</h3>
          {found.length === 0 ? (
            <p>{words.registerNotFound}</p>
          ) : (
            <List desk={desk} action={action} organizations={found.filter(({ id }) => !known.has(id))} />
          )}
        </div>
      )}
    </section>
  );
}

function List({
  desk,
  action,
  organizations,
  isLinked = false,
}: {
  desk: Desk;
  action: string;
  organizations: readonly RegisterOrganization[];
  isLinked?: boolean;
}) {
  const words = desk.words.accounts.organizations;
  return (
    <ul>
      {organizations.map(({ id, name, source, businessCode }) => (
        <li>
          <DeskForm desk={desk} action={action} fields={{ teko: isLinked ? "irrota" : "yhdista", rekisteri: id }}>
            <span class="actions">
              <span>{[name, businessCode, source].filter(Boolean).join(", ")}</span>
              <button
                type="submit"
                class="linkish"
                aria-label={isLinked ? words.unlinkLabel(name) : words.linkLabel(name)}
              >
                {isLinked ? words.unlink : words.link}
              </button>
            </span>
          </DeskForm>
        </li>
      ))}
    </ul>
  );
}
