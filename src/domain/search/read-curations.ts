import { listCurations } from "../curation/curation-queries.ts";
import { listPictureSizes } from "../curation/picture-queries.ts";
import type { RegionDb } from "../database.ts";
import type { DocumentCurations } from "./curated-documents.ts";

/** What a region's curators have said of anything, as it stands. */
export async function readDocumentCurations(region: RegionDb): Promise<DocumentCurations> {
  const versions = await listCurations(region);
  if (versions.size === 0) return { byKey: new Map(), pictures: new Map() };
  const pictures = await listPictureSizes(region);
  return { byKey: new Map([...versions].map(([key, { content }]) => [key, content])), pictures };
}
