import type { Event } from "../../src/domain/events/event.ts";
import type { Place } from "../../src/domain/places/place.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import { hashText } from "../../src/platform/crypto/hash-text.ts";
import { createTrayStore, type TrayValue } from "../../src/sources/shared/tray-store.ts";
import type { TestDatabase } from "./database.ts";

/** Puts events and places into the register as a source would, their times made from `now` on. */
export async function saveTray(
  { db }: TestDatabase,
  { events = [], places = [] }: { readonly events?: readonly Event[]; readonly places?: readonly Place[] },
  now: Date,
): Promise<void> {
  const values: readonly TrayValue[] = [
    ...places.map((value) => ({ kind: "place", value }) as const),
    ...events.map((value) => ({ kind: "event", value }) as const),
  ];
  for (const kind of ["place", "event"] as const) {
    const changed = values
      .filter((each) => each.kind === kind)
      .map((value) => ({ sourceId: value.value.sourceId, value, hash: hashText(JSON.stringify(value.value)) }));
    const store = createTrayStore(db.register, clockFrom(now), "demo", null);
    await store.saveBatch({ kind, changed, rejected: [], after: null });
  }
}
