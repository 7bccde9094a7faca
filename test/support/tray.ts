import type { Event } from "../../src/domain/events/event.ts";
import type { Place } from "../../src/domain/places/place.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import type { RegionDirectory } from "../../src/domain/regions/region-directory.ts";
import { listRegionDocuments } from "../../src/domain/search/region-documents.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { saveTray } from "./save-tray.ts";

export interface SavedTray {
  readonly database: TestDatabase;
  readonly regions: RegionDirectory;
  /** What the demo region's index would be made of, self-care tools too. */
  readonly documents: readonly SearchDocument[];
}

/** A register with these events and places of the demo region. */
export async function createTray(
  saved: { readonly events?: readonly Event[]; readonly places?: readonly Place[] },
  now: Date,
): Promise<SavedTray> {
  const database = await createTestDatabase();
  await saveTray(database, saved, now);
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  const documents: SearchDocument[] = [];
  for await (const document of listRegionDocuments(database.db.register, regions, "99", now)) documents.push(document);
  return { database, regions, documents };
}
