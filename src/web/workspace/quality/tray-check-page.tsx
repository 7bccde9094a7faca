import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import type { ListedEntry } from "../../../domain/quality/list-queries.ts";
import { ENTRY_KINDS, type EntryKind, type OffCode } from "../../../domain/quality/tray-entry.ts";
import { routes } from "../../../routes.ts";
import { Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { QualityLayout } from "./quality-layout.tsx";
import { offDetailInWords, sayOff } from "./say-off.ts";

export interface OffGroup {
  readonly code: OffCode;
  readonly count: number;
  readonly entries: readonly ListedEntry[];
}

export interface TrayCheckProps {
  readonly desk: Desk;
  readonly kind: EntryKind | null;
  /** Null: every reason. */
  readonly code: OffCode | null;
  /** Every reason that there is, of this kind, with its count. */
  readonly reasons: readonly { readonly code: OffCode; readonly count: number }[];
  readonly groups: readonly OffGroup[];
  /** Of the chosen reason; from 1. */
  readonly page: number;
  readonly pages: number;
  readonly municipalityName: (code: string) => string;
}

export const ALL_KINDS = "kaikki";

/** What concerns the region and residents do not see: why, what to do and where. */
export function TrayCheckPage(props: TrayCheckProps) {
  const { desk, kind, code, reasons, groups } = props;
  const words = desk.words.quality.trayCheck;
  const query = { laji: kind ?? ALL_KINDS, syy: code };
  return (
    <QualityLayout desk={desk} view="trayCheck" title={words.title}>
      <p class="lead">{words.lead}</p>
      <form method="get" action={deskLink(desk, routes.deskTrayCheck, {})} class="toolbar">
        <Select
          id="laji"
          name="laji"
          label={words.kind}
          value={kind ?? ALL_KINDS}
          choices={[
            { value: ALL_KINDS, label: desk.words.common.all },
            ...ENTRY_KINDS.map((each) => ({ value: each, label: desk.words.common.kinds[each] })),
          ]}
        />
        <Select
          id="syy"
          name="syy"
          label={words.reason}
          value={code ?? ""}
          choices={[
            { value: "", label: words.allReasons },
            ...reasons.map((reason) => ({
              value: reason.code,
              label: `${sayOff(desk.words, reason.code)?.name ?? reason.code} (${desk.page.formats.number(reason.count)})`,
            })),
          ]}
        />
        <button type="submit" class="button">
          {desk.words.common.show}
        </button>
      </form>
      {groups.length === 0 && <p>{words.none}</p>}
      {groups.map((group) => (
        <Group {...props} group={group} />
      ))}
      <Pages {...props} />
      <p>
        <a href={deskLink(desk, routes.deskTrayCheck, {}, { ...query, muoto: "csv" })} download>
          {words.file}
        </a>
      </p>
    </QualityLayout>
  );
}

function Group({ desk, kind, code, group, municipalityName }: TrayCheckProps & { group: OffGroup }) {
  const words = desk.words.quality.trayCheck;
  const { number } = desk.page.formats;
  const reason = sayOff(desk.words, group.code);
  const more = group.count - group.entries.length;
  return (
    <section>
      <h2 id={`syy-${group.code}`}>
        {reason?.name ?? group.code} <span class="small">{words.count(number(group.count))}</span>
      </h2>
      {reason && (
        <>
          <p>{reason.says}</p>
          <dl class="fix">
            <dt>{words.fix}</dt>
            <dd>{reason.fix}</dd>
            <dt>{words.where}</dt>
            <dd>{reason.where}</dd>
          </dl>
        </>
      )}
      <TableFrame label={reason?.name ?? group.code}>
        <table class="work reachable stack">
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.because}</th>
              <th scope="col">{words.putOn}</th>
            </tr>
          </thead>
          <tbody>
            {group.entries.map((entry) => (
              <OffRow desk={desk} entry={entry} municipalityName={municipalityName} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {more > 0 && code === null && (
        <p>
          <a href={deskLink(desk, routes.deskTrayCheck, {}, { laji: kind ?? ALL_KINDS, syy: group.code })}>
            {words.more(number(more))}
          </a>
        </p>
      )}
    </section>
  );
}

function OffRow({
  desk,
  entry,
  municipalityName,
}: {
  desk: Desk;
  entry: ListedEntry;
  municipalityName: (code: string) => string;
}) {
  const words = desk.words.quality.trayCheck;
  const { content } = desk.page;
  const title = chooseText(entry.title, content);
  const organization = entry.organization && chooseText(entry.organization, content);
  const detail = offDetailInWords(
    { code: entry.offCode, detail: entry.offDetail },
    desk.actor.language,
    municipalityName,
  );
  return (
    <tr>
      <th scope="row">
        <span lang={title && title.lang !== content ? title.lang : undefined}>{title?.text ?? entry.sourceId}</span>
        <span class="small block">
          {[desk.words.common.kinds[entry.kind], organization?.text].filter(Boolean).join(" · ")}
        </span>
      </th>
      <td>
        {entry.offCode && NAMES_ANOTHER.has(entry.offCode) && entry.offDetail ? (
          <a href={duplicateLink(desk, entry.id, entry.offDetail)}>{sayOff(desk.words, entry.offCode)?.name}</a>
        ) : (
          detail
        )}
        <span class="small block">
          {entry.source === "ptv" ? words.ptvId(entry.sourceId) : words.sourceId(entry.source, entry.sourceId)}
        </span>
      </td>
      <td>
        <a
          href={deskLink(desk, routes.deskEntry, { kind: entry.kind, id: entry.id })}
          aria-label={words.putOnOf(title?.text ?? entry.sourceId)}
        >
          {words.putOn}
        </a>
      </td>
    </tr>
  );
}

/** Reasons whose detail is the id of another record of the same thing. */
const NAMES_ANOTHER: ReadonlySet<string> = new Set(["duplicate", "hidden-as-one"]);

/** The smaller id is a pair's first. */
function duplicateLink(desk: Desk, id: string, other: string): string {
  const [first, second] = id < other ? [id, other] : [other, id];
  return deskLink(desk, routes.deskDuplicate, { first, second });
}

function Pages({ desk, kind, code, page, pages }: TrayCheckProps) {
  const words = desk.words.quality.trayCheck;
  if (pages <= 1) return null;
  const link = (to: number) =>
    deskLink(desk, routes.deskTrayCheck, {}, { laji: kind ?? ALL_KINDS, syy: code, sivu: to > 1 ? to : null });
  return (
    <nav class="actions" aria-label={words.page(String(page), String(pages))}>
      {page > 1 && <a href={link(page - 1)}>{words.previous}</a>}
      <span>{words.page(String(page), String(pages))}</span>
      {page < pages && <a href={link(page + 1)}>{words.next}</a>}
    </nav>
  );
}
