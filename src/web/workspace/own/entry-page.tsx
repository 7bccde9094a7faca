import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { wallTimeOf } from "../../../domain/catalogue/helsinki-instant.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { Alike } from "../../../domain/own-content/find-alike.ts";
import type { Lack } from "../../../domain/own-content/lacks.ts";
import type { OwnEntry } from "../../../domain/own-content/own-entry.ts";
import { stepOfField, stepsOf } from "../../../domain/own-content/steps.ts";
import { routes } from "../../../routes.ts";
import { linkTo } from "../../page/page.ts";
import { Notice } from "../../ui/notice.tsx";
import { sourceName } from "../../ui/source-line.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { EntryActs } from "./entry-acts.tsx";
import { StateBadge } from "./list-page.tsx";
import { Remarks, remarksOn } from "./remarks.tsx";
import { titleOf } from "./step-page.tsx";
import { tellValue } from "./tell-value.ts";
import type { Values } from "./values.ts";

export interface EntryPageProps {
  readonly desk: Desk;
  readonly entry: OwnEntry;
  readonly content: OwnContent;
  readonly lacks: readonly Lack[];
  readonly alike: readonly Alike[];
  readonly isCurator: boolean;
  /** Why the last act was refused, by the id of its field or `acts`. */
  readonly errors: Readonly<Record<string, string>>;
  /** What was sent with the refused act. */
  readonly sent: Values;
  /** The id of what residents see of it. */
  readonly recordId: string;
  /** What the curator wrote when it was sent back; null when it was not, or has been changed since. */
  readonly returned: string | null;
}

/** Everything that has been written, with a way to change each part, and what can be done next. */
export function EntryPage(props: EntryPageProps) {
  const { desk, entry, content, lacks, alike } = props;
  const { own } = desk.words;
  const title = titleOf(desk, content.title);
  const undo =
    entry.beforeLast === null
      ? null
      : {
          action: deskLink(desk, routes.deskOwnEntry, { id: entry.id }),
          fields: { teko: "undo", versio: entry.version },
        };
  return (
    <DeskLayout desk={desk} title={title} trail={[{ label: own.title, href: deskLink(desk, routes.deskOwn, {}) }]}>
      <Done desk={desk} texts={own.done} undo={undo} />
      {Object.values(props.errors).map((message) => (
        <Notice kind="problem">{message}</Notice>
      ))}
      <p>
        <StateBadge desk={desk} state={entry.state} /> {stateLead(desk, entry)}
      </p>
      {props.returned && <Notice>{own.summary.returned(props.returned)}</Notice>}
      <div class="two-columns">
        <div>
          {lacks.length > 0 && entry.state !== "archived" && <Lacks desk={desk} entry={entry} lacks={lacks} />}
          {alike.length > 0 && <AlikeList desk={desk} alike={alike} />}
          <Parts {...props} />
          <Remarks desk={desk} content={content} />
          {remarksOn(content).length === 0 && <p>{own.summary.noRemarks}</p>}
        </div>
        <div>
          <EntryActs {...props} />
          <Links {...props} />
        </div>
      </div>
    </DeskLayout>
  );
}

function stateLead(desk: Desk, entry: OwnEntry): string {
  const leads = desk.words.own.stateLeads;
  const isOver = entry.publishedVersion !== null;
  const lead =
    entry.state === "draft" && isOver
      ? leads.draftOver
      : entry.state === "review" && isOver
        ? leads.reviewOver
        : leads[entry.state];
  return [
    lead,
    entry.publishAt && leads.publishAt(when(desk, entry.publishAt)),
    entry.unpublishAt && leads.unpublishAt(when(desk, entry.unpublishAt)),
  ]
    .filter(Boolean)
    .join(" ");
}

export function when({ page }: Desk, instant: Date): string {
  return `${page.formats.date(helsinkiTime(instant).date)} ${page.formats.clock(wallTimeOf(instant).slice(11))}`;
}

function Lacks({ desk, entry, lacks }: { desk: Desk; entry: OwnEntry; lacks: readonly Lack[] }) {
  const { own } = desk.words;
  return (
    <Notice>
      <p class="strong">{own.summary.lacksTitle}</p>
      <ul>
        {lacks.map(({ field, code }) => (
          <li>
            <a href={deskLink(desk, routes.deskOwnStep, { id: entry.id, step: stepOfField(field) })}>
              {own.lacks[code]}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What may be the same thing, in whatever source: to be looked at in another tab, so that nothing is lost here. */
function AlikeList({ desk, alike }: { desk: Desk; alike: readonly Alike[] }) {
  const { own, common } = desk.words;
  const { page } = desk;
  const route = { service: routes.service, event: routes.event, place: routes.place, channel: routes.place } as const;
  return (
    <section class="notice info" aria-labelledby="sama">
      <h2 id="sama">{own.summary.alikeTitle}</h2>
      <p>{own.summary.alikeLead}</p>
      <ul>
        {alike.map(({ kind, id, title, source }) => (
          <li>
            <a href={linkTo(page, route[kind], { id })} target="_blank" rel="noopener">
              {plainText(title, page.content)}
            </a>
            , {common.kinds[kind === "channel" ? "place" : kind].toLocaleLowerCase("fi")}, {sourceName(page, source)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hidden fields of the content that no step asks by themselves. */
const NOT_TOLD = new Set(["kind"]);

function Parts({ desk, entry, content }: EntryPageProps) {
  const { own } = desk.words;
  const fields = Object.entries(content).filter(([name]) => !NOT_TOLD.has(name));
  return (
    <dl class="own-summary">
      {stepsOf(entry.kind).map((step) => {
        const told = fields
          .filter(([name]) => stepOfField(name) === step)
          .flatMap(([name, value]) => tellField(desk, name, value));
        return (
          <div>
            <dt>{own.questions[step]}</dt>
            <dd>
              {told.length === 0 ? (
                <span class="hint">{own.summary.empty}</span>
              ) : (
                told.map(({ text, language }) => (
                  <p class="own-text" lang={language && language !== desk.page.content ? language : undefined}>
                    {text}
                  </p>
                ))
              )}
            </dd>
            {entry.state !== "archived" && (
              <dd>
                <a href={deskLink(desk, routes.deskOwnStep, { id: entry.id, step })}>
                  {own.summary.change}
                  <span class="visually-hidden">: {own.questions[step]}</span>
                </a>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

interface Told {
  readonly text: string;
  readonly language: string | null;
}

function tellField(desk: Desk, name: string, value: unknown): Told[] {
  if (isLocalized(value))
    return Object.entries(value).flatMap(([language, text]) => (text === "" ? [] : [{ text, language }]));
  if (name === "registration") {
    const { isRequired, info } = value as { isRequired: boolean; info: unknown };
    const must = isRequired ? [{ text: desk.words.own.fields.mustRegister, language: null }] : [];
    return [...must, ...tellField(desk, "info", info)];
  }
  const text = tellValue(desk, name, value);
  return text === "" ? [] : [{ text, language: null }];
}

function isLocalized(value: unknown): value is Record<"fi" | "sv" | "en", string> {
  return typeof value === "object" && value !== null && "fi" in value && "sv" in value && "en" in value;
}

function Links({ desk, entry, recordId }: EntryPageProps) {
  const { own, common } = desk.words;
  const { page } = desk;
  const route = routes[entry.kind];
  return (
    <section class="own-part" aria-labelledby="katso">
      <h2 id="katso">{own.summary.preview}</h2>
      <ul class="plain">
        {page.region.languages.map((language) => (
          <li>
            <a href={deskLink(desk, routes.deskOwnStep, { id: entry.id, step: "esikatselu" }, { kieli: language })}>
              {common.languages[language]}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={deskLink(desk, routes.deskOwnStep, { id: entry.id, step: "historia" })}>{own.summary.history}</a>
      </p>
      {entry.publishedVersion !== null && (
        <p>
          <a href={linkTo(page, route, { id: recordId })}>{own.summary.publicPage}</a>
        </p>
      )}
    </section>
  );
}
