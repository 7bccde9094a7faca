import type {
  BoardFilter,
  BoardSummary,
  CheckCount,
  MunicipalityQuality,
  OrganizationQuality,
  WorstEntry,
} from "../../../domain/quality/board.ts";
import { SEVERITIES } from "../../../domain/quality/quality-check.ts";
import type { WeekOfQuality } from "../../../domain/quality/snapshot-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { workQuery } from "../tray/work-query.ts";
import { CheckTable, MunicipalityTable, OrganizationTable } from "./board-tables.tsx";
import { QualityLayout } from "./quality-layout.tsx";
import { Trend } from "./trend.tsx";
import { Worst } from "./worst.tsx";

export interface BoardProps {
  readonly desk: Desk;
  readonly filter: BoardFilter;
  /** The municipality or the provider that is looked at; null: the region. */
  readonly name: string | null;
  readonly summary: BoardSummary;
  readonly worst: readonly WorstEntry[];
  readonly municipalities: readonly MunicipalityQuality[];
  readonly organizations: readonly OrganizationQuality[];
  readonly checks: readonly CheckCount[];
  readonly weeks: readonly WeekOfQuality[];
}

/** How good the tray is, where, and what to mend first. */
export function BoardPage(props: BoardProps) {
  const { desk, filter, name, summary, worst, weeks } = props;
  const words = desk.words.quality.board;
  const query = { kunta: filter.municipality, organisaatio: filter.organizationId };
  const title = name === null ? words.title : words.of(name);
  return (
    <QualityLayout
      desk={desk}
      view="board"
      title={title}
      {...(name !== null && { trail: [{ label: words.title, href: deskLink(desk, routes.deskQuality, {}) }] })}
    >
      {name === null && <p class="lead">{words.lead}</p>}
      {summary.onTray === 0 ? (
        <p class="notice">{words.empty}</p>
      ) : (
        <>
          <Numbers desk={desk} filter={filter} summary={summary} />
          <Worst desk={desk} filter={filter} worst={worst} />
          {filter.municipality === null && (
            <MunicipalityTable desk={desk} filter={filter} rows={props.municipalities} />
          )}
          {filter.organizationId === null && (
            <OrganizationTable desk={desk} filter={filter} rows={props.organizations} />
          )}
          <CheckTable desk={desk} filter={filter} rows={props.checks} />
          <Trend desk={desk} weeks={weeks} />
        </>
      )}
      <p class="actions">
        <a href={deskLink(desk, routes.deskQualityFile, {}, query)} download>
          {words.file}
        </a>
        {summary.lookedOn && <span class="small">{words.refreshed(desk.page.formats.date(summary.lookedOn))}</span>}
      </p>
    </QualityLayout>
  );
}

function Numbers({ desk, filter, summary }: Pick<BoardProps, "desk" | "filter" | "summary">) {
  const words = desk.words.quality.board;
  const { number } = desk.page.formats;
  const list = deskLink(desk, routes.deskTray, {}, workQuery({ ...filter, state: "on", sort: "worst" }));
  return (
    <dl class="numbers">
      <div>
        <dt>{words.mean}</dt>
        <dd>{summary.meanScore === null ? "–" : number(summary.meanScore)}</dd>
      </div>
      <div>
        <dt>{words.onTray}</dt>
        <dd>
          <a href={list}>{number(summary.onTray)}</a>
        </dd>
      </div>
      {SEVERITIES.map((severity) => (
        <div>
          <dt>{words.withSeverity[severity]}</dt>
          <dd>{number(summary[severity])}</dd>
        </div>
      ))}
      <div>
        <dt>{words.faultless}</dt>
        <dd>{number(summary.faultless)}</dd>
      </div>
    </dl>
  );
}
