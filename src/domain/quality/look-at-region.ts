import type { Service, ServiceChannel } from "../catalogue/catalogue.ts";
import type { RegisterDb } from "../database.ts";
import { placeOfChannel } from "../places/place-of-channel.ts";
import type { ToolCard } from "../tools/tool-card.ts";
import { findTool, TOOLS } from "../tools/tools.ts";
import {
  type Concern,
  type ConcernedRow,
  listConcernedChannels,
  listConcernedEvents,
  listConcernedPlaces,
  listConcernedServices,
} from "./concerned-queries.ts";
import { lookAtEvent } from "./look-at-event.ts";
import { lookAtPlace } from "./look-at-place.ts";
import { lookAtService } from "./look-at-service.ts";
import { lookAtOwnTool, lookAtTool } from "./look-at-tool.ts";
import type { LookedAt, RecordsAround } from "./records-around.ts";

const DAY_MS = 24 * 3600 * 1000;
/** How long what is over is still shown to those who work on the tray. */
const PAST_DAYS = 30;

/** Every record that concerns the region, of every kind. */
export async function* lookAtRegion(db: RegisterDb, concern: Concern, around: RecordsAround): AsyncGenerator<LookedAt> {
  const givenAt = new Map<string, Pick<Service, "name" | "serviceClasses">[]>();
  const channels = new Map<string, ConcernedRow<ServiceChannel>>();
  for await (const rows of listConcernedServices(db, concern)) {
    const used = rows.flatMap(({ content }) => content.connections.map(({ channelId }) => channelId as string));
    const unknown = [...new Set(used)].filter((id) => !channels.has(id));
    for (const row of await listConcernedChannels(db, unknown, concern.removedAfter))
      channels.set(row.id, row as ConcernedRow<ServiceChannel>);
    const living = new Map(
      [...channels].flatMap(([id, { content, removedReason }]) => (removedReason ? [] : [[id, content] as const])),
    );
    for (const row of rows) {
      for (const { channelId } of row.content.connections)
        givenAt.set(channelId, [...(givenAt.get(channelId) ?? []), row.content]);
      yield lookAtService(row, living, around);
    }
  }
  yield* lookAtPlaces(db, concern, around, channels, givenAt);
  yield* lookAtEvents(db, concern, around);
  yield* lookAtTools(around);
}

async function* lookAtPlaces(
  db: RegisterDb,
  concern: Concern,
  around: RecordsAround,
  channels: ReadonlyMap<string, ConcernedRow<ServiceChannel>>,
  givenAt: ReadonlyMap<string, readonly Pick<Service, "name" | "serviceClasses">[]>,
): AsyncGenerator<LookedAt> {
  const ids = new Set(concern.ids);
  for (const { content, ...row } of channels.values()) {
    if (content.type !== "serviceLocation") continue;
    const place = placeOfChannel(content, givenAt.get(row.id) ?? []);
    if (!ids.has(row.id) && !(place.municipality && around.municipalities.has(place.municipality))) continue;
    yield lookAtPlace({ ...row, content: place }, { isChannel: true }, around);
  }
  for await (const rows of listConcernedPlaces(db, concern))
    for (const row of rows) yield lookAtPlace(row, { isChannel: false }, around);
}

async function* lookAtEvents(db: RegisterDb, concern: Concern, around: RecordsAround): AsyncGenerator<LookedAt> {
  const since = new Date(around.now.getTime() - PAST_DAYS * DAY_MS);
  const rows = await listConcernedEvents(db, concern, { now: around.now, since });
  for (const members of Map.groupBy(rows, ({ id, seriesId }) => seriesId ?? id).values()) {
    const looked = lookAtEvent(members, around);
    if (looked) yield looked;
  }
}

function* lookAtTools(around: RecordsAround): Generator<LookedAt> {
  for (const tool of TOOLS) yield lookAtTool(tool, around);
  for (const [key, { card }] of around.onTray) {
    const id = key.startsWith("tool:") ? key.slice("tool:".length) : null;
    if (id !== null && card !== null && !findTool(id)) yield lookAtOwnTool(JSON.parse(card) as ToolCard, around);
  }
}

/** The ids that the tray and the curators name, whatever the register says of their area. */
export function namedIds(...maps: readonly ReadonlyMap<string, unknown>[]): string[] {
  const keys = maps.flatMap((map) => [...map.keys()]);
  return [...new Set(keys.map((key) => key.slice(key.indexOf(":") + 1)))].filter((id) => UUID.test(id));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
