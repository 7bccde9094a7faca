import { addDays, helsinkiTime } from "../catalogue/helsinki-time.ts";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { RegisterDb } from "../database.ts";
import { forgetOccurrencesBefore, listEventsToExtend, replaceOccurrences, setRepeatsUntil } from "./event-queries.ts";
import { HORIZON_DAYS, occurrencesOf } from "./occurrences-of.ts";
import { KEEP_PAST_DAYS, tidyEvents } from "./tidy-events.ts";

const BATCH = 200;
/** Times are made anew when what is left of the horizon is shorter than this, so that one night's work is small. */
const EXTEND_WHEN_DAYS_LEFT = 393;

/** The nightly job: what goes on gets new times, what is long past is let go. @returns how many events got new times. */
export async function extendOccurrences(db: RegisterDb, now: Date): Promise<number> {
  const today = helsinkiTime(now).date;
  const until = addDays(today, HORIZON_DAYS);
  let extended = 0;
  for (;;) {
    const events = await listEventsToExtend(db, addDays(today, EXTEND_WHEN_DAYS_LEFT), BATCH);
    if (events.length === 0) break;
    await db.transaction().execute(async (trx) => {
      const made = events.map(({ id, content }) => ({
        id,
        occurrences: occurrencesOf(content, addDays(today, -1), until).occurrences,
      }));
      await replaceOccurrences(trx, made);
      await setRepeatsUntil(
        trx,
        events.map(({ id }) => id),
        until,
      );
      await bumpCatalogueVersion(trx);
    });
    extended += events.length;
  }
  await forgetOccurrencesBefore(db, new Date(now.getTime() - KEEP_PAST_DAYS * 86_400_000));
  await tidyEvents(db, now);
  return extended;
}
