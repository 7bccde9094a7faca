import { addDays, helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { RecordRow } from "../../domain/catalogue/register-queries.ts";
import type { RegisterDb } from "../../domain/database.ts";
import type { Event } from "../../domain/events/event.ts";
import { eventId } from "../../domain/events/event-ids.ts";
import { replaceOccurrences } from "../../domain/events/event-queries.ts";
import { HORIZON_DAYS, occurrencesOf } from "../../domain/events/occurrences-of.ts";
import { isLongOver, KEEP_PAST_DAYS } from "../../domain/events/tidy-events.ts";
import type { Place } from "../../domain/places/place.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import type { Clock } from "../../platform/clock.ts";
import type { ImportStore } from "./import-port.ts";
import { createRegisterStore } from "./register-store.ts";

export type TrayKind = "place" | "event";
export type TrayValue =
  | { readonly kind: "place"; readonly value: Place }
  | { readonly kind: "event"; readonly value: Event };

/** Where sources of events and places keep what they read. An event's times are made as it is saved. */
export function createTrayStore(
  db: RegisterDb,
  clock: Clock,
  source: string,
  runId: number | null,
): ImportStore<TrayKind, TrayValue> {
  const store = createRegisterStore<TrayKind, TrayValue>(db, clock, source, runId, {
    tableOf: { place: "place", event: "event" },
    idOf: { place: placeId, event: eventId },
    toRows: async (_, changed, fetchedAt) => changed.map(({ value, hash }) => toRow(value, hash, fetchedAt)),
    async saveBeside(trx, _, values, now) {
      const [from, until] = windowOf(now);
      const events = values.flatMap(({ kind, value }) => (kind === "event" ? [value] : []));
      await replaceOccurrences(
        trx,
        events.map((event) => ({ id: event.id, occurrences: occurrencesOf(event, from, until).occurrences })),
      );
    },
  });
  return {
    ...store,
    /** What ended long ago is not taken in, or feeds that never forget would bring back every night's tombstones. */
    async saveBatch({ changed, settled = [], ...batch }) {
      const { date: today } = helsinkiTime(clock.now());
      const over = changed.filter(({ value }) => value.kind === "event" && isLongOver(value.value, today));
      const ids = over.map(({ sourceId }) => sourceId);
      const removed = await store.remove(batch.kind, ids, "gone");
      const saved = await store.saveBatch({
        ...batch,
        changed: changed.filter((each) => !over.includes(each)),
        settled: [...settled, ...ids],
      });
      return {
        ...saved,
        removed,
        leftOut: ids.map(() => `an event that ended more than ${KEEP_PAST_DAYS} days ago was left out`),
      };
    },
  };
}

/** The days whose times are made, both inclusive. */
export function windowOf(now: Date): readonly [string, string] {
  const today = helsinkiTime(now).date;
  return [addDays(today, -1), addDays(today, HORIZON_DAYS)];
}

function toRow(mapped: TrayValue, hash: string, fetchedAt: Date): RecordRow {
  const { value } = mapped;
  const row = {
    id: value.id,
    source: value.source,
    source_id: value.sourceId,
    content: value,
    hash,
    modified_at: value.modifiedAt,
    fetched_at: fetchedAt.toISOString(),
  };
  if (mapped.kind === "place") {
    return { ...row, municipality: mapped.value.municipality, is_for_tray: mapped.value.isForTray };
  }
  const { seriesId, places, attendance, schedule } = mapped.value;
  const municipalities = [...new Set(places.flatMap(({ municipality }) => municipality ?? []))];
  return {
    ...row,
    series_id: seriesId,
    municipalities,
    // What is given online for the people of some towns is theirs; a hybrid event is told of where it takes place.
    is_online: (attendance === "online" || attendance === "phone") && municipalities.length === 0,
    place_ids: [...new Set(places.flatMap(({ placeId: id }) => id ?? []))],
    repeats_until: goesOn(schedule) ? windowOf(fetchedAt)[1] : null,
  };
}

const goesOn = ({ kind }: Event["schedule"]) => kind === "recurring" || kind === "period";
