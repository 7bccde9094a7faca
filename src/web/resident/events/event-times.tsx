import type { EventDetails } from "../../../domain/events/event-details.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import type { Rhythm } from "../../../domain/events/rhythm.ts";
import type { TimeWords } from "../../../domain/events/time-words.ts";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { movedFromText, otherPlaceText, rhythmText, timeText } from "../../ui/cards/when-text.ts";
import { Localized } from "../../ui/localized.tsx";

const SHOWN_AT_ONCE = 5;

/** How often, the next times with what has been called off among them, and the way to one's own calendar. */
export function EventTimes(props: {
  readonly page: Page;
  readonly details: EventDetails;
  readonly rhythm: Rhythm | null;
}) {
  const { page, details, rhythm } = props;
  const words = page.text.tray;
  const { times, event } = details;
  if (times.length === 0) return null;
  const rest = times.slice(SHOWN_AT_ONCE);
  const { schedule } = event;
  const isAlwaysOpen = schedule.kind === "period" && schedule.from === null && schedule.until === null;
  return (
    <section aria-labelledby="milloin">
      <h2 id="milloin">{words.event.when}</h2>
      {rhythm && <p class="strong">{rhythmText(page, rhythm)}</p>}
      <Times page={page} times={times.slice(0, SHOWN_AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.event.moreTimes(rest.length)}</summary>
          <Times page={page} times={rest} />
        </details>
      )}
      {!isAlwaysOpen && (
        <p>
          <a class="button" href={routes.eventFile.href({ id: event.id }, { lang: page.content })}>
            {words.event.addToCalendar}
          </a>
        </p>
      )}
    </section>
  );
}

function Times({ page, times }: { readonly page: Page; readonly times: readonly EventTime[] }) {
  const { status } = page.text.tray;
  return (
    <ul class="times">
      {times.map((time) => (
        <li class={time.status === "cancelled" || time.status === "postponed" ? "is-off" : undefined}>
          <time dateTime={time.from ? `${time.date}T${time.from}` : time.date}>{timeText(page, time)}</time>
          {status[time.status] && <strong class="status">{status[time.status]}</strong>}
          <TimeNotes page={page} words={time} />
        </li>
      ))}
    </ul>
  );
}

/** What is said of one time only: where it is instead, when it was to be, and why. */
export function TimeNotes({ page, words }: { readonly page: Page; readonly words: TimeWords }) {
  const said = [movedFromText(page, words), otherPlaceText(page, words)].filter(Boolean);
  if (said.length === 0 && words.note === undefined) return null;
  return (
    <span class="small time-note">
      {said.join(". ")}
      {said.length > 0 && words.note && ". "}
      {words.note && <Localized page={page} texts={words.note} />}
    </span>
  );
}
