import { randomUUID } from "node:crypto";
import type { ProvidedEntry } from "../../../domain/providers/claim-queries.ts";
import { routes } from "../../../routes.ts";
import type { AnyCard } from "../../ui/cards/card-body.tsx";
import { Field } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { Readability } from "../tray/parts/readability.tsx";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { CORRECTION_TEXTS, type CorrectionFields, type CorrectionText, limitOf } from "./correction-form.ts";

const PTV_HOME = "https://palvelutietovaranto.suomi.fi/";

export interface CorrectionPageProps {
  readonly desk: Desk;
  readonly provided: ProvidedEntry;
  /** What residents see now; null when it is not on the tray. */
  readonly now: AnyCard | null;
  readonly fields: CorrectionFields;
  readonly errors: Readonly<Record<string, string>>;
}

function trailOf(desk: Desk, provided: ProvidedEntry) {
  const title = provided.title[desk.page.content] ?? provided.title.fi ?? provided.title.sv ?? "";
  return [
    { label: desk.words.provider.title, href: deskLink(desk, routes.deskProvider, {}) },
    { label: title, href: deskLink(desk, routes.deskProviderEntry, provided.entry) },
  ];
}

/** Only what changes is written; what residents see now stands beside each field. */
export function CorrectionPage({ desk, provided, now, fields, errors }: CorrectionPageProps) {
  const words = desk.words.provider.text;
  const summary: AnyCard["summary"] | null = now && "summary" in now ? now.summary : null;
  const isNow: Readonly<Record<CorrectionText, string>> = {
    nameFi: provided.title.fi ?? "",
    nameSv: provided.title.sv ?? "",
    summaryFi: summary?.fi ?? "",
    summarySv: summary?.sv ?? "",
    other: "",
  };
  return (
    <DeskLayout desk={desk} title={words.title} trail={trailOf(desk, provided)}>
      <ErrorSummary desk={desk} errors={errors} />
      <p class="lead">{words.lead}</p>
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskProviderText, provided.entry)}
        fields={{ viesti: randomUUID() }}
      >
        {CORRECTION_TEXTS.map((name) => (
          <Field
            name={name}
            label={labelOf(desk, name)}
            hint={words.limit(desk.page.formats.number(limitOf(name)))}
            error={errors[name]}
          >
            {(attributes) => (
              <>
                {isNow[name] && <blockquote lang={name.endsWith("Sv") ? "sv" : "fi"}>{isNow[name]}</blockquote>}
                <textarea {...attributes} rows={name === "other" ? 6 : 2} lang={name.endsWith("Sv") ? "sv" : "fi"}>
                  {fields[name]}
                </textarea>
              </>
            )}
          </Field>
        ))}
        <label class="choice">
          <input type="checkbox" name="tell" value="1" checked={fields.tell} />
          <span>{words.tell}</span>
        </label>
        <button type="submit" class="button main">
          {words.make}
        </button>
      </DeskForm>
    </DeskLayout>
  );
}

function labelOf(desk: Desk, name: CorrectionText): string {
  const words = desk.words.provider.text;
  if (name === "other") return words.other;
  const language = name.endsWith("Sv") ? words.language.sv : words.language.fi;
  return `${name.startsWith("name") ? words.name : words.summary} ${language}`;
}

/** The text to be copied, and where to. */
export function ReadyTextPage({
  desk,
  provided,
  text,
  fields,
}: {
  desk: Desk;
  provided: ProvidedEntry;
  text: string;
  fields: CorrectionFields;
}) {
  const words = desk.words.provider.text;
  const kept = Object.fromEntries(CORRECTION_TEXTS.map((name) => [name, fields[name]]));
  return (
    <DeskLayout desk={desk} title={words.readyTitle} trail={trailOf(desk, provided)}>
      {fields.tell && (
        <Notice>
          <p>{words.told}</p>
        </Notice>
      )}
      <p class="lead">{words.readyLead}</p>
      <p>{words.where(provided.sourceId)}</p>
      {provided.source === "ptv" && (
        <p>
          <a href={PTV_HOME} rel="noreferrer">
            {words.openPtv}
          </a>
        </p>
      )}
      <textarea class="ready-text" readOnly rows={12} aria-label={words.readyTitle}>
        {text}
      </textarea>
      <Readability desk={desk} text={fields.summaryFi} language="fi" />
      <Readability desk={desk} text={fields.summarySv} language="sv" />
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskProviderText, provided.entry)}
        fields={{ ...kept, takaisin: "1", tell: fields.tell ? "1" : "" }}
      >
        <button type="submit" class="button">
          {words.back}
        </button>
      </DeskForm>
    </DeskLayout>
  );
}
