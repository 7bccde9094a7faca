import type { DraftErrors, ProviderDraft } from "../../../domain/accounts/identity-provider-draft.ts";
import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { Field } from "../../ui/fields.tsx";
import type { Desk } from "../desk.ts";
import { FIELDS } from "./sign-in-settings-form.ts";

export interface ProviderFieldsProps {
  readonly desk: Desk;
  readonly draft: ProviderDraft;
  readonly errors: DraftErrors;
  readonly organizations: readonly RegionOrganization[];
  readonly hasSecret: boolean;
  readonly hasKey: boolean;
}

type TextField = Exclude<
  keyof ProviderDraft,
  "kind" | "roles" | "mayGiveAdmin" | "organizationId" | "clientSecret" | "privateKey"
>;

export function ProviderFields({ desk, draft, errors, organizations, hasSecret, hasKey }: ProviderFieldsProps) {
  const words = desk.words.signInWays;
  const isOidc = draft.kind === "oidc";
  const errorOf = (field: keyof ProviderDraft) => errors[field] && words.errors[errors[field]];
  const text = (field: TextField, label: string, hint?: string) => (
    <Field name={FIELDS[field]} label={label} {...(hint && { hint })} error={errorOf(field)}>
      {(attributes) => <input {...attributes} type="text" value={draft[field]} spellcheck={false} autocomplete="off" />}
    </Field>
  );
  const area = (field: TextField, label: string, hint?: string) => (
    <Field name={FIELDS[field]} label={label} {...(hint && { hint })} error={errorOf(field)}>
      {(attributes) => (
        <textarea {...attributes} rows={6} spellcheck={false}>
          {draft[field]}
        </textarea>
      )}
    </Field>
  );
  return (
    <>
      <fieldset class="field">
        <legend>
          <h2>{words.basics}</h2>
        </legend>
        {text("nameFi", words.nameFi, words.nameFiHint)}
        {text("nameSv", words.nameSv)}
        <Field
          name={FIELDS.organizationId}
          label={words.organization}
          hint={words.organizationHint}
          error={errorOf("organizationId")}
        >
          {(attributes) => (
            <select {...attributes}>
              <option value="">{words.county}</option>
              {organizations
                .filter(({ endedAt, id }) => !endedAt || id === draft.organizationId)
                .map(({ id, name }) => (
                  <option value={id} selected={id === draft.organizationId}>
                    {name[desk.actor.language] ?? name.fi ?? name.sv}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </fieldset>
      <fieldset class="field">
        <legend>
          <h2>{words.connection}</h2>
        </legend>
        {text("issuer", words.issuer[draft.kind], words.issuerHint[draft.kind])}
        {isOidc ? (
          <>
            {text("clientId", words.clientId)}
            <Field
              name={FIELDS.clientSecret}
              label={words.clientSecret}
              hint={hasSecret ? words.secretKept : words.secretHint}
              error={errorOf("clientSecret")}
            >
              {(attributes) => <input {...attributes} type="password" value="" autocomplete="new-password" />}
            </Field>
            {text("scopes", words.scopes)}
          </>
        ) : (
          <>
            {text("entryPoint", words.entryPoint)}
            {text("logoutUrl", `${words.logoutUrl} – ${desk.words.common.optional}`)}
            {area("certificates", words.certificates, words.certificatesHint)}
            {area("ownCertificate", words.ownCertificate)}
            <Field
              name={FIELDS.privateKey}
              label={words.privateKey}
              hint={hasKey ? words.secretKept : words.secretHint}
              error={errorOf("privateKey")}
            >
              {(attributes) => <textarea {...attributes} rows={4} spellcheck={false} autocomplete="off" />}
            </Field>
            {text("subjectAttribute", words.subjectAttribute, words.subjectAttributeHint)}
          </>
        )}
        {text("nameClaim", words.nameClaim)}
        {text("emailClaim", words.emailClaim)}
      </fieldset>
    </>
  );
}
