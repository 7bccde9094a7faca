import type { Context } from "../../../context.ts";
import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { listNextTimes } from "../../../domain/events/event-queries.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import { listEvents } from "../../../domain/events/list-events.ts";
import { wallMinutes } from "../../../domain/finding/when-window.ts";
import type { Page } from "../../page/page.ts";
import { findStandIn } from "../../page/stand-in.ts";
import { type AnyCard, readCard } from "../../ui/cards/card-body.tsx";
import type { FormItem, PathForm } from "./path-form.ts";

/** A row of the path with what the tray knows of it today. */
export interface PathEntry {
  readonly item: FormItem;
  /** In the page's language, or as it was called when it was chosen; empty when nobody knows. */
  readonly title: string;
  /** Null: it is not on the tray any more. */
  readonly card: AnyCard | null;
  /** The next time that takes place; one that was called off when there is no other. */
  readonly next: EventTime | null;
  /** Plain dates of coming times that have been called off, beside `next`. */
  readonly calledOff: readonly string[];
  readonly isOver: boolean;
}

/** The times looked at of an event that repeats. */
const TIMES = 5;
/** What has gone is looked for among other records of the same thing; nobody's list has lost more than this. */
const MOST_STAND_INS = 10;

export async function openEntries({ db, indexes }: Context, page: Page, { items }: PathForm): Promise<PathEntry[]> {
  const index = await indexes.forRegion(page.region.code);
  const now = wallMinutes(page.now);
  const isMissing = ({ id, kind }: FormItem) => index.cardOf(id, kind) === null;
  const past = await listPastEvents(db, items.filter(isMissing), page.now);
  const entries: PathEntry[] = [];
  let standIns = 0;
  for (const item of items) {
    const standIn =
      isMissing(item) && standIns++ < MOST_STAND_INS ? await findStandIn(db.register, index, item.id) : null;
    const json = index.cardOf(item.id, item.kind) ?? standIn?.card ?? null;
    const card = json === null ? null : readCard(json);
    const times = card?.kind === "event" ? index.timesOf(card.id, now, TIMES) : [];
    const next = times.find((time) => !isOff(time)) ?? times[0] ?? null;
    const name = card?.title ?? past.get(item.id);
    entries.push({
      item,
      title: name ? plainText(name, page.content) : item.name,
      card,
      next,
      calledOff: times.filter((time) => time !== next && time.status === "cancelled").map(({ date }) => date),
      isOver: card?.kind === "event" ? times.length === 0 && !card.isUnannounced : card === null && past.has(item.id),
    });
  }
  return entries;
}

/** Names of events that the index has let go because they are over; those that their makers took away are not among them. */
async function listPastEvents(
  db: Context["db"],
  items: readonly FormItem[],
  now: Date,
): Promise<ReadonlyMap<string, LocalizedText>> {
  const ids = items.filter(({ kind }) => kind === "event").map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [events, coming] = await Promise.all([listEvents(db.register, ids), listNextTimes(db.register, ids, now)]);
  return new Map(events.filter(({ event }) => !coming.has(event.id)).map(({ event }) => [event.id, event.name]));
}

export function isOff({ status }: EventTime): boolean {
  return status === "cancelled" || status === "postponed";
}
