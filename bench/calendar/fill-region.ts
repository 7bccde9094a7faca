import { join } from "node:path";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import { readCatalogueVersion } from "../../src/domain/catalogue/register-queries.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import type { Event } from "../../src/domain/events/event.ts";
import { findNeed } from "../../src/domain/needs/needs.ts";
import { vocabularyVersion } from "../../src/domain/needs/vocabulary-version.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import { createIndexBuilder } from "../../src/domain/search/build-index.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import type { IndexData } from "../../src/domain/search/index-data.ts";
import { createSnapshotShelf } from "../../src/domain/search/index-snapshots.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { listRegionDocuments } from "../../src/domain/search/region-documents.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { loadDemo } from "../../src/sources/demo/load-demo.ts";
import { createTrayStore } from "../../src/sources/shared/tray-store.ts";
import { BENCH_SOURCE, needsOfInvented } from "./invented-events.ts";

export const REGION = "99";
const BATCH = 500;

export interface FilledRegion {
  readonly data: IndexData;
  /** Milliseconds of saving the events with their times. */
  readonly saveMs: number;
  /** Milliseconds of reading the documents out of the database, and of making the index of them. */
  readonly readMs: number;
  readonly buildMs: number;
}

/**
 * The invented region with these events beside its own content in a new data folder, its index kept there as the product
 * would keep it. What the invented events mean is given as data; other texts tell no needs.
 */
export async function fillRegion(dataDir: string, events: readonly Event[], now: Date): Promise<FilledRegion> {
  const server = await startEmbeddedPostgres(dataDir);
  await migrate(server.ownerUrl, join(projectRoot, "db", "migrations"));
  const db = createDatabase<RegisterTables, RegionTables, AccountTables>(server.appUrl, 2);
  try {
    const clock = clockFrom(now);
    const regions = await loadRegionDirectory(db.register, { isDemo: true });
    await loadDemo(db.register, clock, regions);
    const store = createTrayStore(db.register, clock, BENCH_SOURCE, null);
    let started = performance.now();
    for (let at = 0; at < events.length; at += BATCH) {
      const changed = events
        .slice(at, at + BATCH)
        .map((value) => ({ sourceId: value.sourceId, value: { kind: "event", value } as const, hash: "bench" }));
      await store.saveBatch({ kind: "event", changed, rejected: [], after: null });
    }
    const saveMs = performance.now() - started;

    const teller = {
      needsOf: (texts: { readonly fi?: { readonly name?: string } }) => needsOfInvented(texts.fi?.name ?? ""),
      themesOf: (id: string) => findNeed(id)?.themes ?? [],
    };
    const catalogue = await readCatalogueVersion(db.register);
    const builder = createIndexBuilder(analysersWith(loadVoikko()));
    started = performance.now();
    let buildMs = 0;
    for await (const document of listRegionDocuments(db.register, regions, REGION, now, teller)) {
      const before = performance.now();
      builder.add(document);
      buildMs += performance.now() - before;
    }
    const readMs = performance.now() - started - buildMs;
    started = performance.now();
    const data = builder.finish();
    buildMs += performance.now() - started;
    createSnapshotShelf(dataDir, vocabularyVersion()).keep(REGION, { catalogue, data });
    return { data, saveMs, readMs, buildMs };
  } finally {
    await db.close();
    await server.stop();
  }
}
