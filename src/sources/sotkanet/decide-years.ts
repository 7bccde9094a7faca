import type { YearSpan } from "../../domain/insight/indicator.ts";
import type { IndicatorToRead } from "../../domain/insight/value-set-queries.ts";

const MOST_YEARS = 50;

/** The latest `count` years that an indicator says it has, rising. None when it only has years to come. */
export function decideYears(span: YearSpan | null, count: number, thisYear: number): readonly number[] {
  const last = Math.min(span?.last ?? thisYear, thisYear);
  const first = Math.max(span?.first ?? 0, last - Math.min(MOST_YEARS, Math.max(1, count)) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * Whether an indicator's values are worth asking for, in a run that only reads what changed after `changedSince` (ISO). The
 * source tells the day of its newest figures, so a whole day before counts as after.
 */
export function mayHaveChanged(indicator: IndicatorToRead, years: readonly number[], changedSince: string): boolean {
  const { dataUpdated, readYears, hasTrouble } = indicator;
  if (hasTrouble || readYears === null || dataUpdated === null) return true;
  if (years.some((year) => !readYears.includes(year))) return true;
  const dayBefore = new Date(Date.parse(changedSince) - 24 * 3_600_000).toISOString().slice(0, 10);
  return dataUpdated >= dayBefore;
}
