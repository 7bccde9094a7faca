import type { Transaction } from "kysely";
import type { RegionDb, RegionTables } from "../database.ts";
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

/** The curations as they stand, their keys first; to be narrowed by whoever asks. */
export function newestCurations(trx: Transaction<RegionTables>) {
  return trx
    .selectFrom("content_version")
    .distinctOn("subject_id")
    .select(["subject_id as key", "content"])
    .where("subject_kind", "=", CURATION)
    .orderBy("subject_id")
    .orderBy("version", "desc");
}

/** What the curators have said of these, by `curationKey`; those that nothing has been said of are absent. */
export async function listCurationsOf(
  db: RegionDb,
  entries: readonly CuratedEntry[],
): Promise<ReadonlyMap<string, Curation>> {
  const keys = entries.map(curationKey);
  const rows = await db.run((trx) => newestCurations(trx).where("subject_id", "in", keys).execute());
  return new Map(rows.map(({ key, content }) => [key, content as Curation]));
}

/** Every curation of the region as it stands, by `curationKey`. */
export async function listCurations(db: RegionDb): Promise<ReadonlyMap<string, Version<Curation>>> {
  return db.run((trx) => listCurrent<Curation>(trx, CURATION));
}

/** The newest first. */
export async function listCurationVersions(db: RegionDb, entry: CuratedEntry): Promise<readonly Version<Curation>[]> {
  return db.run((trx) => listVersions<Curation>(trx, subjectOf(entry)));
}
