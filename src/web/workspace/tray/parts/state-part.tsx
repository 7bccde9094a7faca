import { Field, RadioGroup } from "../../../ui/fields.tsx";
import { type EntryPart, type PartProps, textOf } from "./part.ts";

const LONGEST_REASON = 500;
const TRAY = { automaattinen: null, paalla: "on", poissa: "off" } as const;
const ACTS = { automaattinen: "automatic", paalla: "show", poissa: "hide" } as const;
type Choice = keyof typeof TRAY;
const CHOICES = Object.keys(TRAY) as Choice[];

/** On the tray, off it, or as the rules say; and why, for the other curators. */
export const statePart: EntryPart = {
  key: "tila",
  fieldsOf: ({ tray, trayReason }) =>
    new URLSearchParams({ nakyy: CHOICES.find((each) => TRAY[each] === tray) ?? "automaattinen", syy: trayReason }),
  read(fields, base, _view, { words }) {
    const choice = CHOICES.find((each) => each === fields.get("nakyy"));
    const reason = textOf(fields, "syy");
    const curation = choice
      ? { ...base, tray: TRAY[choice], trayReason: choice === "automaattinen" ? "" : reason }
      : base;
    return {
      curation,
      act: choice ? ACTS[choice] : "automatic",
      errors: {
        nakyy: choice ? undefined : words.tray.stateForm.wrong,
        syy: reason.length > LONGEST_REASON ? words.tray.texts.tooLong(String(LONGEST_REASON)) : undefined,
      },
    };
  },
  Fields: StateFields,
};

function StateFields({ desk, fields, errors }: PartProps) {
  const words = desk.words.tray.stateForm;
  return (
    <>
      <RadioGroup
        name="nakyy"
        legend={words.legend}
        value={fields.get("nakyy") ?? ""}
        error={errors.nakyy}
        choices={[
          { value: "automaattinen", label: words.automatic },
          { value: "paalla", label: words.on },
          { value: "poissa", label: words.off },
        ]}
      />
      <Field name="syy" label={words.reason} hint={words.reasonHint} error={errors.syy}>
        {(attributes) => (
          <textarea {...attributes} rows={3}>
            {fields.get("syy")}
          </textarea>
        )}
      </Field>
    </>
  );
}
