import { addDays, helsinkiTime } from "../catalogue/helsinki-time.ts";
import { bumpCatalogueVersion, removeRecords } from "../catalogue/register-queries.ts";
import type { RegisterDb } from "../database.ts";
import type { Event, Schedule } from "./event.ts";
import { occurrencesOf } from "./occurrences-of.ts";
import { listEventsWithoutRecentTimes } from "./tidy-events-queries.ts";

/** How long what is over stays in the register. */
export const KEEP_PAST_DAYS = 400;
const BATCH = 500;
/** So many are looked at in a night; the next night goes on with what is left. */
const MOST_LOOKED_AT = 20_000;
/** Beyond any schedule, so that what only begins in years to come is not taken for over. */
const FAR_AHEAD = "2200-01-01";
const HAS_END = /(?:^|;)(?:UNTIL|COUNT)=/i;

/**
 * Whether the last time of an event is longer ago than times are kept. What has no times of its own, because they are not
 * known yet or are those of its parts, is never over by itself; nor is what goes on without an end. `today` is a plain date.
 */
export function isLongOver(event: Pick<Event, "schedule" | "status">, today: string): boolean {
  const { schedule } = event;
  const from = addDays(today, -KEEP_PAST_DAYS);
  if (!hasOwnTimes(schedule)) return false;
  if (schedule.kind === "period") return schedule.until !== null && schedule.until < from;
  if (schedule.kind === "recurring" && !schedule.rules.every((rule) => HAS_END.test(rule))) return false;
  const { occurrences, wasCut } = occurrencesOf(event, from, FAR_AHEAD);
  return occurrences.length === 0 && !wasCut;
}

function hasOwnTimes(schedule: Schedule): boolean {
  return schedule.kind === "dates" ? schedule.slots.length > 0 : schedule.kind !== "unannounced";
}

/**
 * Turns events into tombstones ("gone") that ended long ago and that nothing living refers to; a whole without times of its
 * own goes with the last of its parts, a night later. @returns how many.
 */
export async function tidyEvents(db: RegisterDb, now: Date): Promise<number> {
  const today = helsinkiTime(now).date;
  const cutoff = new Date(now.getTime() - KEEP_PAST_DAYS * 86_400_000);
  let after: string | null = null;
  let removed = 0;
  for (let seen = 0; seen < MOST_LOOKED_AT; seen += BATCH) {
    const events = await listEventsWithoutRecentTimes(db, cutoff, after, BATCH);
    const over = events.filter(({ content, fetchedAt }) =>
      hasOwnTimes(content.schedule) ? isLongOver(content, today) : fetchedAt < cutoff,
    );
    removed += await remove(
      db,
      over.map(({ id }) => id),
      now,
    );
    after = events.at(-1)?.id ?? null;
    if (events.length < BATCH) break;
  }
  return removed;
}

function remove(db: RegisterDb, ids: readonly string[], now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const removed = await removeRecords(trx, "event", ids, "gone", now);
    if (removed > 0) await bumpCatalogueVersion(trx);
    return removed;
  });
}
