import type { DraftErrors, ProviderDraft } from "../../../domain/accounts/identity-provider-draft.ts";
import { REGION_ROLES } from "../../../domain/accounts/role.ts";
import { Field } from "../../ui/fields.tsx";
import type { Desk } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { FIELDS } from "./sign-in-settings-form.ts";

const EMPTY_ROWS = 3;

/** Which value of which claim gives which role: a table of as many rows as there are, and a few empty ones. */
export function RoleMapping({ desk, draft, errors }: { desk: Desk; draft: ProviderDraft; errors: DraftErrors }) {
  const words = desk.words.signInWays;
  const said = errors.roles && words.errors[errors.roles];
  const rows = [...draft.roles, ...Array.from({ length: EMPTY_ROWS }, () => ({ value: "", role: "" }))];
  return (
    <fieldset class={said ? "field has-error" : "field"}>
      <legend>
        <h2>{words.rolesTitle}</h2>
      </legend>
      <p>{words.rolesLead}</p>
      <Field
        name={FIELDS.rolesClaim}
        label={words.rolesClaim}
        hint={words.rolesClaimHint}
        error={errors.rolesClaim && words.errors[errors.rolesClaim]}
      >
        {(attributes) => <input {...attributes} type="text" value={draft.rolesClaim} spellcheck={false} />}
      </Field>
      {said && <p class="field-error">{said}</p>}
      <TableFrame label={words.rolesTable}>
        <table class="work">
          <caption>{words.rolesTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.valueHead}</th>
              <th scope="col">{words.roleHead}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ value, role }, index) => (
              <tr>
                <td>
                  <input
                    type="text"
                    name="arvo"
                    id={`arvo-${index + 1}`}
                    value={value}
                    aria-label={words.value(String(index + 1))}
                    spellcheck={false}
                  />
                </td>
                <td>
                  <select name="rooli" aria-label={words.role(String(index + 1))}>
                    <option value="">{words.noRole}</option>
                    {REGION_ROLES.map((each) => (
                      <option value={each} selected={each === role}>
                        {desk.words.roles[each]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p class="hint">{words.moreRows}</p>
      <label class="choice">
        <input
          type="checkbox"
          name={FIELDS.mayGiveAdmin}
          id={FIELDS.mayGiveAdmin}
          value="1"
          checked={draft.mayGiveAdmin}
          aria-describedby="paakayttajat-ohje"
        />
        <span>{words.mayGiveAdmin}</span>
      </label>
      <p class="hint" id="paakayttajat-ohje">
        {words.mayGiveAdminHint}
      </p>
    </fieldset>
  );
}
