import { sql } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegionDb } from "../database.ts";
import type { CuratedEntry, Curation } from "./curation.ts";

export interface OwnTextsEntry extends CuratedEntry {
  readonly curation: Curation;
}

/** Curations whose own words stand over a source's. */
export async function listOwnTexts(db: RegionDb): Promise<readonly OwnTextsEntry[]> {
  const { rows } = await db.run((trx) =>
    sql<OwnTextsEntry>`
      select split_part(subject_id, ':', 1) as kind, split_part(subject_id, ':', 2) as id, content as curation
      from (
        select distinct on (subject_id) subject_id, content from content_version
        where subject_kind = 'curation' order by subject_id, version desc
      ) said where content->>'textsOver' is not null`.execute(trx),
  );
  return rows;
}

export interface SourceTextsRow {
  readonly kind: CuratedEntry["kind"];
  readonly id: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Of a service's general description. */
  readonly general: LocalizedText | null;
  readonly selkoSummary: string | null;
}

/** The words that sources have for living records of these ids, those of the register. */
export async function listSourceTexts(db: RegionDb, ids: readonly string[]): Promise<readonly SourceTextsRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.run((trx) =>
    sql<SourceTextsRow>`
      select 'service' as kind, s.id, s.content->'name' as name, s.content->'summary' as summary,
        g.content->'summary' as general, s.content #>> '{selko,summary}' as "selkoSummary"
      from service s left join general_description g on g.id = s.general_description_id and g.removed_at is null
      where s.id = any(${ids}::uuid[]) and s.removed_at is null
      union all
      select 'event', id, content->'name', content->'summary', null, content->>'selkoSummary'
      from event where id = any(${ids}::uuid[]) and removed_at is null
      union all
      select 'place', id, content->'name', content->'summary', null, null
      from place where id = any(${ids}::uuid[]) and removed_at is null
      union all
      select 'place', id, content->'name', content->'summary', null, null
      from service_channel where id = any(${ids}::uuid[]) and removed_at is null`.execute(trx),
  );
  return rows;
}
