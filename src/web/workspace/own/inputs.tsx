import type { OwnKind } from "../../../domain/own-content/own-entry.ts";
import type { Choice } from "../../ui/fields.tsx";
import { Field } from "../../ui/fields.tsx";
import type { Desk } from "../desk.ts";
import { type FieldErrors, LANGUAGES, sentOf, type Values } from "./values.ts";

/** What every part of a step's form stands on. */
export interface FormView {
  readonly desk: Desk;
  readonly values: Values;
  readonly errors: FieldErrors;
}

/** What the fields of a step need to know. */
export interface StepFieldsProps {
  readonly view: FormView;
  readonly kind: OwnKind;
}

export function errorOf({ desk, errors }: Pick<FormView, "desk" | "errors">, name: string): string | undefined {
  const code = errors[name];
  return code && desk.words.own.errors[code];
}

/** One field of one line. Addresses are plain text to the browser: it would refuse `www.example.fi`, which is taken here. */
export function Line({
  view,
  name,
  label,
  hint,
  type = "text",
  autoComplete = "off",
  lang,
}: {
  view: FormView;
  name: string;
  label: string;
  hint?: string | undefined;
  type?: "text" | "tel" | "email" | "url" | "date";
  autoComplete?: string;
  lang?: string;
}) {
  // A date field shows only days that are days: what was mistyped is shown as it was typed.
  const value = sentOf(view.values, name);
  const shown = type === "date" && (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value)) ? "date" : "text";
  return (
    <Field name={name} label={label} {...(hint !== undefined && { hint })} error={errorOf(view, name)}>
      {(attributes) => {
        const shared = { ...attributes, value, autoComplete, ...(lang !== undefined && { lang }) };
        return shown === "date" ? (
          <input type="date" {...shared} />
        ) : (
          <input type="text" {...shared} {...(type !== "date" && { inputMode: type })} />
        );
      }}
    </Field>
  );
}

export function Area({
  view,
  name,
  label,
  hint,
  rows,
  lang,
}: {
  view: FormView;
  name: string;
  label: string;
  hint?: string | undefined;
  rows: number;
  lang?: string;
}) {
  return (
    <Field name={name} label={label} {...(hint !== undefined && { hint })} error={errorOf(view, name)}>
      {(attributes) => (
        <textarea {...attributes} rows={rows} lang={lang}>
          {sentOf(view.values, name)}
        </textarea>
      )}
    </Field>
  );
}

/** The same text in the region's languages: the reader's own first, the others may be left out. */
export function Languages({
  view,
  name,
  label,
  hint,
  rows = 1,
  isRequired = false,
  type = "text",
}: {
  view: FormView;
  name: string;
  label: string;
  hint?: string | undefined;
  rows?: number;
  isRequired?: boolean;
  type?: "text" | "url";
}) {
  const { desk } = view;
  const words = desk.words.own;
  const own = desk.page.content === "sv" ? "sv" : "fi";
  const offered = LANGUAGES.filter(
    (language) => desk.page.region.languages.includes(language) || sentOf(view.values, `${name}-${language}`) !== "",
  );
  const ordered = [...offered].sort((a, b) => Number(b === own) - Number(a === own));
  return (
    <fieldset class="own-languages">
      <legend class="field-label">{label}</legend>
      {ordered.map((language, index) => {
        const inLanguage = words.inLanguages[language];
        const props = {
          view,
          name: `${name}-${language}`,
          label: isRequired && index === 0 ? inLanguage : words.optional(inLanguage),
          lang: language,
          ...(index === 0 && hint !== undefined && { hint }),
        };
        return rows > 1 ? <Area {...props} rows={rows} /> : <Line {...props} type={type} />;
      })}
    </fieldset>
  );
}

/** Radio buttons; nothing is chosen when the value is none of the choices. */
export function Radios({
  view,
  name,
  legend,
  choices,
}: {
  view: FormView;
  name: string;
  legend: string;
  choices: readonly Choice[];
}) {
  const value = sentOf(view.values, name);
  return (
    <fieldset class="field">
      <legend class="field-label">{legend}</legend>
      {choices.map((choice, index) => (
        <label class="choice">
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : `${name}-${index}`}
            value={choice.value}
            checked={choice.value === value}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Ticks({
  view,
  name,
  legend,
  choices,
  hint,
}: {
  view: FormView;
  name: string;
  legend: string;
  choices: readonly Choice[];
  hint?: string;
}) {
  const ticked = new Set(view.values.getAll(name));
  const error = errorOf(view, name);
  return (
    <fieldset class={error ? "field has-error" : "field"} aria-describedby={error ? `${name}-virhe` : undefined}>
      <legend class="field-label">{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {error && (
        <p class="field-error" id={`${name}-virhe`}>
          {error}
        </p>
      )}
      {choices.map((choice, index) => (
        <label class="choice">
          <input
            type="checkbox"
            name={name}
            id={index === 0 ? name : `${name}-${choice.value}`}
            value={choice.value}
            checked={ticked.has(choice.value)}
            aria-invalid={error && index === 0 ? "true" : undefined}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function choicesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: labels[value] }));
}
