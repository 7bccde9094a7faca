import type { ImportRequestState } from "../../../domain/imports/import-request.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { countWords, dayAndClock, failureWords } from "./source-words.ts";

/** What has been asked of the source, and what came of it. */
export function RequestsList({
  desk,
  source,
  requests,
}: {
  desk: Desk;
  source: string;
  requests: readonly ImportRequestState[];
}) {
  const words = desk.words.sources.requests;
  if (requests.length === 0) return null;
  const isWaiting = requests.some(({ outcome }) => outcome === null);
  return (
    <section aria-labelledby="pyynnot">
      <h2 id="pyynnot">{words.title}</h2>
      <ul>
        {requests.map((request) => (
          <li>
            {`${dayAndClock(desk, request.askedAt)}. ${whatWords(desk, request)}. `}
            <span class={request.outcome === null ? "badge soon" : undefined}>{outcomeWords(desk, request)}</span>
          </li>
        ))}
      </ul>
      {isWaiting && (
        <p>
          <a class="button" href={deskLink(desk, routes.deskSource, { source })}>
            {words.refresh}
          </a>
        </p>
      )}
    </section>
  );
}

function whatWords(desk: Desk, { asked }: ImportRequestState): string {
  const { what } = desk.words.sources.requests;
  if (asked.what === "record") return what.record(asked.sourceId);
  if (asked.what === "feed") return what.feed;
  return asked.isWhole ? what.wholeRun : what.run;
}

export function outcomeWords(desk: Desk, { asked, outcome, answer }: ImportRequestState): string {
  const words = desk.words.sources.requests;
  if (outcome === null) return desk.page.region.isDemo ? words.demoWaiting : words.waiting;
  if (outcome === "done" && asked.what === "record") return words.outcomes.doneRecord;
  if (outcome === "done" && asked.what === "run")
    return `${words.outcomes.done} ${countWords(desk, { report: { ...answer, rejected: [] } })}`;
  if (outcome === "away") return `${words.outcomes.away} ${failureWords(desk, answer.reason ?? "")}`;
  return words.outcomes[outcome];
}
