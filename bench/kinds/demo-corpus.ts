import { join } from "node:path";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createNeedsOfDocument } from "../../src/domain/needs/document-needs.ts";
import { findNeed } from "../../src/domain/needs/needs.ts";
import type { NeedRecogniser } from "../../src/domain/needs/recognise-needs.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import { listRegionDocuments } from "../../src/domain/search/region-documents.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { loadDemo } from "../../src/sources/demo/load-demo.ts";
import { temporaryFolder } from "../support/polku-process.ts";

export const DEMO_REGION = "99";
/** The demo dates itself from this week; the questions are asked on the Wednesday of the next, when much of it is at hand. */
const LOADED = new Date("2026-11-23T08:00:00Z");
export const ASKED = new Date("2026-12-02T08:00:00Z");

export interface DemoCorpus {
  readonly documents: readonly SearchDocument[];
  /** `service:kirjasto`, `place:p-omenapuisto`, `event:e-lucia`, `tool:stumppi` → document id. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** The demo region's services, events, places and tools as the product indexes them. */
export async function readDemoCorpus(recogniser: NeedRecogniser): Promise<DemoCorpus> {
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres(folder.path);
  const db = createDatabase<RegisterTables, RegionTables, AccountTables>(server.appUrl, 2);
  try {
    await migrate(server.ownerUrl, join(projectRoot, "db", "migrations"));
    const regions = await loadRegionDirectory(db.register, { isDemo: true });
    await loadDemo(db.register, clockFrom(LOADED), regions);
    const teller = {
      needsOf: createNeedsOfDocument(recogniser),
      themesOf: (id: string) => findNeed(id)?.themes ?? [],
    };
    const documents: SearchDocument[] = [];
    for await (const document of listRegionDocuments(db.register, regions, DEMO_REGION, ASKED, teller))
      documents.push(document);
    return { documents, idOf: new Map(documents.map((document) => [keyOf(document), document.id])) };
  } finally {
    await db.close();
    await server.stop();
    await folder.remove();
  }
}

/** What a judgement names a document by. */
export function keyOf({ kind, card }: Pick<SearchDocument, "kind" | "card">): string {
  const { sourceId } = JSON.parse(card) as { sourceId: string };
  return `${kind}:${sourceId}`;
}
