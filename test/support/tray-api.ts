import type { Hono } from "hono";
import { createApi } from "../../src/api/v1/api.ts";
import { aContext } from "../../src/api/v1/test-context.ts";
import type { Event } from "../../src/domain/events/event.ts";
import type { Place } from "../../src/domain/places/place.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import { listRegionDocuments } from "../../src/domain/search/region-documents.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { saveTray } from "./save-tray.ts";

/** Friday noon in Finland. */
export const FRIDAY = new Date("2026-11-20T10:00:00Z");

export interface TrayApi {
  readonly api: Hono;
  readonly database: TestDatabase;
}

/** The API over a register and an index of these events and places of the demo region, at a fixed moment. */
export async function createTrayApi(
  saved: { readonly events?: readonly Event[]; readonly places?: readonly Place[] },
  now = FRIDAY,
): Promise<TrayApi> {
  const database = await createTestDatabase();
  await saveTray(database, saved, now);
  const { register } = database.db;
  const regions = await loadRegionDirectory(register, { isDemo: true });
  const documents: SearchDocument[] = [];
  for await (const document of listRegionDocuments(register, regions, "99", now)) documents.push(document);
  return { api: createApi(aContext(documents, database.db, { clock: clockFrom(now) })), database };
}
