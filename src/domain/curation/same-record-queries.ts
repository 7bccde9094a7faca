import { sql } from "kysely";
import type { RegionDb } from "../database.ts";
import type { WorkEntry } from "./work-list.ts";

/** Another record of the same thing, as far as an entry's page tells of it. */
export type SameRecord = Pick<WorkEntry, "kind" | "id" | "title" | "source" | "isOn" | "curation">;

/** Those of the records that concern the region. */
export async function listSameRecords(db: RegionDb, ids: readonly string[]): Promise<readonly SameRecord[]> {
  const { rows } = await db.run((trx) =>
    sql<SameRecord>`
      select t.kind, t.id, t.title, t.source, t.is_on as "isOn", said.content as curation from tray_entry t
      left join lateral (
        select content from content_version
        where subject_kind = 'curation' and subject_id = t.kind || ':' || t.id order by version desc limit 1
      ) said on true
      where t.id = any(${ids}::uuid[]) and t.kind <> 'tool' order by array_position(${ids}::uuid[], t.id)`.execute(trx),
  );
  return rows;
}
