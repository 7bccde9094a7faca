import { renderToString } from "preact-render-to-string";
import type { EventCard } from "../../../domain/events/event-card.ts";
import { startOf } from "../../../domain/events/time-words.ts";
import type { CalendarItem, RepeatedItem } from "../../../domain/search/list-times.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { EventFacts } from "../../ui/cards/event-card-view.tsx";
import { hoursText, isManyDays, rhythmAndNextText, timeText } from "../../ui/cards/when-text.ts";
import { keptHtml } from "../../ui/kept-html.ts";
import { Localized } from "../../ui/localized.tsx";
import { TimeNotes } from "./event-times.tsx";

interface RowsProps<Item> {
  readonly page: Page;
  /** Of the index that they came from. */
  readonly version: number;
  readonly items: readonly Item[];
}

/** The single times of a day. */
export function EventRows({ page, version, items, day }: RowsProps<CalendarItem> & { readonly day: string }) {
  const rows = items.map((item) => {
    const key = `row ${version} ${item.id} ${item.time.date} ${item.time.from} ${day}`;
    return rowHtml(page, item, key, () => renderToString(<EventRow page={page} item={item} day={day} />));
  });
  return <Rows rows={rows} />;
}

/** What repeats in the period. */
export function RepeatedRows({ page, version, items }: RowsProps<RepeatedItem>) {
  const rows = items.map((item) => {
    const times = item.times.map(({ date, from }) => `${date} ${from}`).join();
    const key = `repeated ${version} ${item.id} ${item.count} ${times}`;
    return rowHtml(page, item, key, () => renderToString(<RepeatedRow page={page} item={item} />));
  });
  return <Rows rows={rows} />;
}

/** How far it is is the reader's own. */
function rowHtml(page: Page, item: Pick<CalendarItem, "distance">, key: string, render: () => string): string {
  return item.distance === null ? keptHtml(page, key, render) : render();
}

function Rows({ rows }: { readonly rows: readonly string[] }) {
  // Our own rendering, escaped by Preact when it was made.
  return <ul class="event-rows" dangerouslySetInnerHTML={{ __html: rows.join("") }} />;
}

interface EventRowProps {
  readonly page: Page;
  readonly item: CalendarItem;
  /** The day it is told under. */
  readonly day: string;
}

/** One time on one day: the hour first, for it decides. */
function EventRow({ page, item, day }: EventRowProps) {
  const card = JSON.parse(item.card) as EventCard;
  const { time } = item;
  const status = page.text.tray.status[time.status];
  const isOff = time.status === "cancelled" || time.status === "postponed";
  const words = card.timeWords?.[startOf(time)];
  return (
    <li class={isOff ? "event-row is-off" : "event-row"} data-item={`event:${card.id}`}>
      <p class="event-time">
        {isManyDays(time) || time.date < day ? timeText(page, time) : hoursText(page, time)}
        {status && <strong class="status">{status}</strong>}
      </p>
      <EventTitle page={page} card={card} />
      {words && (
        <p>
          <TimeNotes page={page} words={words} />
        </p>
      )}
      <ul class="facts">
        <EventFacts page={page} card={card} distance={item.distance} />
      </ul>
    </li>
  );
}

/** The rhythm, the next time and how many there are. */
function RepeatedRow({ page, item }: { readonly page: Page; readonly item: RepeatedItem }) {
  const card = JSON.parse(item.card) as EventCard;
  const words = page.text.tray;
  const next = item.times.find(({ status }) => status !== "cancelled" && status !== "postponed") ?? item.times[0];
  const off = item.times.filter(({ status }) => status === "cancelled");
  if (!next) return null;
  return (
    <li class="event-row" data-item={`event:${card.id}`}>
      <p class="event-time">
        {card.rhythm && !next.isOngoing ? rhythmAndNextText(page, card.rhythm, next) : timeText(page, next)}
        {item.count > 1 && !card.rhythm && (
          <span class="small">{` · ${words.calendar.times(page.formats.number(item.count))}`}</span>
        )}
      </p>
      <EventTitle page={page} card={card} />
      <ul class="facts">
        <EventFacts page={page} card={card} distance={item.distance} />
        {off.length > 0 && (
          <li>{`${words.status.cancelled}: ${off.map(({ date }) => page.formats.shortDay(date)).join(", ")}`}</li>
        )}
      </ul>
    </li>
  );
}

function EventTitle({ page, card }: { readonly page: Page; readonly card: EventCard }) {
  return (
    <h3 class="event-title">
      <a href={linkTo(page, routes.event, { id: card.id })}>
        <Localized page={page} texts={card.title} />
      </a>
    </h3>
  );
}
