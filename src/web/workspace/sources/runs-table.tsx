import { type ImportRun, RECORD_SCOPE } from "../../../domain/imports/import-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { dayAndClock, failureWords, lengthWords, stateBadge } from "./source-words.ts";

const COUNTS = ["fetched", "created", "updated", "unchanged", "removed"] as const;

/** A source's runs, the newest first. */
export function RunsTable({ desk, source, runs }: { desk: Desk; source: string; runs: readonly ImportRun[] }) {
  const words = desk.words.sources;
  if (runs.length === 0) return <p>{words.run.none}</p>;
  return (
    <TableFrame label={words.run.title}>
      <table class="work">
        <thead>
          <tr>
            <th scope="col">{words.run.started}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.run.mode}</th>
            <th scope="col">{words.run.took}</th>
            {COUNTS.map((count) => (
              <th scope="col" class="number">
                {words.run[count]}
              </th>
            ))}
            <th scope="col" class="number">
              {words.run.rejected}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr>
              <th scope="row">
                <a
                  href={`${deskLink(desk, routes.deskSource, { source }, { ajo: run.id })}#raportti`}
                  aria-label={words.run.reportLink(dayAndClock(desk, run.startedAt))}
                >
                  {dayAndClock(desk, run.startedAt)}
                </a>
              </th>
              <td>
                <span class={stateBadge(run.status)}>{words.states[run.status]}</span>
              </td>
              <td>{modeWords(desk, run)}</td>
              <td>{lengthWords(desk, run)}</td>
              {COUNTS.map((count) => (
                <td class="number">{run.report[count] ?? ""}</td>
              ))}
              <td class="number">{run.report.rejected?.length ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function modeWords(desk: Desk, { mode, scope }: ImportRun): string {
  const words = desk.words.sources.run;
  if (scope.startsWith(RECORD_SCOPE)) return words.record;
  return scope === "" ? words.modes[mode] : `${words.modes[mode]}. ${words.scope(scope)}`;
}

const MOST_NOTES = 30;

/** One run: how it went and what it noted. */
export function RunReport({ desk, run }: { desk: Desk; run: ImportRun }) {
  const words = desk.words.sources;
  const notes = run.report.warnings ?? [];
  return (
    <section aria-labelledby="raportti">
      <h2 id="raportti">{words.run.reportTitle(dayAndClock(desk, run.startedAt))}</h2>
      <p>
        <span class={stateBadge(run.status)}>{words.states[run.status]}</span> {modeWords(desk, run)}
      </p>
      {run.error && <p>{failureWords(desk, run.error)}</p>}
      <p>{words.advice[run.status]}</p>
      <dl class="pairs">
        {COUNTS.map((count) => (
          <>
            <dt>{words.run[count]}</dt>
            <dd>{run.report[count] ?? 0}</dd>
          </>
        ))}
        <dt>{words.run.rejected}</dt>
        <dd>{run.report.rejected?.length ?? 0}</dd>
      </dl>
      <h3>{words.run.notes}</h3>
      {notes.length === 0 && !run.error ? (
        <p>{words.run.noNotes}</p>
      ) : (
        <>
          <p class="hint">{words.run.notesHint}</p>
          <ul lang="en">
            {run.error && <li>{run.error}</li>}
            {notes.slice(0, MOST_NOTES).map((note) => (
              <li>{note}</li>
            ))}
          </ul>
          {notes.length > MOST_NOTES && <p>{words.run.more(String(notes.length - MOST_NOTES))}</p>}
        </>
      )}
    </section>
  );
}
