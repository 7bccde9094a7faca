import { Field, Select } from "../../ui/fields.tsx";
import type { FieldGroup, SettingField } from "./setting-fields.ts";

/** Plain fields under their headings, each with what is wrong with it. */
export function FieldGroups({
  groups,
  textOf,
  errors,
}: {
  groups: readonly FieldGroup[];
  textOf: (path: string) => string;
  errors: Readonly<Record<string, string | undefined>>;
}) {
  return (
    <>
      {groups.map(({ legend, fields }) => (
        <fieldset class="setting-group">
          <legend>{legend}</legend>
          {fields.map((field) => (
            <SettingInput field={field} value={textOf(field.path)} error={errors[field.path]} />
          ))}
        </fieldset>
      ))}
    </>
  );
}

const INPUT_MODES = { tel: "tel", email: "email", url: "url", text: undefined } as const;

/** Plain text boxes: what the browser would refuse in its own words and language is told in ours. */
export function SettingInput({
  field,
  value,
  error,
  id = field.path,
}: {
  field: SettingField;
  value: string;
  error: string | undefined;
  /** When a page has several forms with the same field. */
  id?: string;
}) {
  const { path, kind, label, hint, choices = [], lang } = field;
  const content = lang === "selko" ? "fi" : lang;
  if (kind === "choice") return <Select id={id} name={path} label={label} value={value} choices={choices} />;
  return (
    <Field name={id} label={label} error={error} {...(hint ? { hint } : {})}>
      {(attributes) =>
        kind === "area" ? (
          <textarea {...attributes} name={path} rows={4} lang={content}>
            {value}
          </textarea>
        ) : (
          <input
            {...attributes}
            name={path}
            type="text"
            inputMode={INPUT_MODES[kind]}
            value={value}
            lang={content}
            autocomplete="off"
          />
        )
      }
    </Field>
  );
}
