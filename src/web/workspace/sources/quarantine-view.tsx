import type { ImportRequestState } from "../../../domain/imports/import-request.ts";
import { type Acceptance, canRetryAlone, type KeptAside, recordKey } from "../../../domain/imports/quarantine.ts";
import { REJECTION_CODES, type RejectionCode, rejectionCode } from "../../../domain/imports/reasons.ts";
import { routes } from "../../../routes.ts";
import { Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { outcomeWords } from "./requests-list.tsx";
import { dayAndClock } from "./source-words.ts";

export interface QuarantineView {
  readonly source: string;
  readonly records: readonly KeptAside[];
  readonly accepted: readonly KeptAside[];
  readonly acceptances: ReadonlyMap<string, Acceptance>;
  readonly counts: readonly { readonly kind: string; readonly reason: string; readonly count: number }[];
  readonly kind: string | null;
  readonly code: RejectionCode | null;
  /** From 1. */
  readonly page: number;
  readonly hasMore: boolean;
  readonly requests: readonly ImportRequestState[];
  readonly names: ReadonlyMap<string, string>;
}

/** Records that were kept aside: why, what to do, and the acts; and those that may stay out, apart. */
export function Quarantine({ desk, view }: { desk: Desk; view: QuarantineView }) {
  const words = desk.words.sources.quarantine;
  const { records, accepted, counts, kind, code } = view;
  return (
    <section aria-labelledby="sivussa">
      <h2 id="sivussa">{words.title}</h2>
      {counts.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <Filter desk={desk} view={view} />
          {records.length === 0 && <p>{kind || code ? words.noneHere : words.none}</p>}
          <ul class="plain records">
            {records.map((record) => (
              <li>
                <Kept desk={desk} view={view} record={record} />
              </li>
            ))}
          </ul>
          <Pages desk={desk} view={view} />
        </>
      )}
      {accepted.length > 0 && (
        <details>
          <summary>{`${words.acceptedTitle}: ${words.count(String(accepted.length))}`}</summary>
          <ul class="plain records">
            {accepted.map((record) => (
              <li>
                <AcceptedRecord desk={desk} view={view} record={record} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Filter({ desk, view: { source, counts, kind, code } }: { desk: Desk; view: QuarantineView }) {
  const words = desk.words.sources.quarantine;
  const sumOf = (isMeant: (each: (typeof counts)[number]) => boolean) =>
    counts.filter(isMeant).reduce((sum, { count }) => sum + count, 0);
  const kinds = [...new Set(counts.map((each) => each.kind))].sort();
  const codes = REJECTION_CODES.filter((each) => counts.some(({ reason }) => rejectionCode(reason) === each));
  const all = { value: "", label: `${words.all} (${sumOf(() => true)})` };
  return (
    <form method="get" action={`${deskLink(desk, routes.deskSource, { source })}#sivussa`} class="toolbar">
      <Select
        id="laji"
        name="laji"
        label={words.kind}
        value={kind ?? ""}
        choices={[
          all,
          ...kinds.map((each) => ({
            value: each,
            label: `${kindWords(desk, each)} (${sumOf((row) => row.kind === each)})`,
          })),
        ]}
      />
      <Select
        id="syy"
        name="syy"
        label={words.reason}
        value={code ?? ""}
        choices={[
          all,
          ...codes.map((each) => ({
            value: each,
            label: `${words.reasons[each]} (${sumOf(({ reason }) => rejectionCode(reason) === each)})`,
          })),
        ]}
      />
      <button type="submit" class="button">
        {words.filter}
      </button>
    </form>
  );
}

function Kept({ desk, view, record }: { desk: Desk; view: QuarantineView; record: KeptAside }) {
  const words = desk.words.sources.quarantine;
  const code = rejectionCode(record.reason);
  const key = recordKey(record);
  const asked = view.requests.find(
    ({ asked }) => asked.what === "record" && asked.kind === record.kind && asked.sourceId === record.sourceId,
  );
  const fields = { laji: record.kind, tunnus: record.sourceId };
  const action = deskLink(desk, routes.deskSource, { source: view.source });
  const noteId = `miksi-${record.kind}-${record.sourceId}`;
  return (
    <article class="record">
      <RecordHead desk={desk} record={record} />
      <p>{words.advice[code]}</p>
      {view.acceptances.has(key) && <p>{words.changed}</p>}
      <Excerpt desk={desk} record={record} />
      {asked && <p role="status">{outcomeWords(desk, asked)}</p>}
      <div class="actions">
        {canRetryAlone(record.source) ? (
          asked?.outcome !== null && (
            <DeskForm desk={desk} action={action} fields={fields}>
              <button
                type="submit"
                class="button"
                name="teko"
                value="hae"
                aria-label={words.retryLong(record.sourceId)}
              >
                {words.retry}
              </button>
            </DeskForm>
          )
        ) : (
          <p class="small">{words.noRetry}</p>
        )}
        <DeskForm desk={desk} action={action} fields={fields}>
          <div class="accept-row">
            <div class="field">
              <label class="field-label" for={noteId}>
                {words.note}
              </label>
              <input id={noteId} name="miksi" type="text" maxLength={500} autocomplete="off" />
            </div>
            <button
              type="submit"
              class="button"
              name="teko"
              value="hyvaksy"
              aria-label={words.acceptLong(record.sourceId)}
            >
              {words.accept}
            </button>
          </div>
        </DeskForm>
      </div>
    </article>
  );
}

function RecordHead({ desk, record: { kind, sourceId, reason, seenAt } }: { desk: Desk; record: KeptAside }) {
  const words = desk.words.sources.quarantine;
  return (
    <>
      <h3>{`${words.reasons[rejectionCode(reason)]}: ${kindWords(desk, kind)}`}</h3>
      <p class="small">
        <code>{sourceId}</code> {words.seen(dayAndClock(desk, seenAt))}
      </p>
    </>
  );
}

/** The beginning of the record as the source sent it, folded: it is text and never markup. */
function Excerpt({ desk, record: { reason, excerpt } }: { desk: Desk; record: KeptAside }) {
  return (
    <details>
      <summary>{desk.words.sources.quarantine.excerpt}</summary>
      <p lang="en">{reason}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
      <pre class="excerpt" tabIndex={0}>
        {excerpt}
      </pre>
    </details>
  );
}

function AcceptedRecord({ desk, view, record }: { desk: Desk; view: QuarantineView; record: KeptAside }) {
  const words = desk.words.sources.quarantine;
  const acceptance = view.acceptances.get(recordKey(record));
  const who = view.names.get(acceptance?.acceptedBy ?? "") ?? words.formerUser;
  return (
    <article class="record">
      <RecordHead desk={desk} record={record} />
      {acceptance && (
        <p>
          {words.accepted(who, dayAndClock(desk, acceptance.acceptedAt))}
          {acceptance.note !== "" && `. ${acceptance.note}`}
        </p>
      )}
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskSource, { source: view.source })}
        fields={{ laji: record.kind, tunnus: record.sourceId }}
      >
        <button
          type="submit"
          class="button"
          name="teko"
          value="palauta"
          aria-label={words.takeBackLong(record.sourceId)}
        >
          {words.takeBack}
        </button>
      </DeskForm>
    </article>
  );
}

function Pages({ desk, view: { source, kind, code, page, hasMore } }: { desk: Desk; view: QuarantineView }) {
  const words = desk.words.sources.quarantine;
  if (page === 1 && !hasMore) return null;
  const to = (sivu: number) =>
    `${deskLink(desk, routes.deskSource, { source }, { laji: kind, syy: code, sivu: sivu > 1 ? sivu : null })}#sivussa`;
  return (
    <p class="actions">
      {page > 1 && <a href={to(page - 1)}>{words.previousPage}</a>}
      {hasMore && <a href={to(page + 1)}>{words.nextPage}</a>}
    </p>
  );
}

function kindWords(desk: Desk, kind: string): string {
  const { kinds } = desk.words.sources.quarantine;
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kinds.other;
}
