import { randomUUID } from "node:crypto";
import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import {
  ALLOWED,
  type FeedbackEvent,
  type FeedbackEventKind,
  type FeedbackItem,
  referenceOf,
} from "../../../domain/feedback/feedback-work.ts";
import { LETTER_MINUTES } from "../../../domain/feedback/handle-feedback.ts";
import { findNeed } from "../../../domain/needs/needs.ts";
import { routes } from "../../../routes.ts";
import { linkTo } from "../../page/page.ts";
import { Field } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { About, Due } from "./feedback-list-page.tsx";

export interface FeedbackItemProps {
  readonly desk: Desk;
  readonly item: FeedbackItem;
  readonly events: readonly FeedbackEvent[];
  readonly about: LocalizedText | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** Who may take it: the region's curators. */
  readonly handlers: readonly { readonly id: string; readonly name: string }[];
  /** What was sent and could not be done: which act, its words, and why. */
  readonly failed: { readonly kind: FeedbackEventKind; readonly words: string; readonly message: string } | null;
}

/** One message: what was said, what has been done, and what can be. */
export function FeedbackItemPage(props: FeedbackItemProps) {
  const { desk, item, about, failed } = props;
  const words = desk.words.feedback;
  const today = helsinkiTime(desk.page.now).date;
  return (
    <DeskLayout
      desk={desk}
      title={words.itemTitle(referenceOf(item.id))}
      trail={[{ label: words.title, href: deskLink(desk, routes.deskFeedback, {}) }]}
    >
      <Done desk={desk} texts={words.done} />
      <ErrorSummary desk={desk} errors={failed ? { [`sanat-${failed.kind}`]: failed.message } : {}} />
      <p>
        <span class="badge">{words.kinds[item.kind]}</span> <span class="badge">{words.stateOf[item.state]}</span>
      </p>
      {item.kind === "accessibility" && <p>{words.legal}</p>}
      <blockquote class="message" lang={item.language === "selko" ? "fi" : item.language}>
        {item.message === "" ? <p>{words.noWords}</p> : item.message.split("\n").map((line) => <p>{line}</p>)}
      </blockquote>
      <dl class="facts-list">
        <dt>{words.columns.about}</dt>
        <dd>
          <About desk={desk} item={item} name={about} /> <SubjectLinks desk={desk} item={item} />
        </dd>
        {item.needId && (
          <>
            <dt>{words.need}</dt>
            <dd>{findNeed(item.needId)?.label[desk.page.content] ?? item.needId}</dd>
          </>
        )}
        <dt>{words.columns.received}</dt>
        <dd>{desk.page.formats.date(helsinkiTime(item.receivedAt).date)}</dd>
        <dt>{words.columns.due}</dt>
        <dd>
          <Due desk={desk} item={item} today={today} />
        </dd>
        <dt>{words.assigned}</dt>
        <dd>{(item.assignedTo && props.names.get(item.assignedTo)) || words.nobody}</dd>
      </dl>
      <Acts {...props} />
      <History {...props} />
    </DeskLayout>
  );
}

function SubjectLinks({ desk, item }: { desk: Desk; item: FeedbackItem }) {
  const { subject } = item;
  const words = desk.words.feedback;
  if (subject.kind === "site" || subject.kind === "organization") return null;
  const resident = { service: routes.service, event: routes.event, place: routes.place, tool: routes.tool }[
    subject.kind
  ];
  return (
    <span class="actions">
      <a href={deskLink(desk, routes.deskEntry, { kind: subject.kind, id: subject.id })}>{words.openEntry}</a>
      <a href={linkTo(desk.page, resident as typeof routes.service, { id: subject.id })}>{words.seeAsResident}</a>
    </span>
  );
}

function Acts(props: FeedbackItemProps) {
  const { desk, item, events, handlers } = props;
  const words = desk.words.feedback;
  const may = (kind: FeedbackEventKind) => ALLOWED[item.state].includes(kind);
  const hasAnswer = events.some(({ kind }) => kind === "answer");
  return (
    <>
      {may("take") && item.assignedTo !== desk.actor.accountId && (
        <ActForm {...props} kind="take">
          <button type="submit" class="button main">
            {words.acts.take}
          </button>
        </ActForm>
      )}
      {may("answer") && item.replyTo !== null && !hasAnswer && (
        <section>
          <h2>{words.answerTitle}</h2>
          <WordsForm {...props} kind="answer" label={words.answer} hint={words.answerHint} rows={8} />
        </section>
      )}
      {may("answer") && item.replyTo !== null && hasAnswer && (
        <details open={props.failed?.kind === "answer"}>
          <summary>{words.answerEarlier}</summary>
          <WordsForm {...props} kind="answer" label={words.answer} hint={words.answerHint} rows={8} />
        </details>
      )}
      {item.replyTo === null && may("answer") && <p>{words.noAddress}</p>}
      {may("close") &&
        (item.replyTo === null ? (
          <section>
            <h2>{words.acts.close}</h2>
            <WordsForm {...props} kind="close" label={words.closeReason} hint={words.closeHint} rows={2} />
          </section>
        ) : (
          <details open={props.failed?.kind === "close"}>
            <summary>{words.closeTitle}</summary>
            <WordsForm {...props} kind="close" label={words.closeReason} hint={words.closeHint} rows={2} />
          </details>
        ))}
      {may("assign") && handlers.length > 0 && (
        <details open={props.failed?.kind === "assign"}>
          <summary>{words.acts.assign}</summary>
          <ActForm {...props} kind="assign">
            <Field
              name="sanat-assign"
              label={words.assignTo}
              error={props.failed?.kind === "assign" ? props.failed.message : undefined}
            >
              {(attributes) => (
                <select {...attributes} name="kenelle">
                  {handlers.map(({ id, name }) => (
                    <option value={id} selected={id === item.assignedTo}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <button type="submit" class="button">
              {words.acts.assign}
            </button>
          </ActForm>
        </details>
      )}
      <details open={props.failed?.kind === "note"}>
        <summary>{words.noteTitle}</summary>
        <WordsForm {...props} kind="note" label={words.note} rows={3} />
      </details>
      {may("reopen") && (
        <ActForm {...props} kind="reopen">
          <button type="submit" class="button">
            {words.acts.reopen}
          </button>
        </ActForm>
      )}
    </>
  );
}

function ActForm({
  desk,
  item,
  kind,
  children,
}: FeedbackItemProps & { kind: FeedbackEventKind; children: preact.ComponentChildren }) {
  // The id is the act's own, so that a form sent twice is one act.
  return (
    <DeskForm
      desk={desk}
      action={deskLink(desk, routes.deskFeedbackItem, { id: item.id })}
      fields={{ teko: kind, tapahtuma: randomUUID() }}
    >
      {children}
    </DeskForm>
  );
}

function WordsForm(props: FeedbackItemProps & { kind: FeedbackEventKind; label: string; hint?: string; rows: number }) {
  const { desk, kind, label, hint, rows, failed } = props;
  const isFailed = failed?.kind === kind;
  return (
    <ActForm {...props}>
      <Field name={`sanat-${kind}`} label={label} {...(hint && { hint })} error={isFailed ? failed.message : undefined}>
        {(attributes) => (
          <textarea {...attributes} name="sanat" rows={rows}>
            {isFailed ? failed.words : ""}
          </textarea>
        )}
      </Field>
      <button type="submit" class={kind === "answer" ? "button main" : "button"}>
        {desk.words.feedback.acts[kind]}
      </button>
    </ActForm>
  );
}

function History({ desk, item, events, names }: FeedbackItemProps) {
  const words = desk.words.feedback;
  if (events.length === 0) return null;
  const stuck = new Date(desk.page.now.getTime() - LETTER_MINUTES * 60_000);
  return (
    <section>
      <h2>{words.history}</h2>
      <ol class="history">
        {events.map((event) => (
          <li>
            <p>
              {desk.page.formats.date(helsinkiTime(event.at).date)} {names.get(event.by) ?? desk.words.common.unknown}{" "}
              {words.historyOf[event.kind]}
            </p>
            {event.words && (
              <blockquote>
                {event.words.split("\n").map((line) => (
                  <p>{line}</p>
                ))}
              </blockquote>
            )}
            {event.mail && <p class="small">{words.mail[event.mail]}</p>}
            {(event.mail === "failed" || (event.mail === "waiting" && event.at < stuck)) && (
              <DeskForm
                desk={desk}
                action={deskLink(desk, routes.deskFeedbackItem, { id: item.id })}
                fields={{ teko: "again", tapahtuma: event.id }}
              >
                <button type="submit" class="button">
                  {words.sendAgain}
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
