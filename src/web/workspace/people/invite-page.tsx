import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { Field } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { OrganizationField } from "./organization-field.tsx";
import { RoleFields, rolesOf } from "./role-fields.tsx";

export type InviteErrors = {
  readonly [field in "nimi" | "sahkoposti" | "rooli" | "organisaatio"]?: string | undefined;
};

export function InvitePage({
  desk,
  organizations,
  fields,
  errors,
}: {
  desk: Desk;
  organizations: readonly RegionOrganization[];
  fields: URLSearchParams;
  errors: InviteErrors;
}) {
  const { accounts } = desk.words;
  const words = accounts.invite;
  return (
    <DeskLayout
      desk={desk}
      title={words.title}
      trail={[
        { label: accounts.users.title, href: deskLink(desk, routes.deskUsers, {}) },
        { label: accounts.invitations.title, href: deskLink(desk, routes.deskInvitations, {}) },
      ]}
    >
      <ErrorSummary desk={desk} errors={errors} />
      <p class="lead">{words.lead}</p>
      <DeskForm desk={desk} action={deskLink(desk, routes.deskInvite, {})}>
        <Field name="nimi" label={words.name} error={errors.nimi}>
          {(attributes) => (
            <input {...attributes} value={lastOf(fields, "nimi") ?? ""} maxlength={200} autocomplete="off" />
          )}
        </Field>
        <Field name="sahkoposti" label={words.email} hint={words.emailHint} error={errors.sahkoposti}>
          {(attributes) => (
            <input
              {...attributes}
              type="email"
              value={lastOf(fields, "sahkoposti") ?? ""}
              maxlength={254}
              autocomplete="off"
            />
          )}
        </Field>
        <RoleFields desk={desk} legend={words.roles} type="checkbox" chosen={rolesOf(fields)} error={errors.rooli} />
        <OrganizationField
          desk={desk}
          organizations={organizations}
          value={lastOf(fields, "organisaatio") ?? ""}
          hint={words.organizationHint}
          error={errors.organisaatio}
        />
        <LetterLanguage desk={desk} chosen={lastOf(fields, "kieli") === "sv" ? "sv" : "fi"} />
        <button type="submit" class="button main">
          {words.send}
        </button>
      </DeskForm>
    </DeskLayout>
  );
}

function LetterLanguage({ desk, chosen }: { desk: Desk; chosen: "fi" | "sv" }) {
  return (
    <fieldset class="field">
      <legend class="field-label">{desk.words.accounts.invite.language}</legend>
      {(["fi", "sv"] as const).map((each) => (
        <label class="choice">
          <input type="radio" name="kieli" value={each} checked={each === chosen} />
          <span>{desk.words.common.languages[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
