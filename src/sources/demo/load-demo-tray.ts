import { join } from "node:path";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { RegisterDb } from "../../domain/database.ts";
import type { Clock } from "../../platform/clock.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { createCatalogueStore } from "../shared/catalogue-store.ts";
import type { ImportStore } from "../shared/import-port.ts";
import { createTrayStore, type TrayKind, type TrayValue } from "../shared/tray-store.ts";
import { mondayOf } from "./demo-calendar.ts";
import { readDemoEvents } from "./demo-event-files.ts";
import { readDemoNamed } from "./demo-files.ts";
import { DEMO_SOURCE } from "./demo-mapping.ts";
import { readDemoPlaces } from "./demo-place-files.ts";
import { mapDemoEvent } from "./map-demo-event.ts";
import { mapDemoPlace } from "./map-demo-place.ts";

/**
 * Dates the invented events and places from this week and saves those that are not so yet: within the same week a second
 * time writes nothing. Does nothing where the demo region's services are not. @returns how many were new or changed.
 */
export async function loadDemoTray(db: RegisterDb, clock: Clock): Promise<number> {
  const organizations = await createCatalogueStore(db, clock, DEMO_SOURCE, null).listLivingIds("organization");
  if (organizations.length === 0) return 0;
  const monday = mondayOf(helsinkiTime(clock.now()).date);
  const { places, events } = await readDemoTray(join(projectRoot, "db", "demo"), monday);
  const store = createTrayStore(db, clock, DEMO_SOURCE, null);
  return (await saveAll(store, "place", places)) + (await saveAll(store, "event", events));
}

/** The invented places and events, dated for the week of this Monday. */
export async function readDemoTray(folder: string, monday: string) {
  const [{ organizations, channels }, places, events] = await Promise.all([
    readDemoNamed(folder),
    readDemoPlaces(folder),
    readDemoEvents(folder),
  ]);
  const names = { organizations: byKey(organizations), channels: byKey(channels), places: byKey(places) };
  return {
    places: places.map((place) => ({ kind: "place", value: mapDemoPlace(place, monday) }) as const),
    events: events.map((event) => ({ kind: "event", value: mapDemoEvent(event, names, monday) }) as const),
  };
}

async function saveAll(
  store: ImportStore<TrayKind, TrayValue>,
  kind: TrayKind,
  values: readonly TrayValue[],
): Promise<number> {
  const all = values.map((value) => ({
    sourceId: value.value.sourceId,
    value,
    hash: hashText(JSON.stringify(value.value)),
  }));
  const ids = all.map(({ sourceId }) => sourceId);
  const held = await store.findHashes(kind, ids);
  const changed = all.filter(({ sourceId, hash }) => {
    const state = held.get(sourceId);
    return state === undefined || state.isRemoved || state.hash !== hash;
  });
  const { created, updated } = await store.saveBatch({ kind, changed, rejected: [], after: null });
  const gone = (await store.listLivingIds(kind)).filter((id) => !ids.includes(id));
  return created + updated + (await store.remove(kind, gone, "gone"));
}

function byKey<Item extends { readonly key: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.key, item]));
}
