import type { ImportRun } from "../../../domain/imports/import-queries.ts";
import { schedulesOf } from "../../../domain/imports/import-schedules.ts";
import { nextRunOf } from "../../../domain/imports/next-run.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import type { KnownSource } from "./known-sources.ts";
import { countWords, dayAndClock, failureWords, scheduleWords, stateBadge } from "./source-words.ts";

export interface SourceRow {
  readonly known: KnownSource;
  /** The newest first. */
  readonly runs: readonly ImportRun[];
  /** Records that wait for somebody to look at them. */
  readonly aside: number;
}

/** Every source: when it is read, how it went, what was kept aside and what to do. */
export function SourcesPage({ desk, rows }: { desk: Desk; rows: readonly SourceRow[] }) {
  const words = desk.words.sources;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <p class="lead">{words.lead}</p>
      {desk.page.region.isDemo && (
        <Notice>
          <p>{words.demo}</p>
        </Notice>
      )}
      <TableFrame label={words.table}>
        <table class="work stack">
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.last}</th>
              <th scope="col">{words.when}</th>
              <th scope="col" class="number">
                {words.aside}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row desk={desk} row={row} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </DeskLayout>
  );
}

function Row({ desk, row: { known, runs, aside } }: { desk: Desk; row: SourceRow }) {
  const words = desk.words.sources;
  const schedules = schedulesOf(known.importer);
  const [last] = runs;
  const next = nextRunOf(schedules, desk.page.now);
  const { isDemo } = desk.page.region;
  return (
    <tr>
      <th scope="row">
        <a href={deskLink(desk, routes.deskSource, { source: known.source })}>{known.name}</a>
      </th>
      <td>
        <span class={last ? stateBadge(last.status) : "badge"}>
          {last ? words.states[last.status] : known.isAgreed ? words.never : words.notAgreed}
        </span>
        {last?.error && <p class="small">{failureWords(desk, last.error)}</p>}
        {(last || (known.isAgreed && !desk.page.region.isDemo)) && (
          <p class="small">{words.advice[last ? last.status : "never"]}</p>
        )}
      </td>
      <td data-label={last ? words.last : undefined}>
        {last && (
          <>
            {dayAndClock(desk, last.startedAt)}
            <p class="small">{countWords(desk, last)}</p>
            <p class="small">{trendWords(desk, runs)}</p>
          </>
        )}
      </td>
      <td>
        <ul class="plain">
          {schedules.map((schedule) => (
            <li>{scheduleWords(desk, schedule)}</li>
          ))}
        </ul>
        {known.isAgreed && (
          <p class="small">{`${words.next}: ${isDemo || !next ? words.notInDemo : dayAndClock(desk, next)}`}</p>
        )}
      </td>
      <td class="number" data-label={words.aside}>
        {aside > 0 ? (
          <a href={`${deskLink(desk, routes.deskSource, { source: known.source })}#sivussa`}>{aside}</a>
        ) : (
          "0"
        )}
      </td>
    </tr>
  );
}

function trendWords(desk: Desk, runs: readonly ImportRun[]): string {
  const ended = runs.filter(({ status }) => status !== "running");
  const good = ended.filter(({ status }) => status === "finished").length;
  return desk.words.sources.trend(String(good), String(ended.length));
}
