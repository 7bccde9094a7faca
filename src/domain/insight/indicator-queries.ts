import { type Kysely, sql, type Transaction } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegisterTables } from "../database.ts";
import { CURATED_INDICATORS, type CuratedIndicator, findCuratedIndicator, isAsExpected } from "./curated-indicators.ts";
import type { AreaKind, Gender, Indicator, IndicatorId, IndicatorUnit, YearSpan } from "./indicator.ts";

type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

/** An indicator with how Polku reads it. */
export interface ListedIndicator extends Indicator, Pick<CuratedIndicator, "themes" | "unit" | "isGoodWhenHigh"> {
  /** False: its title is not what it was curated for, so neither themes nor direction may be trusted. */
  readonly isAsExpected: boolean;
  /** The years that values are held of; null when there are none. */
  readonly valueYears: YearSpan | null;
}

/** Every living curated indicator, in the curated order. */
export async function listIndicators(db: Db): Promise<ListedIndicator[]> {
  const { rows } = await sql<{ content: Indicator; first: number | null; last: number | null }>`
    select i.content, v.first, v.last from indicator i
    left join lateral (
      select min(year) as first, max(year) as last from indicator_value where indicator_id = i.id and value is not null
    ) v on true
    where i.removed_at is null`.execute(db);
  const bySourceId = new Map(rows.map((row) => [row.content.sourceId, row]));
  return CURATED_INDICATORS.flatMap((curated) => {
    const row = bySourceId.get(curated.sourceId);
    if (!row) return [];
    const { themes, unit, isGoodWhenHigh } = curated;
    const valueYears = row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null;
    const { content } = row;
    return { ...content, themes, unit, isGoodWhenHigh, isAsExpected: isAsExpected(curated, content.title), valueYears };
  });
}

/** Whose figures: nothing is given of an area that is not asked for. */
export interface ValuesWanted {
  /** Counties' two digits. */
  readonly regionCodes?: readonly string[];
  /** Today's municipalities. One that has ended is first led to its heir (`Regions.municipality`). */
  readonly municipalityCodes?: readonly string[];
  /** The whole country beside them, to compare with. */
  readonly withCountry?: boolean;
  /** Absent: every year that is held. */
  readonly years?: readonly number[];
}

export interface IndicatorValue {
  readonly area: {
    readonly kind: AreaKind;
    /** A municipality's three digits, a county's two; null for the country. */
    readonly code: string | null;
    readonly name: LocalizedText;
  };
  readonly year: number;
  readonly gender: Gender;
  /** In `unit`; null when the source names the figure and does not give it. */
  readonly value: number | null;
  /** How many people or cases stand behind it, where the source tells. */
  readonly absoluteValue: number | null;
  readonly unit: IndicatorUnit;
}

/**
 * One living curated indicator's figures for everybody (not by gender), by kind of area, code and year. Figures of
 * municipalities that have ended are held but never given as those of the municipality in their place.
 */
export async function valuesOf(db: Db, indicatorId: IndicatorId, wanted: ValuesWanted): Promise<IndicatorValue[]> {
  const indicator = await db
    .selectFrom("indicator")
    .select("source_id")
    .where("id", "=", indicatorId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  const curated = indicator && findCuratedIndicator(indicator.source_id);
  if (!curated) return [];
  const { regionCodes = [], municipalityCodes = [], withCountry = false, years = null } = wanted;
  const { rows } = await sql<Omit<IndicatorValue, "area" | "unit"> & IndicatorValue["area"]>`
    select distinct on (a.kind, a.code, v.year)
      a.kind, a.code, a.name, v.year, v.gender, v.value, v.absolute_value as "absoluteValue"
    from (
      select id, kind, coalesce(municipality, region_code) as code, content->'title' as name, source_id
      from indicator_region
      where removed_at is null and (
        municipality = any(${municipalityCodes}::text[]) or region_code = any(${regionCodes}::text[])
        or (${withCountry} and kind = 'country'))
    ) a join indicator_value v on v.region_id = a.id
    where v.indicator_id = ${indicatorId} and v.gender = 'total'
      and (${years}::int[] is null or v.year = any(${years}::int[]))
    order by a.kind, a.code, v.year, a.source_id`.execute(db);
  return rows.map(({ kind, code, name, ...figure }) => ({ area: { kind, code, name }, ...figure, unit: curated.unit }));
}
