import { routes } from "../../../routes.ts";
import { Field, RadioGroup } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { NUMBERS, type RuleFields } from "./rule-form.ts";

/** The region's rule of freshness. */
export function RuleForm({
  desk,
  fields,
  errors,
}: {
  desk: Desk;
  fields: RuleFields;
  errors: Readonly<Record<string, string>>;
}) {
  const { freshness: words, common } = desk.words;
  return (
    <section aria-labelledby="saanto">
      <h2 id="saanto">{words.rule}</h2>
      <p>{words.ruleLead}</p>
      <DeskForm desk={desk} action={deskLink(desk, routes.deskFreshness, {})} fields={{ teko: "rule" }}>
        <RadioGroup
          name="isOn"
          legend={words.isOn}
          value={fields.isOn ? "1" : "0"}
          choices={[
            { value: "1", label: common.yes },
            { value: "0", label: common.no },
          ]}
          error={undefined}
        />
        {NUMBERS.map((name) => (
          <Field
            name={name}
            label={words[name]}
            {...((name === "lowerAfterDays" || name === "offAfterDays") && { hint: words.neverHint })}
            error={errors[name]}
          >
            {(attributes) => (
              <input {...attributes} value={fields[name]} inputMode="numeric" size={4} autoComplete="off" />
            )}
          </Field>
        ))}
        <button type="submit" class="button main">
          {common.save}
        </button>
      </DeskForm>
    </section>
  );
}
