import { join } from "node:path";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createNeedsOfDocument } from "../../src/domain/needs/document-needs.ts";
import { findNeed } from "../../src/domain/needs/needs.ts";
import { openRecogniser } from "../../src/domain/needs/open-recogniser.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import { createIndexBuilder } from "../../src/domain/search/build-index.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { listRegionDocuments } from "../../src/domain/search/region-documents.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { projectRoot } from "../../src/platform/project-root.ts";

export interface IndexOrder {
  readonly appUrl: string;
  /** ISO instant. */
  readonly now: string;
}

export interface IndexesDone {
  readonly openSeconds: number;
  readonly regions: readonly { readonly code: string; readonly documents: number; readonly seconds: number }[];
  readonly peakMb: number;
}

/** As the product's worker remembers them. */
const REMEMBERED_FORMS = 60_000;

/** Every region's index from what is in the register, one after another, as the product's worker builds them. */
process.once("message", async ({ appUrl, now }: IndexOrder) => {
  const db = createDatabase<RegisterTables, RegionTables, AccountTables>(appUrl, 2);
  const directory = await loadRegionDirectory(db.register, { isDemo: false });
  let started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const analysers = analysersWith(loadVoikko(REMEMBERED_FORMS));
  const teller = {
    needsOf: createNeedsOfDocument(openRecogniser(join(projectRoot, "dist"), analysers)),
    themesOf: (id: string) => findNeed(id)?.themes ?? [],
  };
  const openSeconds = seconds();
  const regions: IndexesDone["regions"][number][] = [];
  for (const { code } of directory.list()) {
    started = performance.now();
    const builder = createIndexBuilder(analysers);
    for await (const document of listRegionDocuments(db.register, directory, code, new Date(now), teller))
      builder.add(document);
    regions.push({ code, documents: builder.finish().size, seconds: seconds() });
  }
  await db.close();
  const done: IndexesDone = { openSeconds, regions, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.send?.(done, () => process.exit());
});
