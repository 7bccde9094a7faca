import { findCuratedIndicator } from "../../domain/insight/curated-indicators.ts";
import type { Gender, IndicatorUnit } from "../../domain/insight/indicator.ts";
import { indicatorId } from "../../domain/insight/indicator-ids.ts";
import type { LeftOut, SourcedValue, ValueSet } from "../../domain/insight/value-set.ts";
import { asRecord, type Raw } from "../shared/read.ts";
import { quote } from "../shared/warnings.ts";
import { readId, readNumber, readWhole } from "./read-number.ts";
import { SOTKANET_SOURCE, type ValueSetBody } from "./sotkanet-record.ts";

/** Only figures for everybody are asked for. */
export const ASKED_GENDERS: readonly Gender[] = ["total"];
/** More than this of a unit is nonsense. Falls are counted in periods of care, of which one person may have several. */
const MOST: Readonly<Record<IndicatorUnit, number>> = { percent: 100, per10000: 100_000, people: 1e10 };

type ReadRow =
  | { readonly isUsable: true; readonly value: SourcedValue }
  | { readonly isUsable: false; readonly leftOut: LeftOut };

/**
 * The rows of one indicator's answers. Old ones are all text, `{region, indicator, "primary value", gender, year}`; newer
 * ones have numbers in `value` and `absoluteValue`. A row that is not usable is kept aside by itself.
 */
export function mapValues(sourceId: string, { years, rows }: ValueSetBody): ValueSet {
  const unit = findCuratedIndicator(sourceId)?.unit ?? "people";
  const asked = new Set(years);
  const values = new Map<string, SourcedValue>();
  const contradicted = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const raw of rows) {
    const read = readRow(sourceId, asRecord(raw), asked, MOST[unit]);
    if (!read.isUsable) {
      leftOut.push(read.leftOut);
      continue;
    }
    const { region, year, gender, value, absoluteValue } = read.value;
    const key = `${region} ${year} ${gender}`;
    const before = values.get(key);
    if (before && (before.value !== value || before.absoluteValue !== absoluteValue)) contradicted.add(key);
    if (before && contradicted.has(key)) {
      leftOut.push({ reason: "the figure is given twice and differs", raw, meant: { region, year, gender } });
    } else values.set(key, read.value);
  }
  for (const key of contradicted) values.delete(key);
  return {
    source: SOTKANET_SOURCE,
    sourceId,
    indicatorId: indicatorId(SOTKANET_SOURCE, sourceId),
    years,
    genders: ASKED_GENDERS,
    values: [...values.values()],
    leftOut,
  };
}

function readRow(sourceId: string, row: Raw | null, years: ReadonlySet<number>, most: number): ReadRow {
  const leave = (reason: string, meant: LeftOut["meant"] = null): ReadRow => ({
    isUsable: false,
    leftOut: { reason, raw: row, meant },
  });
  if (row === null) return leave("the row is not an object");
  if (readId(row.indicator) !== sourceId) return leave("the row is of another indicator than was asked for");
  const region = readId(row.region);
  if (region === null) return leave("the row names no region");
  const year = readWhole(row.year);
  if (year === null || !years.has(year)) return leave(`the year ${quote(row.year)} was not asked for`);
  const gender = ASKED_GENDERS.find((asked) => asked === row.gender);
  if (gender === undefined) return leave(`the gender ${quote(row.gender)} was not asked for`);
  const meant = { region, year, gender };
  const value = readNumber(row.value ?? row["primary value"]);
  const absolute = readNumber(row.absoluteValue ?? row.absValue ?? row["absolute value"]);
  if (!value.isReadable || !isSane(value.number, most))
    return leave("the value is no figure that could be true", meant);
  // The figure behind it is a detail: without it the value still stands.
  const absoluteValue = absolute.isReadable && isSane(absolute.number, MOST.people) ? absolute.number : null;
  return { isUsable: true, value: { ...meant, value: value.number, absoluteValue } };
}

function isSane(number: number | null, most: number): boolean {
  return number === null || (number >= 0 && number <= most);
}
