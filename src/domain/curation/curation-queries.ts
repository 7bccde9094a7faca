import type { RegionDb } from "../database.ts";
import type { Version } from "../versions/version.ts";
import { findCurrent, listCurrent, listVersions } from "../versions/version-queries.ts";
import { type CuratedEntry, type Curation, curationKey } from "./curation.ts";

export const CURATION = "curation";

export function subjectOf(entry: CuratedEntry) {
  return { kind: CURATION, id: curationKey(entry) } as const;
}

/** What the curators have said of the entry; undefined when nothing. */
export async function findCuration(db: RegionDb, entry: CuratedEntry): Promise<Version<Curation> | undefined> {
  return db.run((trx) => findCurrent<Curation>(trx, subjectOf(entry)));
}

/** Every curation of the region as it stands, by `curationKey`. */
export async function listCurations(db: RegionDb): Promise<ReadonlyMap<string, Version<Curation>>> {
  return db.run((trx) => listCurrent<Curation>(trx, CURATION));
}

/** The newest first. */
export async function listCurationVersions(db: RegionDb, entry: CuratedEntry): Promise<readonly Version<Curation>[]> {
  return db.run((trx) => listVersions<Curation>(trx, subjectOf(entry)));
}
