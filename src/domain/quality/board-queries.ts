import { type RawBuilder, sql } from "kysely";
import type { RegionDb } from "../database.ts";
import type {
  BoardFilter,
  BoardSummary,
  CheckCount,
  MunicipalityQuality,
  OrganizationQuality,
  WorstEntry,
} from "./board.ts";

const NUMBERS = sql`count(*)::int as "onTray", round(avg(score))::int as "meanScore",
  count(*) filter (where checks @> '[{"severity": "grave"}]')::int as grave,
  count(*) filter (where checks @> '[{"severity": "mend"}]')::int as mend,
  count(*) filter (where checks @> '[{"severity": "polish"}]')::int as polish`;

function onTray({ municipality, organizationId }: BoardFilter): RawBuilder<unknown> {
  return sql.join(
    [
      sql`is_on`,
      ...(municipality ? [sql`municipalities @> array[${municipality}]::text[]`] : []),
      ...(organizationId ? [sql`organization_id = ${organizationId}::uuid`] : []),
    ],
    sql` and `,
  );
}

export async function readBoardSummary(db: RegionDb, filter: BoardFilter): Promise<BoardSummary> {
  const { rows } = await db.run((trx) =>
    sql<BoardSummary>`
      select ${NUMBERS}, count(*) filter (where checks = '[]')::int as faultless,
        (select to_char(max(taken_on), 'YYYY-MM-DD') from quality_snapshot) as "lookedOn"
      from tray_entry where ${onTray(filter)}`.execute(trx),
  );
  return rows[0] as BoardSummary;
}

export async function listByMunicipality(
  db: RegionDb,
  organizationId: string | null,
): Promise<readonly MunicipalityQuality[]> {
  const { rows } = await db.run((trx) =>
    sql<MunicipalityQuality>`
      select municipality, ${NUMBERS} from tray_entry, unnest(municipalities) municipality
      where ${onTray({ municipality: null, organizationId })} group by municipality`.execute(trx),
  );
  return rows;
}

/** Those with most to mend first. A provider's name is what its newest record calls it. */
export async function listByOrganization(
  db: RegionDb,
  municipality: string | null,
): Promise<readonly OrganizationQuality[]> {
  const { rows } = await db.run((trx) =>
    sql<OrganizationQuality>`
      select organization_id as "organizationId", (array_agg(organization order by refreshed_at desc))[1] as name, ${NUMBERS}
      from tray_entry
      where ${onTray({ municipality, organizationId: null })} and organization_id is not null and organization is not null
      group by organization_id order by grave desc, "meanScore", mend desc, organization_id`.execute(trx),
  );
  return rows;
}

export async function listByCheck(db: RegionDb, filter: BoardFilter): Promise<readonly CheckCount[]> {
  const { rows } = await db.run((trx) =>
    sql<CheckCount>`
      select found->>'code' as code, found->>'severity' as severity, count(*)::int as records
      from tray_entry, jsonb_array_elements(checks) found
      where ${onTray(filter)} group by 1, 2
      order by array_position(array['grave', 'mend', 'polish'], found->>'severity'), records desc, code`.execute(trx),
  );
  return rows;
}

/** The lowest scores first; what has nothing wrong is left out. */
export async function listWorst(db: RegionDb, filter: BoardFilter, limit: number): Promise<readonly WorstEntry[]> {
  const { rows } = await db.run((trx) =>
    sql<WorstEntry>`
      select kind, id, title, organization, score, checks from tray_entry
      where ${onTray(filter)} and checks <> '[]'
      order by score, lower(coalesce(title->>'fi', title->>'sv', title->>'en')), id limit ${limit}`.execute(trx),
  );
  return rows;
}

/** A provider as the tray names it; undefined when it has nothing in the region. */
export async function findBoardOrganization(
  db: RegionDb,
  organizationId: string,
): Promise<Pick<OrganizationQuality, "name"> | undefined> {
  const { rows } = await db.run((trx) =>
    sql<Pick<OrganizationQuality, "name">>`
      select organization as name from tray_entry
      where organization_id = ${organizationId}::uuid and organization is not null limit 1`.execute(trx),
  );
  return rows[0];
}
