import { type IndexedEntry, noteOnTray } from "../../src/domain/quality/on-tray.ts";
import { type Refreshed, refreshTrayEntries } from "../../src/domain/quality/refresh-tray-entries.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import type { RegionDirectory } from "../../src/domain/regions/region-directory.ts";
import { listRegionDocuments } from "../../src/domain/search/region-documents.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import { loadDemo } from "../../src/sources/demo/load-demo.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

export interface DemoList {
  readonly database: TestDatabase;
  readonly regions: RegionDirectory;
  readonly now: Date;
  /** Builds what the index would hold, and the list after it. */
  rebuild(at?: Date): Promise<{ readonly documents: readonly SearchDocument[]; readonly refreshed: Refreshed }>;
}

/** A database with the demo region and nothing built yet. */
export async function createDemoList(now = new Date("2026-11-23T08:15:00Z")): Promise<DemoList> {
  const database = await createTestDatabase();
  const { db } = database;
  const regions = await loadRegionDirectory(db.register, { isDemo: true });
  await loadDemo(db.register, clockFrom(now), regions);
  return {
    database,
    regions,
    now,
    async rebuild(at = now) {
      const documents: SearchDocument[] = [];
      const onTray = new Map<string, IndexedEntry>();
      for await (const document of listRegionDocuments(db.register, regions, "99", at)) {
        documents.push(document);
        noteOnTray(onTray, document);
      }
      return { documents, refreshed: await refreshTrayEntries(db, regions, "99", onTray, at) };
    },
  };
}
