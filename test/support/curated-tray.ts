import { randomUUID } from "node:crypto";
import type { Actor } from "../../src/domain/accounts/role.ts";
import { changeCuration } from "../../src/domain/curation/change-curation.ts";
import { type CuratedEntry, type Curation, NO_CURATION } from "../../src/domain/curation/curation.ts";
import type { PolkuDatabase } from "../../src/domain/database.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import { buildIndex } from "../../src/domain/search/build-index.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { readDocumentCurations } from "../../src/domain/search/read-curations.ts";
import { listRegionDocuments } from "../../src/domain/search/region-documents.ts";
import type { RegionIndex } from "../../src/domain/search/region-indexes.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";

/** Somebody who may curate the region. */
export function aCurator(regionCode = "99"): Actor {
  return {
    accountId: randomUUID(),
    name: "Kuraattori",
    language: "fi",
    isOperator: false,
    grants: [{ regionCode, role: "curator", organizationId: null, organizationName: null }],
    sessionHash: "x",
    way: "demo",
    authenticatedAt: new Date("2026-11-20T08:00:00Z"),
  };
}

/** Says something first of an entry that nothing has been said of. */
export async function curate(
  db: PolkuDatabase,
  entry: CuratedEntry,
  said: Partial<Curation>,
  now: Date,
  regionCode = "99",
): Promise<void> {
  const content = { ...NO_CURATION, ...said };
  await changeCuration(db, aCurator(regionCode), { regionCode, entry, basedOn: 0, content, act: "texts" }, now);
}

/** A region's index as the worker would build it, but without recognising needs. */
export async function indexAsCurated(db: PolkuDatabase, regionCode: string, now: Date): Promise<RegionIndex> {
  const regions = await loadRegionDirectory(db.register, { isDemo: true });
  const curations = await readDocumentCurations(db.forRegion(regionCode));
  const documents: SearchDocument[] = [];
  for await (const document of listRegionDocuments(
    db.register,
    regions,
    regionCode,
    now,
    undefined,
    new Set(),
    curations,
  ))
    documents.push(document);
  const analysers = analysersWith(null);
  return { ...openIndex(buildIndex(documents, analysers), analysers), version: 1 };
}
