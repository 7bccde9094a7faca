import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { OwnEntry } from "../../../domain/own-content/own-entry.ts";
import { type OwnStep, previousStep, stepsOf } from "../../../domain/own-content/steps.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { errorOf } from "./inputs.tsx";
import { Remarks } from "./remarks.tsx";
import { StepFields } from "./step-fields.tsx";
import { tellValue } from "./tell-value.ts";
import type { FieldErrors, Values } from "./values.ts";

export interface StepPageProps {
  readonly desk: Desk;
  readonly entry: OwnEntry;
  /** What is saved. */
  readonly content: OwnContent;
  readonly step: OwnStep;
  readonly values: Values;
  readonly errors: FieldErrors;
  /** The version that the next saving is made on. */
  readonly version: number;
  /** What another person wrote meanwhile to the same places. */
  readonly conflicts?: readonly { readonly path: string; readonly mine: unknown; readonly theirs: unknown }[];
  readonly refusal?: string | null;
}

/** Steps whose texts can be checked for language. */
const WORDY: readonly OwnStep[] = ["nimi", "esittely", "kuvaus"];

/** One question on a page: what it is for, an example, the fields, and the ways back and on. */
export function StepPage({
  desk,
  entry,
  content,
  step,
  values,
  errors,
  version,
  conflicts = [],
  refusal = null,
}: StepPageProps) {
  const { own } = desk.words;
  const steps = stepsOf(entry.kind);
  const number = steps.indexOf(step) + 1;
  const before = previousStep(entry.kind, step);
  const messages = Object.fromEntries(Object.keys(errors).map((name) => [name, errorOf({ desk, errors }, name)]));
  const view = { desk, values, errors };
  return (
    <DeskLayout desk={desk} title={own.questions[step]} trail={trailOf(desk, entry, content)}>
      <div class="own-form">
        <p class="hint">{own.progress(String(number), String(steps.length))}</p>
        <Done desk={desk} texts={own.done} />
        {refusal && <Notice kind="problem">{refusal}</Notice>}
        <ErrorSummary desk={desk} errors={messages} />
        {conflicts.length > 0 && <Conflicts desk={desk} conflicts={conflicts} />}
        <p class="lead">{own.leads[step]}</p>
        <DeskForm
          desk={desk}
          action={deskLink(desk, routes.deskOwnStep, { id: entry.id, step })}
          fields={{ versio: version }}
        >
          <StepFields view={view} kind={entry.kind} step={step} />
          {WORDY.includes(step) && <Remarks desk={desk} content={content} step={step} />}
          <div class="actions">
            <button type="submit" name="teko" value="jatka" class="button main">
              {own.next}
            </button>
            <button type="submit" name="teko" value="yhteenveto" class="button">
              {own.toSummary}
            </button>
            {WORDY.includes(step) && (
              <button type="submit" name="teko" value="kieli" class="button">
                {own.checkWords}
              </button>
            )}
          </div>
        </DeskForm>
        <p>
          <a
            href={
              before
                ? deskLink(desk, routes.deskOwnStep, { id: entry.id, step: before })
                : deskLink(desk, routes.deskOwnEntry, { id: entry.id })
            }
          >
            {own.back}
          </a>
        </p>
      </div>
    </DeskLayout>
  );
}

export function trailOf(desk: Desk, entry: Pick<OwnEntry, "id">, content: OwnContent) {
  return [
    { label: desk.words.own.title, href: deskLink(desk, routes.deskOwn, {}) },
    { label: titleOf(desk, content.title), href: deskLink(desk, routes.deskOwnEntry, { id: entry.id }) },
  ];
}

export function titleOf(
  desk: Desk,
  title: { readonly fi?: string; readonly sv?: string; readonly en?: string },
): string {
  const [first, second] = desk.page.content === "sv" ? [title.sv, title.fi] : [title.fi, title.sv];
  return first || second || title.en || desk.words.own.untitled;
}

/** Both texts beside each other; mine stands in the field. */
function Conflicts({ desk, conflicts }: { desk: Desk; conflicts: NonNullable<StepPageProps["conflicts"]> }) {
  const { own, common } = desk.words;
  return (
    <Notice kind="problem">
      <p class="strong">{common.conflictTitle}</p>
      <p>{own.conflict.lead}</p>
      <dl>
        {conflicts.map(({ path, mine, theirs }) => (
          <>
            <dt>{own.conflict.theirs}</dt>
            <dd class="own-text">{tellValue(desk, path, theirs) || own.summary.empty}</dd>
            <dt>{own.conflict.mine}</dt>
            <dd class="own-text">{tellValue(desk, path, mine) || own.summary.empty}</dd>
          </>
        ))}
      </dl>
    </Notice>
  );
}
