import type { ImportRun } from "../../../domain/imports/import-queries.ts";
import type { ImportRequestState } from "../../../domain/imports/import-request.ts";
import { schedulesOf } from "../../../domain/imports/import-schedules.ts";
import { nextRunOf } from "../../../domain/imports/next-run.ts";
import { canRunSources } from "../../../domain/regions/settings-policy.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import type { KnownSource } from "./known-sources.ts";
import { Quarantine, type QuarantineView } from "./quarantine-view.tsx";
import { RequestsList } from "./requests-list.tsx";
import { RunReport, RunsTable } from "./runs-table.tsx";
import { dayAndClock, failureWords, scheduleWords, stateBadge } from "./source-words.ts";

export interface SourcePageProps {
  readonly desk: Desk;
  readonly known: KnownSource;
  readonly runs: readonly ImportRun[];
  /** The one whose report is open. */
  readonly run: ImportRun | null;
  readonly requests: readonly ImportRequestState[];
  readonly quarantine: QuarantineView;
  readonly undo: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | null;
}

/** One source: how it stands, what has been read, what was kept aside. */
export function SourcePage({ desk, known, runs, run, requests, quarantine, undo }: SourcePageProps) {
  const words = desk.words.sources;
  return (
    <DeskLayout
      desk={desk}
      title={known.name}
      trail={[{ label: words.title, href: deskLink(desk, routes.deskSources, {}) }]}
    >
      <Done desk={desk} texts={words.done} undo={undo} />
      {desk.page.region.isDemo && (
        <Notice>
          <p>{words.demo}</p>
        </Notice>
      )}
      <State desk={desk} known={known} last={runs[0]} />
      {canRunSources(desk.actor, desk.page.region.code) && known.isAgreed && <RunNow desk={desk} known={known} />}
      <RequestsList desk={desk} source={known.source} requests={requests} />
      {run && <RunReport desk={desk} run={run} />}
      <Quarantine desk={desk} view={quarantine} />
      <h2>{words.run.title}</h2>
      <RunsTable desk={desk} source={known.source} runs={runs} />
    </DeskLayout>
  );
}

function State({ desk, known, last }: { desk: Desk; known: KnownSource; last: ImportRun | undefined }) {
  const words = desk.words.sources;
  const schedules = schedulesOf(known.importer);
  const next = nextRunOf(schedules, desk.page.now);
  const state = last ? words.states[last.status] : known.isAgreed ? words.never : words.notAgreed;
  return (
    <>
      <p>
        <span class={last ? stateBadge(last.status) : "badge"}>{state}</span>{" "}
        {last && dayAndClock(desk, last.startedAt)}
      </p>
      {last?.error && <p>{failureWords(desk, last.error)}</p>}
      {(last || (known.isAgreed && !desk.page.region.isDemo)) && <p>{words.advice[last ? last.status : "never"]}</p>}
      <ul>
        {schedules.map((schedule) => (
          <li>{scheduleWords(desk, schedule)}</li>
        ))}
      </ul>
      {next && known.isAgreed && !desk.page.region.isDemo && <p>{words.run.nextRun(dayAndClock(desk, next))}</p>}
    </>
  );
}

/** Sources that tell what has changed can be asked for that alone; the rest are always read whole. */
function RunNow({ desk, known }: { desk: Desk; known: KnownSource }) {
  const { now } = desk.words.sources;
  const tellsChanges = schedulesOf(known.importer).some(({ reads }) => reads === "changes");
  return (
    <section aria-labelledby="hae-nyt">
      <h2 id="hae-nyt">{now.title}</h2>
      <p>{`${now.lead} ${now.wholeHint}`}</p>
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskSource, { source: known.source })}
        fields={{ teko: "aja" }}
        label={now.title}
      >
        <p class="actions">
          {tellsChanges && (
            <button type="submit" class="button" name="kaikki" value="0">
              {now.changes}
            </button>
          )}
          <button type="submit" class="button" name="kaikki" value="1">
            {now.whole}
          </button>
        </p>
      </DeskForm>
    </section>
  );
}
