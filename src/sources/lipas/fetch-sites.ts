import { asRecord } from "../shared/read.ts";
import { type Failure, SourceUnavailable } from "../shared/source-unavailable.ts";
import type { LipasApi } from "./lipas-api.ts";
import { siteIdOf } from "./lipas-site.ts";

/** Failures that may be one record's own; all others are the source's. */
const OWN: readonly Failure[] = [400, 500, "not-json", "too-large"];
/** The record was there and is no more; that it never was is told with a 404. */
const GONE = 410;
/** So many records failing one after another is the source failing. */
const ALL_FAIL = 5;

/**
 * Sites one by one, for LIPAS has no list by ids. Those it does not have are absent; those it cannot answer for are
 * `failedIds`.
 * @throws SourceUnavailable when the source itself fails
 */
export async function fetchSites(
  api: LipasApi,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly records: readonly unknown[]; readonly failedIds: readonly string[] }> {
  const records: unknown[] = [];
  const failedIds: string[] = [];
  let failuresInARow = 0;
  for (const id of ids) {
    signal.throwIfAborted();
    try {
      const record = await api.fetchSite(id, signal);
      failuresInARow = 0;
      if (record === undefined) continue;
      if (siteIdOf(asRecord(record)) === id) records.push(record);
      else failedIds.push(id);
    } catch (error) {
      if (error instanceof SourceUnavailable && error.status === GONE) {
        failuresInARow = 0;
        continue;
      }
      if (!(error instanceof SourceUnavailable) || !OWN.includes(error.failure)) throw error;
      failuresInARow += 1;
      if (failuresInARow >= ALL_FAIL) throw error;
      failedIds.push(id);
    }
  }
  return { records, failedIds };
}
