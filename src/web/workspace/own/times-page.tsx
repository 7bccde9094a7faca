import type { PlannedTime } from "../../../domain/own-content/change-time.ts";
import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { OwnEntry } from "../../../domain/own-content/own-entry.ts";
import { routes } from "../../../routes.ts";
import { timeText } from "../../ui/cards/when-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { choicesOf, errorOf, Languages, Line, Radios } from "./inputs.tsx";
import { TIME_CHOICES } from "./read-time-change.ts";
import { trailOf } from "./step-page.tsx";
import { tellChange } from "./tell-value.ts";
import type { FieldErrors, Values } from "./values.ts";

export interface TimesPageProps {
  readonly desk: Desk;
  readonly entry: OwnEntry;
  readonly content: OwnContent;
  readonly times: readonly PlannedTime[];
  /** The time whose change was just told, and the version before it: what undoing needs. */
  readonly told: { readonly time: string; readonly before: number } | null;
}

const timesLink = (desk: Desk, { id }: Pick<OwnEntry, "id">, query: Readonly<Record<string, string>> = {}) =>
  deskLink(desk, routes.deskOwnStep, { id, step: "kerrat" }, query);

/** The times to come, and what has been said of each. */
export function TimesPage({ desk, entry, content, times, told }: TimesPageProps) {
  const { own } = desk.words;
  const words = own.times;
  const undo = told && {
    action: timesLink(desk, entry, { kerta: told.time }),
    fields: { teko: "kumoa", ennen: told.before },
  };
  return (
    <DeskLayout desk={desk} title={words.title} trail={trailOf(desk, entry, content)}>
      <Done desk={desk} texts={words.done} undo={undo} />
      {times.length === 0 ? (
        <>
          <p class="lead">{words.none}</p>
          <p>
            <a class="button" href={deskLink(desk, routes.deskOwnStep, { id: entry.id, step: "milloin" })}>
              {words.writeTimes}
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="lead">{entry.publishedVersion === null ? words.leadDraft : words.lead}</p>
          <dl class="own-summary">
            {times.map(({ time, planned, change }) => {
              const when = timeText(desk.page, planned);
              return (
                <div>
                  <dt>{change?.isOff || change?.moved ? <del>{when}</del> : when}</dt>
                  <dd>{change === null ? words.asPlanned : tellChange(desk, change)}</dd>
                  <dd>
                    <a href={timesLink(desk, entry, { kerta: time })}>
                      {words.change}
                      <span class="visually-hidden">: {when}</span>
                    </a>
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
    </DeskLayout>
  );
}

export interface TimePageProps extends Pick<TimesPageProps, "desk" | "entry" | "content"> {
  readonly planned: PlannedTime;
  readonly values: Values;
  readonly errors: FieldErrors;
  /** The version that the writer sees. */
  readonly version: number;
  readonly refusal?: string | null;
}

/** One time: what changes of it, and why. */
export function TimePage({ desk, entry, content, planned, values, errors, version, refusal = null }: TimePageProps) {
  const words = desk.words.own.times;
  const view = { desk, values, errors };
  const messages = Object.fromEntries(Object.keys(errors).map((name) => [name, errorOf(view, name)]));
  const trail = [...trailOf(desk, entry, content), { label: words.title, href: timesLink(desk, entry) }];
  return (
    <DeskLayout desk={desk} title={words.question(timeText(desk.page, planned.planned))} trail={trail}>
      <div class="own-form">
        {refusal && (
          <Notice kind="problem">
            <p>{refusal}</p>
            <p>{planned.change === null ? words.asPlanned : tellChange(desk, planned.change)}</p>
          </Notice>
        )}
        <ErrorSummary desk={desk} errors={messages} />
        <DeskForm desk={desk} action={timesLink(desk, entry, { kerta: planned.time })} fields={{ versio: version }}>
          <Radios view={view} name="muutos" legend={words.choice} choices={choicesOf(TIME_CHOICES, words.choices)} />
          <section class="own-part moved" aria-labelledby="uusi-aika">
            <h2 id="uusi-aika">{words.newTime}</h2>
            <div class="own-row">
              <Line view={view} name="paiva" label={words.day} type="date" />
              <Line view={view} name="alkaa" label={words.starts} />
              <Line view={view} name="loppuu" label={words.ends} />
            </div>
          </section>
          <div class="own-part elsewhere">
            <Languages view={view} name="paikka" label={words.newPlace} hint={words.placeHint} />
          </div>
          <div class="own-part why">
            <Languages view={view} name="syy" label={words.reason} hint={words.reasonHint} />
          </div>
          <button type="submit" class="button main">
            {words.save}
          </button>
        </DeskForm>
      </div>
    </DeskLayout>
  );
}
