import { ORGANIZATION_KINDS } from "../../../domain/accounts/account-tables.ts";
import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import type { RegisterOrganization } from "../../../domain/accounts/register-organization-queries.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { Field, RadioGroup } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { organizationName } from "./organization-name.ts";
import { OrganizationRegister } from "./organization-register.tsx";

export type OrganizationErrors = {
  readonly [field in "nimi" | "nimi-sv" | "laji" | "ytunnus" | "sahkoposti"]?: string | undefined;
};

export interface OrganizationPageProps {
  readonly desk: Desk;
  /** Null: a new one. */
  readonly organization: RegionOrganization | null;
  /** What was typed, when it did not pass. */
  readonly fields: URLSearchParams | null;
  readonly errors: OrganizationErrors;
  readonly linked: readonly RegisterOrganization[];
  readonly search: string | null;
  readonly found: readonly RegisterOrganization[];
}

export function OrganizationPage(props: OrganizationPageProps) {
  const { desk, organization, errors } = props;
  const words = desk.words.accounts.organizations;
  return (
    <DeskLayout
      desk={desk}
      title={organization ? organizationName(organization.name, desk) : words.addTitle}
      trail={[{ label: words.title, href: deskLink(desk, routes.deskOrganizations, {}) }]}
    >
      <Done desk={desk} texts={words.done} />
      <ErrorSummary desk={desk} errors={errors} />
      <Fields {...props} />
      {organization && (
        <>
          <p>
            <a href={deskLink(desk, routes.deskUsers, {}, { organisaatio: organization.id })}>{words.usersOf}</a>
          </p>
          <OrganizationRegister {...props} organization={organization} />
          <Ending desk={desk} organization={organization} />
        </>
      )}
    </DeskLayout>
  );
}

function Fields({ desk, organization, fields, errors }: OrganizationPageProps) {
  const { accounts, common } = desk.words;
  const words = accounts.organizations;
  const typed = (name: string, saved: string | null | undefined) => (fields ? lastOf(fields, name) : saved) ?? "";
  return (
    <DeskForm
      desk={desk}
      action={deskLink(desk, routes.deskOrganization, { id: organization?.id ?? "uusi" })}
      fields={{ teko: "tallenna" }}
    >
      <Field name="nimi" label={words.nameFi} error={errors.nimi}>
        {(attributes) => <input {...attributes} value={typed("nimi", organization?.name.fi)} autocomplete="off" />}
      </Field>
      <Field name="nimi-sv" label={`${words.nameSv} (${common.optional})`} error={errors["nimi-sv"]}>
        {(attributes) => (
          <input {...attributes} lang="sv" value={typed("nimi-sv", organization?.name.sv)} autocomplete="off" />
        )}
      </Field>
      <RadioGroup
        name="laji"
        legend={words.kind}
        value={typed("laji", organization?.kind)}
        choices={ORGANIZATION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        error={errors.laji}
      />
      <Field
        name="ytunnus"
        label={`${words.businessCode} (${common.optional})`}
        hint={words.businessCodeHint}
        error={errors.ytunnus}
      >
        {(attributes) => (
          <input {...attributes} value={typed("ytunnus", organization?.businessCode)} autocomplete="off" />
        )}
      </Field>
      <Field
        name="sahkoposti"
        label={`${words.email} (${common.optional})`}
        hint={words.emailHint}
        error={errors.sahkoposti}
      >
        {(attributes) => (
          <input {...attributes} type="email" value={typed("sahkoposti", organization?.email)} autocomplete="off" />
        )}
      </Field>
      <button type="submit" class="button main">
        {organization ? common.save : words.add}
      </button>
    </DeskForm>
  );
}

function Ending({ desk, organization }: { desk: Desk; organization: RegionOrganization }) {
  const words = desk.words.accounts.organizations;
  const isEnded = organization.endedAt !== null;
  return (
    <section>
      <h2>{words.endTitle}</h2>
      <p>{words.endLead}</p>
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskOrganization, { id: organization.id })}
        fields={{ teko: isEnded ? "palauta" : "paata" }}
      >
        <button type="submit" class="button">
          {isEnded ? words.restore : words.end}
        </button>
      </DeskForm>
    </section>
  );
}
