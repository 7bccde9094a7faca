import { REGION_ROLES, type RegionRole } from "../../../domain/accounts/role.ts";
import type { Desk } from "../desk.ts";

/** The region's roles, each with a sentence of what it lets one do: one of them, or several. */
export function RoleFields({
  desk,
  legend,
  type,
  chosen,
  error,
}: {
  desk: Desk;
  legend: string;
  type: "radio" | "checkbox";
  chosen: readonly RegionRole[];
  error: string | undefined;
}) {
  const { roles, accounts } = desk.words;
  return (
    <fieldset class={error ? "field has-error" : "field"} aria-describedby={error ? "rooli-virhe" : undefined}>
      <legend class="field-label">{legend}</legend>
      {error && (
        <p class="field-error" id="rooli-virhe">
          {error}
        </p>
      )}
      {REGION_ROLES.map((role, index) => (
        <label class="choice told">
          <input
            type={type}
            name="rooli"
            id={index === 0 ? "rooli" : undefined}
            value={role}
            checked={chosen.includes(role)}
            aria-invalid={error ? "true" : undefined}
          />
          <span>
            <span class="strong">{roles[role]}</span>
            {`. ${accounts.roleLines[role]}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function rolesOf(fields: URLSearchParams): readonly RegionRole[] {
  const asked = fields.getAll("rooli");
  return REGION_ROLES.filter((role) => asked.includes(role));
}
