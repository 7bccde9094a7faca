import type { ComponentChildren } from "preact";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A labelled drop-down list. */
export function Select({
  id,
  name,
  label,
  value,
  choices,
}: {
  id: string;
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
}) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select id={id} name={name}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Radio buttons under one question. */
export function RadioGroup(props: {
  name: string;
  legend: string;
  value: string;
  choices: readonly Choice[];
  error: string | undefined;
}) {
  const { name, legend, value, choices, error } = props;
  const errorId = `${name}-virhe`;
  return (
    <fieldset class={error ? "field has-error" : "field"} aria-describedby={error ? errorId : undefined}>
      <legend class="field-label">{legend}</legend>
      <FieldError id={errorId}>{error}</FieldError>
      {choices.map((choice, index) => (
        <label class="choice">
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : undefined}
            value={choice.value}
            checked={choice.value === value}
            aria-invalid={error ? "true" : undefined}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A label, its hint and error, and the field itself (made by `children` with the ids that describe it). */
export function Field(props: {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  children: (attributes: {
    id: string;
    name: string;
    "aria-describedby": string | undefined;
    "aria-invalid": "true" | undefined;
  }) => ComponentChildren;
}) {
  const { name, label, hint, error, children } = props;
  const described = [error && `${name}-virhe`, hint && `${name}-ohje`].filter(Boolean).join(" ") || undefined;
  return (
    <div class={error ? "field has-error" : "field"}>
      <label class="field-label" for={name}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${name}-ohje`}>
          {hint}
        </p>
      )}
      <FieldError id={`${name}-virhe`}>{error}</FieldError>
      {children({ id: name, name, "aria-describedby": described, "aria-invalid": error ? "true" : undefined })}
    </div>
  );
}

function FieldError({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p class="field-error" id={id}>
      {children}
    </p>
  );
}
