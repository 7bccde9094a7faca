import type { ImportRequestState } from "../../../domain/imports/import-request.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { dayAndClock, failureWords } from "../sources/source-words.ts";
import { feedName } from "./feed-name.ts";
import type { PartView } from "./part.ts";

/** What the feeds that were tried would give. */
export function FeedTries({ view: { desk, requests } }: { view: PartView }) {
  const { feeds: words } = desk.words.settings;
  const tries = requests.filter(({ asked }) => asked.what === "feed");
  if (tries.length === 0) return null;
  return (
    <section aria-labelledby="kokeilut">
      <h2 id="kokeilut">{words.triesTitle}</h2>
      <ul class="plain tries">
        {tries.map((request) => (
          <li>
            <Try desk={desk} request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Try({ desk, request }: { desk: Desk; request: ImportRequestState }) {
  const { feeds: words } = desk.words.settings;
  const { asked, askedAt, outcome, answer } = request;
  if (asked.what !== "feed") return null;
  return (
    <>
      <p class="strong">{`${feedName(desk, asked.feed)}, ${dayAndClock(desk, askedAt)}`}</p>
      {outcome === null && (
        <p>
          {desk.page.region.isDemo ? words.demoWaiting : words.waiting}{" "}
          <a href={deskLink(desk, routes.deskSetting, { part: "syotteet" })}>{words.refresh}</a>
        </p>
      )}
      {outcome === "done" && (
        <>
          <p>{words.wouldGive(String(answer.fetched ?? 0), String(answer.rejected ?? 0))}</p>
          <ul>
            {(answer.events ?? []).map(({ name, startsAt }) => (
              <li>{`${name}, ${startsAt === null ? words.noTime : dayAndClock(desk, new Date(startsAt))}`}</li>
            ))}
          </ul>
        </>
      )}
      {outcome === "away" && <p>{`${words.unreadable} ${failureWords(desk, answer.reason ?? "")}`}</p>}
      {(outcome === "failed" || outcome === "gone" || outcome === "still") && <p>{words.notTried}</p>}
    </>
  );
}
