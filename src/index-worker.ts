import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { AccountTables } from "./domain/accounts/account-tables.ts";
import { readCatalogueVersion } from "./domain/catalogue/register-queries.ts";
import type { RegionTables, RegisterTables } from "./domain/database.ts";
import { createNeedsOfDocument } from "./domain/needs/document-needs.ts";
import { findNeed } from "./domain/needs/needs.ts";
import { openRecogniser } from "./domain/needs/open-recogniser.ts";
import { vocabularyVersion } from "./domain/needs/vocabulary-version.ts";
import { noteOnTray, type OnTray } from "./domain/quality/on-tray.ts";
import { refreshTrayEntries } from "./domain/quality/refresh-tray-entries.ts";
import { loadRegionDirectory } from "./domain/regions/load-region-directory.ts";
import type { RegionDirectory } from "./domain/regions/region-directory.ts";
import { createIndexBuilder } from "./domain/search/build-index.ts";
import type { NeedsTeller } from "./domain/search/documents-around.ts";
import { loadVoikko } from "./domain/search/finnish-voikko.ts";
import { transferablesOf } from "./domain/search/index-data.ts";
import type { BuildAnswer, BuildOrder, IndexWorkerData } from "./domain/search/index-keeper.ts";
import { createSnapshotShelf, type StampedIndex } from "./domain/search/index-snapshots.ts";
import { analysersWith } from "./domain/search/language-analysers.ts";
import { readDocumentCurations } from "./domain/search/read-curations.ts";
import { listRegionDocuments } from "./domain/search/region-documents.ts";
import { listOwnTools } from "./domain/tools/own-tools-queries.ts";
import { listHiddenTools } from "./domain/tools/region-tools.ts";
import { clockFrom, systemClock } from "./platform/clock.ts";
import { createDatabase } from "./platform/db/database.ts";
import { createLog } from "./platform/log.ts";
import { projectRoot } from "./platform/project-root.ts";

/** The thread that builds search indexes: reads the catalogue by itself and hands over the finished arrays. */
const { appUrl, dataDir, isDemo, now } = workerData as IndexWorkerData;
const clock = now === null ? systemClock : clockFrom(new Date(now));
const snapshots = createSnapshotShelf(dataDir, vocabularyVersion());
const db = createDatabase<RegisterTables, RegionTables, AccountTables>(appUrl, 2);
/** Word forms remembered from index to index: regions share most of theirs, and so does a region with its next index. */
const REMEMBERED_FORMS = 60_000;
const analysers = analysersWith(loadVoikko(REMEMBERED_FORMS));
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

/** One refresh at a time: each holds one of the two connections and reads by the other. */
let refreshed: Promise<void> = Promise.resolve();

/** The workspace's list of the tray follows the index, and must not keep residents from it: it comes after, whatever happens to it. */
function refreshList(regions: RegionDirectory, regionCode: string, onTray: OnTray): void {
  const at = clock.now();
  refreshed = refreshed
    .then(() => refreshTrayEntries(db, regions, regionCode, onTray, at))
    .then(
      ({ missing }) => {
        if (missing > 0)
          createLog("warn").warn({ region: regionCode, missing }, "the list of the tray lacks records of the index");
      },
      (error) => createLog("error").error({ region: regionCode, err: error }, "the list of the tray was not refreshed"),
    );
}

parentPort?.on("message", async ({ regionCode }: BuildOrder) => {
  try {
    const regions = await loadRegionDirectory(db.register, { isDemo });
    // The version is read first: what changes while the documents are read is followed by another build.
    const catalogue = await readCatalogueVersion(db.register);
    const builder = createIndexBuilder(analysers);
    const hidden = await listHiddenTools(db.forRegion(regionCode));
    const curations = await readDocumentCurations(db.forRegion(regionCode));
    const own = (await listOwnTools(db.forRegion(regionCode))).map(({ tool }) => tool);
    const documents = listRegionDocuments(
      db.register,
      regions,
      regionCode,
      clock.now(),
      teller,
      hidden,
      curations,
      own,
    );
    const onTray = new Map();
    for await (const document of documents) {
      builder.add(document);
      noteOnTray(onTray, document);
    }
    const data = builder.finish();
    const notKept = tryToKeep(regionCode, { catalogue, data });
    parentPort?.postMessage({ regionCode, catalogue, data, notKept } satisfies BuildAnswer, transferablesOf(data));
    refreshList(regions, regionCode, onTray);
  } catch (error) {
    parentPort?.postMessage({ regionCode, error: (error as Error).stack ?? String(error) } satisfies BuildAnswer);
  }
});
