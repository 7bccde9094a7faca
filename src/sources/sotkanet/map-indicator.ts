import type { Gender, Indicator, YearSpan } from "../../domain/insight/indicator.ts";
import { indicatorId } from "../../domain/insight/indicator-ids.ts";
import { cleanLine } from "../shared/clean-text.ts";
import { isBlank } from "../shared/localized.ts";
import { asRecord, asText } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import { readWhole } from "./read-number.ts";
import { SOTKANET_SOURCE } from "./sotkanet-record.ts";

const GENDERS: readonly Gender[] = ["total", "male", "female"];
const EARLIEST = 1900;
const LATEST = 2100;
const MOST_DECIMALS = 6;

/** An indicator's own page: what it tells and how to read it. Null when it has no title in any language. */
export function mapIndicator(sourceId: string, raw: unknown, warn: Warn): Indicator | null {
  const record = asRecord(raw);
  const title = readTexts(record?.title, "title", "htmlLine", warn);
  if (isBlank(title)) return null;
  const organization = readTexts(asRecord(record?.organization)?.title, "organization", "htmlLine", warn);
  const valueType = asRecord(record?.primaryValueType);
  const typeCode = cleanLine(valueType?.code, 20).text;
  const decimals = readWhole(record?.decimals);
  return {
    id: indicatorId(SOTKANET_SOURCE, sourceId),
    source: SOTKANET_SOURCE,
    sourceId,
    modifiedAt: null,
    title,
    description: readTexts(record?.description, "description", "html", warn),
    limits: readTexts(record?.limits, "limits", "html", warn),
    interpretation: readTexts(record?.interpretation, "interpretation", "html", warn),
    organization: isBlank(organization) ? null : organization,
    years: readRange(record?.range, warn),
    decimals: decimals !== null && decimals >= 0 && decimals <= MOST_DECIMALS ? decimals : null,
    valueType: typeCode
      ? { code: typeCode, title: readTexts(valueType?.title, "primaryValueType", "htmlLine", warn) }
      : null,
    genders: readGenders(asRecord(asRecord(record?.classifications)?.sex)?.values),
    dataUpdated: readDate(record?.["data-updated"], warn),
  };
}

/** range {start, end} → the years; null when it makes no sense. */
function readRange(raw: unknown, warn: Warn): YearSpan | null {
  const range = asRecord(raw);
  const first = readWhole(range?.start);
  const last = readWhole(range?.end);
  if (first !== null && last !== null && first >= EARLIEST && first <= last && last <= LATEST) return { first, last };
  warn(`range: the years ${quote(range?.start)} to ${quote(range?.end)} make no sense; the latest years are asked for`);
  return null;
}

function readGenders(raw: unknown): readonly Gender[] {
  return Array.isArray(raw) ? GENDERS.filter((gender) => raw.includes(gender)) : [];
}

/** A plain date, also out of an instant. */
function readDate(raw: unknown, warn: Warn): string | null {
  const text = asText(raw);
  if (text === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text)?.[0];
  if (day && !Number.isNaN(Date.parse(day))) return day;
  warn(`data-updated: the date ${quote(text)} makes no sense`);
  return null;
}
