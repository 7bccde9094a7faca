import { sql, type Transaction } from "kysely";
import type { RegionDb, RegionTables, RegisterTables } from "../database.ts";

type RegionTransaction = Transaction<RegisterTables & RegionTables>;

/**
 * Keeps how good the tray is today: of the region, of each municipality and of each provider. Once a day; the newest day of a
 * week stands for it.
 * @param days `YYYY-MM-DD`: the Monday of the week, and today
 * @returns whether anything was kept
 */
export async function keepSnapshot(
  trx: RegionTransaction,
  regionCode: string,
  { week, today }: { readonly week: string; readonly today: string },
): Promise<boolean> {
  const kept = await sql`
    select from quality_snapshot where week = ${week}::date and taken_on = ${today}::date
      and municipality is null and organization_id is null`.execute(trx);
  if (kept.rows.length > 0) return false;
  const counts = sql`count(*), count(*) filter (where is_on), round(avg(score) filter (where is_on)),
    count(*) filter (where is_on and checks @> '[{"severity": "grave"}]')`;
  await sql`
    insert into quality_snapshot
      (region_code, week, taken_on, municipality, organization_id, records, on_tray, mean_score, grave)
    select ${regionCode}, ${week}::date, ${today}::date, * from (
      select null::text, null::uuid, ${counts} from tray_entry
      union all
      select municipality, null, ${counts} from tray_entry, unnest(municipalities) municipality group by municipality
      union all
      select null, organization_id, ${counts} from tray_entry where organization_id is not null group by organization_id
    ) counted
    on conflict (region_code, week, municipality, organization_id) do update set
      taken_on = excluded.taken_on, records = excluded.records, on_tray = excluded.on_tray,
      mean_score = excluded.mean_score, grave = excluded.grave`.execute(trx);
  return true;
}

export interface WeekOfQuality {
  /** `YYYY-MM-DD`, a Monday. */
  readonly week: string;
  readonly records: number;
  readonly onTray: number;
  readonly meanScore: number | null;
  readonly grave: number;
}

/** The latest weeks in order of time: of the region, or of one municipality or provider. */
export async function listWeeks(
  db: RegionDb,
  { municipality, organizationId }: { readonly municipality: string | null; readonly organizationId: string | null },
  limit: number,
): Promise<readonly WeekOfQuality[]> {
  const { rows } = await db.run((trx) =>
    sql<WeekOfQuality>`
      select to_char(week, 'YYYY-MM-DD') as week, records, on_tray as "onTray", mean_score as "meanScore", grave
      from quality_snapshot
      where municipality is not distinct from ${municipality} and organization_id is not distinct from ${organizationId}::uuid
      order by quality_snapshot.week desc limit ${limit}`.execute(trx),
  );
  return rows.toReversed();
}
