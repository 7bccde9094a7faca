import { sql } from "kysely";
import type { RegionDb } from "../database.ts";
import type { CuratedKind, Curation } from "./curation.ts";
import { CURATION } from "./curation-queries.ts";

/** Every curation of one kind of thing as it stands, by the thing's id. */
export async function listCurationsOfKind(db: RegionDb, kind: CuratedKind): Promise<ReadonlyMap<string, Curation>> {
  const prefix = `${kind}:`;
  const rows = await db.run((trx) =>
    trx
      .selectFrom("content_version")
      .distinctOn("subject_id")
      .select(["subject_id as key", "content"])
      .where("subject_kind", "=", CURATION)
      .where(sql<boolean>`starts_with(subject_id, ${prefix})`)
      .orderBy("subject_id")
      .orderBy("version", "desc")
      .execute(),
  );
  return new Map(rows.map(({ key, content }) => [key.slice(prefix.length), content as Curation]));
}
