import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import { canSeeTray } from "../../../domain/curation/curation-policy.ts";
import type { Findability } from "../../../domain/finding/findability.ts";
import type { FoundService } from "../../../domain/quality/list-queries.ts";
import { routes } from "../../../routes.ts";
import { Field, RadioGroup, Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { QualityLayout } from "./quality-layout.tsx";

export interface FindabilityAsked {
  /** A part of the service's name. */
  readonly name: string;
  /** The chosen service's id, or empty. */
  readonly service: string;
  readonly words: string;
  readonly language: "fi" | "sv" | "en";
}

export interface FindabilityProps {
  readonly desk: Desk;
  readonly asked: FindabilityAsked;
  /** Null: nobody has looked for one yet. */
  readonly services: readonly FoundService[] | null;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly answer: Findability | null;
  /** They may ask of these organizations' services only. */
  readonly isOwnOnly: boolean;
}

export const MOST_SERVICES = 20;
export const LONGEST_WORDS = 200;

/** Why a service is found with somebody's words, or is not. The words go in the form's body and are kept nowhere. */
export function FindabilityPage(props: FindabilityProps) {
  const { desk, asked, services, errors, answer, isOwnOnly } = props;
  const { findability } = desk.words.quality;
  return (
    <QualityLayout desk={desk} view="findability" title={findability.title}>
      <ErrorSummary desk={desk} errors={errors} />
      <p class="lead">{findability.lead}</p>
      {isOwnOnly && <p>{findability.ownOnly}</p>}
      {answer && <Answer desk={desk} answer={answer} />}
      <DeskForm desk={desk} action={deskLink(desk, routes.deskFindability, {})}>
        <Field name="nimi" label={findability.service} hint={findability.serviceHint} error={errors.nimi}>
          {(attributes) => (
            <input {...attributes} type="search" value={asked.name} maxLength={100} autocomplete="off" />
          )}
        </Field>
        {services && services.length > 0 && (
          <>
            <RadioGroup
              name="palvelu"
              legend={findability.choose}
              value={asked.service}
              error={errors.palvelu}
              choices={services.map(({ id, title, organization }) => ({
                value: id,
                label: [
                  chooseText(title, desk.page.content)?.text,
                  organization && chooseText(organization, desk.page.content)?.text,
                ]
                  .filter(Boolean)
                  .join(" – "),
              }))}
            />
            {services.length === MOST_SERVICES && (
              <p class="small">{findability.manyServices(String(MOST_SERVICES))}</p>
            )}
          </>
        )}
        {services?.length === 0 && <p class="notice">{findability.noService}</p>}
        <Field name="sanat" label={findability.words} hint={findability.wordsHint} error={errors.sanat}>
          {(attributes) => (
            <input {...attributes} type="text" value={asked.words} maxLength={LONGEST_WORDS} autocomplete="off" />
          )}
        </Field>
        <Select
          id="kieli"
          name="kieli"
          label={findability.language}
          value={asked.language}
          choices={(["fi", "sv", "en"] as const).map((language) => ({
            value: language,
            label: desk.words.common.languages[language],
          }))}
        />
        <p>
          <button type="submit" class="button primary">
            {services && services.length > 0 ? findability.ask : findability.find}
          </button>
        </p>
      </DeskForm>
    </QualityLayout>
  );
}

function Answer({ desk, answer }: { desk: Desk; answer: Findability }) {
  const { findability } = desk.words.quality;
  const name = answer.service.name && chooseText(answer.service.name, desk.page.content);
  const isFound = answer.layer === "first-page";
  return (
    <section class="answer" aria-labelledby="vastaus">
      <h2 id="vastaus" tabIndex={-1}>
        {name?.text}
        {name && ": "}
        <span class={isFound ? "badge good" : "badge soon"}>{findability.layers[answer.layer]}</span>
      </h2>
      <h3>{findability.reasons}</h3>
      <ul>
        {answer.reasons.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
      {answer.advice.length > 0 && (
        <>
          <h3>{findability.advice}</h3>
          <ul>
            {answer.advice.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      )}
      {answer.words.length > 0 && <Words desk={desk} words={answer.words} />}
      {answer.needs.length > 0 && (
        <>
          <h3>{findability.needs}</h3>
          <ul>
            {answer.needs.map(({ label, isAnswered }) => (
              <li>
                {label}: {isAnswered ? findability.answered : findability.notAnswered}
              </li>
            ))}
          </ul>
        </>
      )}
      {canSeeTray(desk.actor, desk.page.region.code) && answer.layer !== "unknown" && (
        <p>
          <a href={deskLink(desk, routes.deskEntry, { kind: "service", id: answer.service.id })}>
            {findability.openEntry}
          </a>
        </p>
      )}
    </section>
  );
}

function Words({ desk, words }: { desk: Desk; words: Findability["words"] }) {
  const { findability } = desk.words.quality;
  return (
    <>
      <h3>{findability.wordsTable}</h3>
      <ul>
        {words.map(({ word, why }) => (
          <li>
            <strong>{word}</strong>: {why?.field ? findability.fields[why.field] : findability.notMet}
          </li>
        ))}
      </ul>
    </>
  );
}
