import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { FEEDBACK_KINDS } from "../../../domain/feedback/feedback.ts";
import { dueStateOf, type FeedbackItem, referenceOf } from "../../../domain/feedback/feedback-work.ts";
import type { FeedbackCount } from "../../../domain/feedback/feedback-work-queries.ts";
import { routes } from "../../../routes.ts";
import { Select } from "../../ui/fields.tsx";
import { Localized } from "../../ui/localized.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { FeedbackNumbers } from "./feedback-numbers.tsx";
import { type FeedbackQuery, PER_PAGE } from "./feedback-query.ts";

export interface FeedbackListProps {
  readonly desk: Desk;
  readonly query: FeedbackQuery;
  readonly items: readonly FeedbackItem[];
  readonly total: number;
  /** Names of what the messages are about, by the message's id. */
  readonly abouts: ReadonlyMap<string, LocalizedText>;
  /** Names of the handlers, by account id. */
  readonly names: ReadonlyMap<string, string>;
  readonly counts: readonly FeedbackCount[];
}

/** Residents' messages as work: the most urgent first. */
export function FeedbackListPage(props: FeedbackListProps) {
  const { desk, query, items, total } = props;
  const words = desk.words.feedback;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <p class="lead">{words.lead}</p>
      <Filters desk={desk} query={query} />
      {total > 0 && <p>{words.count(desk.page.formats.number(total))}</p>}
      {items.length === 0 ? <p>{words.none}</p> : <Messages {...props} />}
      <Pagination page={desk.page} current={query.page} last={Math.ceil(total / PER_PAGE)} />
      <FeedbackNumbers desk={desk} counts={props.counts} />
    </DeskLayout>
  );
}

function Filters({ desk, query }: { desk: Desk; query: FeedbackQuery }) {
  const { feedback: words, common } = desk.words;
  return (
    <form method="get" action={deskLink(desk, routes.deskFeedback, {})} class="toolbar" aria-label={words.filters}>
      <Select
        id="tila"
        name="tila"
        label={words.state}
        value={query.state}
        choices={(["open", "new", "working", "answered", "closed"] as const).map((value) => ({
          value,
          label: words.states[value],
        }))}
      />
      <Select
        id="aihe"
        name="aihe"
        label={words.kind}
        value={query.kind ?? ""}
        choices={[
          { value: "", label: common.all },
          ...FEEDBACK_KINDS.map((value) => ({ value, label: words.kinds[value] })),
        ]}
      />
      <Select
        id="kenen"
        name="kenen"
        label={words.assigned}
        value={query.isMine ? "omat" : ""}
        choices={[
          { value: "", label: words.anybody },
          { value: "omat", label: words.mine },
        ]}
      />
      <div class="field">
        <label class="field-label" for="tunnus">
          {words.reference}
        </label>
        <input id="tunnus" name="tunnus" value={query.reference} maxLength={8} autoComplete="off" />
      </div>
      <button type="submit" class="button">
        {common.show}
      </button>
    </form>
  );
}

const EXCERPT = 120;

function Messages({ desk, items, abouts, names }: FeedbackListProps) {
  const words = desk.words.feedback;
  const today = helsinkiTime(desk.page.now).date;
  return (
    <TableFrame label={words.title}>
      <table class="work stack">
        <thead>
          <tr>
            <th scope="col">{words.columns.message}</th>
            <th scope="col">{words.columns.about}</th>
            <th scope="col">{words.columns.received}</th>
            <th scope="col">{words.columns.due}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.assigned}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr>
              <th scope="row">
                <a
                  href={deskLink(desk, routes.deskFeedbackItem, { id: item.id })}
                  lang={item.language === "selko" ? "fi" : item.language}
                >
                  {excerptOf(item.message) || words.noWords}
                </a>
                <br />
                <span class="small">{`${words.kinds[item.kind]} · ${referenceOf(item.id)}`}</span>
              </th>
              <td>
                <About desk={desk} item={item} name={abouts.get(item.id)} />
              </td>
              <td data-label={words.columns.received}>{desk.page.formats.date(helsinkiTime(item.receivedAt).date)}</td>
              <td data-label={words.columns.due}>
                <Due desk={desk} item={item} today={today} />
              </td>
              <td>
                <span class="badge">{words.stateOf[item.state]}</span>
              </td>
              <td data-label={words.assigned}>{(item.assignedTo && names.get(item.assignedTo)) || words.nobody}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function About({ desk, item, name }: { desk: Desk; item: FeedbackItem; name: LocalizedText | undefined }) {
  const words = desk.words.feedback.about;
  if (item.subject.kind === "site") return <>{words.site}</>;
  return <>{name ? <Localized page={desk.page} texts={name} /> : words.gone}</>;
}

export function Due({ desk, item, today }: { desk: Desk; item: FeedbackItem; today: string }) {
  const words = desk.words.feedback;
  const state = dueStateOf(item, today);
  return (
    <>
      {desk.page.formats.date(item.dueOn)}{" "}
      {(state === "late" || state === "soon") && (
        <span class={state === "late" ? "badge bad" : "badge soon"}>{words.due[state]}</span>
      )}
      <br />
      <span class="small">{item.replyTo === null ? words.noAnswer : words.wantsAnswer}</span>
    </>
  );
}

function excerptOf(message: string): string {
  return message.length > EXCERPT ? `${message.slice(0, EXCERPT)}…` : message;
}
