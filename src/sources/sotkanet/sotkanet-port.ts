import { type CuratedIndicator, findCuratedIndicator, isAsExpected } from "../../domain/insight/curated-indicators.ts";
import type { IndicatorToRead } from "../../domain/insight/value-set-queries.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import type { ImportPort, RecordPage } from "../shared/import-port.ts";
import { asRecord } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import { SourceNotBelievable } from "../shared/source-not-believable.ts";
import { inSilence, quote } from "../shared/warnings.ts";
import { createAsker } from "./answer-of.ts";
import type { SotkanetClient } from "./client.ts";
import { decideYears, mayHaveChanged } from "./decide-years.ts";
import { mapSotkanetRecord } from "./map-record.ts";
import { readId } from "./read-number.ts";
import {
  SOTKANET_KINDS,
  SOTKANET_SOURCE,
  type SotkanetKind,
  type SotkanetRecord,
  type SotkanetValue,
  type ValueSetBody,
} from "./sotkanet-record.ts";

export interface SotkanetPortOptions {
  readonly client: SotkanetClient;
  readonly regions: Regions;
  readonly curated: readonly CuratedIndicator[];
  /** How many of the latest years are read. */
  readonly years: number;
  readonly thisYear: number;
  readonly listIndicatorsToRead: () => Promise<readonly IndicatorToRead[]>;
  readonly warn: (text: string) => void;
}

/** Sotkanet as the shared run sees it: one page with all regions, then a page an indicator, then a page an indicator's values. */
export function createSotkanetPort(options: SotkanetPortOptions): ImportPort<SotkanetKind, SotkanetValue> {
  const { client, regions, warn } = options;
  return {
    name: SOTKANET_SOURCE,
    kinds: SOTKANET_KINDS,
    async *listIds() {},
    async *listRemoved() {},
    listPages(kind, { changedSince, from, signal }) {
      if (kind === "region") return regionPages(options, signal);
      if (kind === "indicator") return indicatorPages(options, from, signal);
      return valuePages(options, changedSince ?? null, from, signal);
    },
    async fetchRecords(kind, ids, { signal }) {
      // Values go row by row as their set is saved; a whole set is never taken for gone.
      if (kind === "value-set") return { records: [], failedIds: ids };
      if (kind === "region") {
        const again = await listRegions(client, warn, signal);
        return { records: again.filter(({ id }) => id !== null && ids.includes(id)), failedIds: [] };
      }
      // What is no longer curated is gone for Polku.
      const asked = ids.filter((id) => options.curated.some(({ sourceId }) => sourceId === id));
      const answerOf = createAsker();
      const records: SotkanetRecord[] = [];
      for (const id of asked) records.push(await answerOf(id, () => client.fetchIndicator(id, signal)));
      return { records: records.filter((record) => !isGone(record)), failedIds: [] };
    },
    sourceIdOf: (raw) => (raw as SotkanetRecord).id,
    map: (kind, raw) => mapSotkanetRecord(kind, raw as SotkanetRecord, regions),
  };
}

async function* regionPages({ client, warn }: SotkanetPortOptions, signal: AbortSignal): AsyncIterable<RecordPage> {
  yield { cursor: "all", records: await listRegions(client, warn, signal), removed: [] };
}

/** Each region once; one that is listed again is left out. */
async function listRegions(
  client: SotkanetClient,
  warn: (text: string) => void,
  signal: AbortSignal,
): Promise<readonly { readonly id: string | null; readonly body: unknown }[]> {
  const seen = new Set<string>();
  return (await client.fetchRegions(signal)).flatMap((body) => {
    const id = readId(asRecord(body)?.id);
    if (id !== null && seen.has(id)) {
      warn(`region "${id}" is listed more than once; the first was taken`);
      return [];
    }
    if (id !== null) seen.add(id);
    return { id, body };
  });
}

async function* indicatorPages(
  { client, curated, warn }: SotkanetPortOptions,
  from: string | null,
  signal: AbortSignal,
): AsyncIterable<RecordPage> {
  const asked = inOrder(curated).filter(({ sourceId }) => cursorOf(sourceId) >= (from ?? ""));
  const answerOf = createAsker();
  const gone: string[] = [];
  for (const each of asked) {
    const record = await answerOf(each.sourceId, () => client.fetchIndicator(each.sourceId, signal));
    if (isGone(record)) {
      gone.push(each.sourceId);
      continue;
    }
    if ("body" in record) verifyTitle(each, record.body, warn);
    yield { cursor: cursorOf(each.sourceId), records: [record], removed: [] };
  }
  if (gone.length > asked.length / 2) {
    throw new SourceNotBelievable(
      `${SOTKANET_SOURCE} has only ${asked.length - gone.length} of the ${asked.length} indicators asked for; none was removed`,
    );
  }
  if (gone.length === 0) return;
  for (const id of gone) warn(`indicator ${id} is no longer published`);
  const removed = gone.map((id) => ({ id, reason: "gone" as const }));
  yield { cursor: cursorOf(asked.at(-1)?.sourceId ?? ""), records: [], removed };
}

function isGone(record: SotkanetRecord): boolean {
  return "body" in record && record.body === null;
}

/** Looked at in every run, also when nothing has changed: a wrong number must not go quiet. */
function verifyTitle(curated: CuratedIndicator, body: unknown, warn: (text: string) => void): void {
  const title = readTexts(asRecord(body)?.title, "title", "htmlLine", inSilence);
  if (isAsExpected(curated, title)) return;
  warn(
    `indicator ${curated.sourceId} should speak of ${curated.titleWords.join(" and ")} but is called ${quote(title.fi ?? "")}; how it is read may be wrong`,
  );
}

async function* valuePages(
  { client, years: count, thisYear, listIndicatorsToRead }: SotkanetPortOptions,
  changedSince: string | null,
  from: string | null,
  signal: AbortSignal,
): AsyncIterable<RecordPage> {
  const answerOf = createAsker();
  const indicators = (await listIndicatorsToRead()).filter(({ sourceId }) => findCuratedIndicator(sourceId));
  for (const indicator of inOrder(indicators)) {
    const { sourceId } = indicator;
    if (cursorOf(sourceId) < (from ?? "")) continue;
    const years = decideYears(indicator.years, count, thisYear);
    if (years.length === 0) continue;
    if (changedSince !== null && !mayHaveChanged(indicator, years, changedSince)) continue;
    const record = await answerOf(sourceId, async (): Promise<ValueSetBody> => {
      const rows = await client.fetchRows(sourceId, years, signal);
      return { years, rows: inSameOrder(rows) };
    });
    yield { cursor: cursorOf(sourceId), records: [record], removed: [] };
  }
}

/** The source promises no order, and an answer in another order is not another answer. */
function inSameOrder(rows: readonly unknown[]): readonly unknown[] {
  const byText = rows.map((row) => ({ row, text: JSON.stringify(row) }));
  return byText.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ row }) => row);
}

/** Ids as text in the order of their numbers. */
function cursorOf(sourceId: string): string {
  return sourceId.padStart(9, "0");
}

function inOrder<Item extends { readonly sourceId: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => (cursorOf(a.sourceId) < cursorOf(b.sourceId) ? -1 : 1));
}
