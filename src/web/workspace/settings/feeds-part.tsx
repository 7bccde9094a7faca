import { addFeed, feedSource, feedsOf, removeFeed } from "../../../domain/regions/feed-changes.ts";
import { settingFaults } from "../../../domain/regions/setting-faults.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink } from "../desk.ts";
import { dayAndClock } from "../sources/source-words.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { feedField, readFeedForm } from "./feed-fields.ts";
import { FeedForm } from "./feed-form.tsx";
import { feedName } from "./feed-name.ts";
import { FeedTries } from "./feed-tries.tsx";
import type { Decided, Part, PartView } from "./part.ts";
import { faultMessage } from "./setting-words.ts";

/** The calendars of the region's own associations: listed, tried, added and taken away. */
export const FEEDS_PART: Part = {
  render: (view) => (
    <>
      <FeedTable view={view} />
      <FeedTries view={view} />
      <h2>{view.desk.words.settings.feeds.addTitle}</h2>
      <FeedForm view={view} />
    </>
  ),
  decide,
  fieldOf: feedField,
};

function decide({ desk, stored, typed }: PartView & { readonly typed: URLSearchParams }, act: string): Decided {
  const source = lastOf(typed, "syote") ?? "";
  if (act === "etsi") return { kind: "show" };
  if (act === "poista") {
    const changes = (stands: object) => removeFeed(feedsOf(stands as Record<string, unknown>), source);
    return { kind: "change", changes, basedOn: null, done: "poistettu" };
  }
  const known = feedsOf(stored).find(({ url }) => feedSource(url) === source);
  if (act === "kokeile" && known) return { kind: "ask", asked: { what: "feed", source, feed: known } };
  const feed = readFeedForm(typed);
  if (act === "kokeile") {
    const faults = settingFaults({ feeds: [feed] });
    if (faults.length > 0) return { kind: "show", errors: errorsOf(desk, faults) };
    return { kind: "ask", asked: { what: "feed", source: feedSource(feed.url), feed } };
  }
  const changes = (stands: object) => addFeed(feedsOf(stands as Record<string, unknown>), feed);
  return { kind: "change", changes, basedOn: null, done: "lisatty" };
}

function errorsOf(desk: Desk, faults: ReturnType<typeof settingFaults>): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [feedField(fault.path), faultMessage(desk, fault)]));
}

function FeedTable({ view }: { view: PartView }) {
  const { desk, stored, runs } = view;
  const { feeds: words } = desk.words.settings;
  const feeds = feedsOf(stored);
  if (feeds.length === 0) return <p>{words.noneYet}</p>;
  return (
    <TableFrame label={words.table}>
      <table class="work">
        <thead>
          <tr>
            <th scope="col">{words.organizer}</th>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.lastRun}</th>
            <th scope="col">{desk.words.settings.themes.actions}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => {
            const source = feedSource(feed.url);
            const name = feedName(desk, feed);
            const run = runs.get(source);
            return (
              <tr>
                <th scope="row">{name}</th>
                <td>{feed.url}</td>
                <td>{words.kinds[feed.kind]}</td>
                <td>
                  {run ? (
                    <a href={deskLink(desk, routes.deskSource, { source })}>{dayAndClock(desk, run.startedAt)}</a>
                  ) : (
                    words.never
                  )}
                </td>
                <td>
                  <DeskForm
                    desk={desk}
                    action={deskLink(desk, routes.deskSetting, { part: "syotteet" })}
                    fields={{ syote: source }}
                  >
                    <span class="actions">
                      <button
                        type="submit"
                        class="linkish"
                        name="teko"
                        value="kokeile"
                        aria-label={words.tryLong(name)}
                      >
                        {words.tryNow}
                      </button>
                      <button
                        type="submit"
                        class="linkish"
                        name="teko"
                        value="poista"
                        aria-label={words.removeLong(name)}
                      >
                        {desk.words.common.remove}
                      </button>
                    </span>
                  </DeskForm>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
