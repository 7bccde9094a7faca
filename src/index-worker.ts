import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { readCatalogueVersion } from "./domain/catalogue/register-queries.ts";
import type { RegionTables, RegisterTables } from "./domain/database.ts";
import { createNeedsOfDocument } from "./domain/needs/document-needs.ts";
import { findNeed } from "./domain/needs/needs.ts";
import { openRecogniser } from "./domain/needs/open-recogniser.ts";
import { vocabularyVersion } from "./domain/needs/vocabulary-version.ts";
import { loadRegionDirectory } from "./domain/regions/load-region-directory.ts";
import { createIndexBuilder } from "./domain/search/build-index.ts";
import { loadVoikko } from "./domain/search/finnish-voikko.ts";
import { transferablesOf } from "./domain/search/index-data.ts";
import type { BuildAnswer, BuildOrder } from "./domain/search/index-keeper.ts";
import { createSnapshotShelf, type StampedIndex } from "./domain/search/index-snapshots.ts";
import { analysersWith } from "./domain/search/language-analysers.ts";
import { listRegionDocuments, type NeedsTeller } from "./domain/search/region-documents.ts";
import { systemClock } from "./platform/clock.ts";
import { createDatabase } from "./platform/db/database.ts";
import { projectRoot } from "./platform/project-root.ts";

/** The thread that builds search indexes: reads the catalogue by itself and hands over the finished arrays. */
const { appUrl, dataDir, isDemo } = workerData as { appUrl: string; dataDir: string; isDemo: boolean };
const snapshots = createSnapshotShelf(dataDir, vocabularyVersion());
const db = createDatabase<RegisterTables, RegionTables>(appUrl, 2);
const analysers = analysersWith(loadVoikko());
const teller: NeedsTeller = {
  needsOf: createNeedsOfDocument(openRecogniser(join(projectRoot, "dist"), analysers)),
  themesOf: (id) => findNeed(id)?.themes ?? [],
};

/** A full disk must not keep residents from the new index. @returns what went wrong, or null. */
function tryToKeep(regionCode: string, index: StampedIndex): string | null {
  try {
    snapshots.keep(regionCode, index);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

parentPort?.on("message", async ({ regionCode }: BuildOrder) => {
  try {
    const regions = await loadRegionDirectory(db.register, { isDemo });
    // The version is read first: what changes while the documents are read is followed by another build.
    const catalogue = await readCatalogueVersion(db.register);
    const builder = createIndexBuilder(analysers);
    const documents = listRegionDocuments(db.register, regions, regionCode, systemClock.now(), teller);
    for await (const document of documents) builder.add(document);
    const data = builder.finish();
    const notKept = tryToKeep(regionCode, { catalogue, data });
    parentPort?.postMessage({ regionCode, catalogue, data, notKept } satisfies BuildAnswer, transferablesOf(data));
  } catch (error) {
    parentPort?.postMessage({ regionCode, error: (error as Error).stack ?? String(error) } satisfies BuildAnswer);
  }
});
