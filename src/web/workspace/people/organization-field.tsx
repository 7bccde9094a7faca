import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { Field } from "../../ui/fields.tsx";
import type { Desk } from "../desk.ts";
import { organizationChoices } from "./organization-name.ts";

/** For which organization a role is given. */
export function OrganizationField({
  desk,
  organizations,
  value,
  hint,
  error,
}: {
  desk: Desk;
  organizations: readonly RegionOrganization[];
  value: string;
  hint: string;
  error: string | undefined;
}) {
  const words = desk.words.accounts.user;
  return (
    <Field name="organisaatio" label={words.forOrganization} hint={hint} error={error}>
      {(attributes) => (
        <select {...attributes}>
          <option value="">{words.noOrganization}</option>
          {organizationChoices(organizations, desk).map((choice) => (
            <option value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
