import { sql } from "kysely";
import type { LocalizedText, Organization, Service, ServiceChannel } from "../catalogue/catalogue.ts";
import type { RegionDb } from "../database.ts";
import type { ComparableKind } from "../duplicates/comparable.ts";
import type { StoredPair } from "../duplicates/duplicates-queries.ts";
import type { Event } from "../events/event.ts";
import type { Place } from "../places/place.ts";

/** A record as its source tells it, whatever table it stands in. */
export type PairRecord = {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly modifiedAt: Date | null;
  readonly fetchedAt: Date;
  readonly isRemoved: boolean;
} & (
  | { readonly kind: "service"; readonly content: Service }
  | { readonly kind: "channel"; readonly content: ServiceChannel }
  | { readonly kind: "event"; readonly content: Event }
  | { readonly kind: "place"; readonly content: Place }
  | { readonly kind: "organization"; readonly content: Organization }
);

export type RegionPair = StoredPair & { readonly firstName: LocalizedText; readonly secondName: LocalizedText };
export type PairState = "doubtful" | "merged" | "apart";

const TABLES: { readonly [kind in ComparableKind]: string } = {
  service: "service",
  channel: "service_channel",
  event: "event",
  place: "place",
  organization: "organization",
};

/** Records are everybody's; a pair is a region's when one of them is among what its residents may be shown. */
const IS_OURS = sql`exists (select from tray_entry t where t.id in (p.first_id, p.second_id))
  or exists (select from tray_entry t where t.organization_id in (p.first_id, p.second_id))`;

const names = sql.join(
  Object.values(TABLES).map((table) => sql`select id, content->'name' as name from ${sql.table(table)}`),
  sql` union all `,
);

/** The region's pairs in a state, the surest first, and how many there are. */
export async function listRegionPairs(
  db: RegionDb,
  state: PairState,
  limit: number,
  offset: number,
): Promise<{ readonly pairs: readonly RegionPair[]; readonly counts: { readonly [state in PairState]: number } }> {
  const counts = await countRegionPairs(db);
  return db.run(async (trx) => {
    const { rows: pairs } = await sql<RegionPair>`
      with p as materialized (
        select * from duplicate_pair p where verdict = ${state} and (${IS_OURS})
        order by score desc, first_id, second_id limit ${limit} offset ${offset})
      select p.first_id as "firstId", p.second_id as "secondId", p.first_kind as "firstKind", p.second_kind as "secondKind",
        p.score, p.reasons, p.rules_verdict as "rulesVerdict", p.verdict, p.decided_by as "decidedBy",
        p.decided_note as "decidedNote", p.decided_at as "decidedAt",
        coalesce(one.name, '{}') as "firstName", coalesce(other.name, '{}') as "secondName"
      from p left join lateral (select name from (${names}) n where n.id = p.first_id limit 1) one on true
        left join lateral (select name from (${names}) n where n.id = p.second_id limit 1) other on true
      order by p.score desc, p.first_id, p.second_id`.execute(trx);
    return { pairs, counts };
  });
}

/** How many of the region's pairs are in each state. */
export async function countRegionPairs(db: RegionDb): Promise<{ readonly [state in PairState]: number }> {
  const { rows } = await db.run((trx) =>
    sql<{ verdict: PairState; count: number }>`
      select verdict, count(*)::int as count from duplicate_pair p where ${IS_OURS} group by verdict`.execute(trx),
  );
  const counts = { doubtful: 0, merged: 0, apart: 0 };
  for (const { verdict, count } of rows) counts[verdict] = count;
  return counts;
}

/** Whether one of the two concerns the region. */
export async function isRegionPair(db: RegionDb, one: string, other: string): Promise<boolean> {
  const { rows } = await db.run((trx) =>
    sql<{ isOurs: boolean }>`
      select (${IS_OURS}) as "isOurs" from (select ${one}::uuid as first_id, ${other}::uuid as second_id) p`.execute(
      trx,
    ),
  );
  return rows[0]?.isOurs ?? false;
}

/** Those of the ids that are records, by id. */
export async function listPairRecords(db: RegionDb, ids: readonly string[]): Promise<ReadonlyMap<string, PairRecord>> {
  const selects = Object.entries(TABLES).map(
    ([kind, table]) => sql`
      select ${kind}::text as kind, id, source, source_id as "sourceId", modified_at as "modifiedAt",
        fetched_at as "fetchedAt", removed_at is not null as "isRemoved", content
      from ${sql.table(table)} where id = any(${ids}::uuid[])`,
  );
  const { rows } = await db.run((trx) => sql<PairRecord>`${sql.join(selects, sql` union all `)}`.execute(trx));
  return new Map(rows.map((row) => [row.id, row]));
}
