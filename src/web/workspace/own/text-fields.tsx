import { LIMITS } from "../../../domain/own-content/content.ts";
import { Area, choicesOf, Languages, Radios, type StepFieldsProps } from "./inputs.tsx";
import { TYPES } from "./step-choices.ts";

export function NameFields({ view, kind }: StepFieldsProps) {
  const { own } = view.desk.words;
  const { types } = view.desk.page.text.tray;
  return (
    <>
      <Languages
        view={view}
        name="nimi"
        label={own.fields.nimi}
        hint={`${own.examples.nimi[kind]}. ${own.hints.most(String(LIMITS.title))}`}
        isRequired
      />
      {kind === "event" && (
        <Radios view={view} name="tyyppi" legend={own.fields.tyyppi} choices={choicesOf(TYPES, types)} />
      )}
    </>
  );
}

export function SummaryFields({ view, kind }: StepFieldsProps) {
  const { own } = view.desk.words;
  return (
    <Languages
      view={view}
      name="esittely"
      label={own.fields.esittely}
      hint={`${own.examples.esittely[kind]} ${own.hints.most(String(LIMITS.summary))}`}
      rows={3}
      isRequired
    />
  );
}

export function MoreFields({ view, kind }: StepFieldsProps) {
  const { own } = view.desk.words;
  return (
    <>
      {kind === "service" && (
        <Languages view={view} name="miten" label={own.fields.miten} hint={own.hints.miten} rows={3} />
      )}
      {kind !== "tool" && (
        <Languages view={view} name="kuvaus" label={own.fields.kuvaus} hint={own.hints.kuvaus} rows={6} />
      )}
      <Area view={view} name="selko" label={own.fields.selko} hint={own.hints.selko} rows={4} lang="fi" />
    </>
  );
}
