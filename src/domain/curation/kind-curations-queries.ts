import { sql } from "kysely";
import type { RegionDb } from "../database.ts";
import type { CuratedKind, Curation } from "./curation.ts";
import { newestCurations } from "./curation-queries.ts";

/** Every curation of one kind of thing as it stands, by the thing's id. */
export async function listCurationsOfKind(db: RegionDb, kind: CuratedKind): Promise<ReadonlyMap<string, Curation>> {
  const prefix = `${kind}:`;
  const rows = await db.run((trx) =>
    newestCurations(trx).where(sql<boolean>`starts_with(subject_id, ${prefix})`).execute(),
  );
  return new Map(rows.map(({ key, content }) => [key.slice(prefix.length), content as Curation]));
}
