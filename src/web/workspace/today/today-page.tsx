import type { listLatestChanges } from "../../../domain/curation/work-list-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { navigationFor } from "../navigation.ts";
import { whoDid } from "../tray/history-page.tsx";
import { momentOf, textFor } from "../tray/words.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import type { WaitingLine } from "./waiting.ts";

interface TodayProps {
  readonly desk: Desk;
  readonly waiting: readonly WaitingLine[];
  /** What others have changed on the tray; null for those who do not see it. */
  readonly latest: Awaited<ReturnType<typeof listLatestChanges>> | null;
  readonly names: ReadonlyMap<string, string>;
}

/** What waits, what others have done, and the way to work. */
export function TodayPage({ desk, waiting, latest, names }: TodayProps) {
  const words = desk.words.tray;
  const places = navigationFor(desk).filter(({ label }) => label !== desk.words.nav.today);
  return (
    <DeskLayout desk={desk} title={desk.words.nav.today}>
      <p class="lead">{desk.words.common.welcome}</p>
      <section aria-labelledby="odottaa">
        <h2 id="odottaa">{words.today.waiting}</h2>
        {waiting.length === 0 ? (
          <p>{words.today.nothing}</p>
        ) : (
          <ul class="waiting">
            {waiting.map(({ count, text, href }) => (
              <li>
                <a href={href}>{text(desk.page.formats.number(count))}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {places.length > 0 && (
        <section aria-labelledby="tyot">
          <h2 id="tyot">{words.today.places}</h2>
          <ul class="waiting">
            {places.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {latest && (
        <section aria-labelledby="muut">
          <h2 id="muut">{words.today.latest}</h2>
          {latest.length === 0 ? (
            <p>{words.today.latestNone}</p>
          ) : (
            <ul>
              {latest.map(({ kind, id, title, act, changedAt, changedBy }) => (
                <li>
                  <a href={deskLink(desk, routes.deskEntry, { kind, id })}>{textFor(desk, title)}</a>
                  {`: ${words.history.acts[act] ?? act}. ${whoDid(desk, names, changedBy)}, ${momentOf(desk, changedAt)}.`}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </DeskLayout>
  );
}
