import { type Kysely, sql, type Transaction } from "kysely";
import type { RegisterTables } from "../database.ts";
import type { Gender, IndicatorId, IndicatorRegionId, YearSpan } from "./indicator.ts";
import type { HeldValue } from "./value-set.ts";

type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

/** A living indicator, and what is known of the answer its values were last taken from. */
export interface IndicatorToRead {
  readonly sourceId: string;
  readonly years: YearSpan | null;
  /** Plain date of the source's newest figures. */
  readonly dataUpdated: string | null;
  /** The years last asked for; null when no values have been read. */
  readonly readYears: readonly number[] | null;
  /** An answer was kept aside or is doubted. */
  readonly hasTrouble: boolean;
}

/** @param kind what the source's value sets are called in the quarantine */
export async function listIndicatorsToRead(db: Db, source: string, kind: string): Promise<IndicatorToRead[]> {
  const { rows } = await sql<IndicatorToRead>`
    select i.source_id as "sourceId", i.content->'years' as years, i.content->>'dataUpdated' as "dataUpdated",
      s.years as "readYears",
      s.doubted_hash is not null or exists (
        select from quarantine q where q.source = i.source and q.kind = ${kind} and q.source_id = i.source_id
      ) as "hasTrouble"
    from indicator i left join indicator_value_set s on s.indicator_id = i.id
    where i.source = ${source} and i.removed_at is null`.execute(db);
  return rows;
}

/** Of these ids: those of which something is kept aside. They are looked at again even when they come unchanged. */
export async function listKeptAside(
  db: Db,
  source: string,
  kind: string,
  sourceIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ sourceId: string }>`
    select source_id as "sourceId" from quarantine
    where source = ${source} and kind = ${kind} and source_id = any(${sourceIds}::text[])`.execute(db);
  return rows.map(({ sourceId }) => sourceId);
}

/** The register's id of each area a source numbers, also of areas that are gone. */
export async function listRegionIds(db: Db, source: string): Promise<Map<string, IndicatorRegionId>> {
  const rows = await db
    .selectFrom("indicator_region")
    .select(["source_id", "id"])
    .where("source", "=", source)
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.id as IndicatorRegionId]));
}

export interface ValueSetState {
  readonly hash: string;
  readonly doubted: { readonly hash: string; readonly at: Date } | null;
}

export async function findValueSets(db: Db, ids: readonly string[]): Promise<Map<string, ValueSetState>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("indicator_value_set")
    .select(["indicator_id", "hash", "doubted_hash", "doubted_at"])
    .where("indicator_id", "in", ids)
    .execute();
  return new Map(
    rows.map(({ indicator_id, hash, doubted_hash, doubted_at }) => [
      indicator_id,
      { hash, doubted: doubted_hash && doubted_at ? { hash: doubted_hash, at: doubted_at } : null },
    ]),
  );
}

/** The source's ids of the living indicators whose values have been read. */
export async function listReadIndicators(db: Db, source: string): Promise<string[]> {
  const rows = await db
    .selectFrom("indicator")
    .innerJoin("indicator_value_set", "indicator_value_set.indicator_id", "indicator.id")
    .select("indicator.source_id")
    .where("indicator.source", "=", source)
    .where("indicator.removed_at", "is", null)
    .execute();
  return rows.map((row) => row.source_id);
}

export async function listHeldValues(
  db: Db,
  indicatorId: IndicatorId,
  years: readonly number[],
  genders: readonly Gender[],
): Promise<HeldValue[]> {
  const { rows } = await sql<HeldValue>`
    select region_id as "regionId", year, gender, value, absolute_value as "absoluteValue" from indicator_value
    where indicator_id = ${indicatorId} and year = any(${years}::int[]) and gender = any(${genders}::text[])`.execute(
    db,
  );
  return rows;
}

export async function writeValues(db: Db, indicatorId: IndicatorId, values: readonly HeldValue[]): Promise<void> {
  if (values.length === 0) return;
  await sql`
    insert into indicator_value (indicator_id, region_id, year, gender, value, absolute_value)
    select ${indicatorId}::uuid, r."regionId", r.year, r.gender, r.value, r."absoluteValue"
    from json_to_recordset(${JSON.stringify(values)}::json) as r(
      "regionId" uuid, year smallint, gender text, value double precision, "absoluteValue" double precision)
    on conflict (indicator_id, region_id, year, gender)
    do update set value = excluded.value, absolute_value = excluded.absolute_value`.execute(db);
}

export async function removeValues(db: Db, indicatorId: IndicatorId, values: readonly HeldValue[]): Promise<void> {
  if (values.length === 0) return;
  await sql`
    delete from indicator_value v
    using json_to_recordset(${JSON.stringify(values)}::json) as r("regionId" uuid, year smallint, gender text)
    where v.indicator_id = ${indicatorId} and v.region_id = r."regionId" and v.year = r.year and v.gender = r.gender`.execute(
    db,
  );
}

/** The answer has been taken in; whatever was doubted before is settled. */
export async function saveValueSet(
  db: Db,
  indicatorId: IndicatorId,
  { hash, years, fetchedAt }: { hash: string; years: readonly number[]; fetchedAt: Date },
): Promise<void> {
  await sql`
    insert into indicator_value_set (indicator_id, hash, years, fetched_at)
    values (${indicatorId}, ${hash}, ${years}::smallint[], ${fetchedAt})
    on conflict (indicator_id) do update set hash = excluded.hash, years = excluded.years,
      fetched_at = excluded.fetched_at, doubted_hash = null, doubted_at = null`.execute(db);
}

/** Keeps in mind that an answer is doubted, and since when. */
export async function doubtValueSet(db: Db, indicatorId: IndicatorId, hash: string, now: Date): Promise<void> {
  await sql`
    update indicator_value_set
    set doubted_at = case when doubted_hash = ${hash} then doubted_at else ${now} end, doubted_hash = ${hash}
    where indicator_id = ${indicatorId}`.execute(db);
}
