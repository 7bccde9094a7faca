import { type Failure, SourceUnavailable } from "../shared/source-unavailable.ts";
import type { FetchedRecords } from "./ptv-source.ts";

/**
 * Fetches these ids in one request.
 * @throws SourceUnavailable, for the `withoutRetryOn` failures at once
 */
export type FetchList = (
  ids: readonly string[],
  options: { readonly signal?: AbortSignal | undefined; readonly withoutRetryOn: readonly Failure[] },
) => Promise<readonly unknown[]>;

/** The request was too much for the source; half of it may not be. */
const OVERLOAD: readonly Failure[] = [502, 504, "timeout"];
/** Something in the request cannot be answered; it is looked for by halving. */
const POISON: readonly Failure[] = [400, 500, "not-json", "too-large", "unexpected-shape"];
/** A smaller request than this is not made smaller at once, but tried again patiently. */
const SMALL = 10;
/** So many single ids failing one after another, and none in between that did not, is the source failing and not the ids. */
const ALL_FAIL = 5;

/**
 * A fetcher that finds its own batch size: halved when the source cannot bear it, slowly grown back, and never again
 * above a maximum that the source names (`400 … maximum number of guids is 20`). An id that the source answers with
 * nothing but errors ends among `failedIds`; a source that is down throws.
 */
export function createBatchFetcher(fetchList: FetchList, maxBatch = 100) {
  let size = maxBatch;
  let ceiling = maxBatch;
  let failuresInARow = 0;

  async function fetchAll(ids: readonly string[], signal: AbortSignal | undefined): Promise<FetchedRecords> {
    const records: unknown[] = [];
    const failedIds: string[] = [];
    for (let position = 0; position < ids.length; ) {
      const batch = ids.slice(position, position + size);
      try {
        records.push(...(await fetchList(batch, { signal, withoutRetryOn: batch.length > SMALL ? OVERLOAD : [] })));
        failuresInARow = 0;
        position += batch.length;
        if (batch.length === size) size = Math.min(ceiling, size + Math.ceil(size / 10));
      } catch (error) {
        if (!(error instanceof SourceUnavailable)) throw error;
        const maximum = maximumOf(error, batch.length);
        if (maximum !== null) {
          ceiling = maximum;
          size = Math.min(size, Math.max(1, Math.min(maximum, Math.ceil(batch.length / 2))));
        } else if (OVERLOAD.includes(error.failure) && batch.length > 1) {
          size = Math.ceil(batch.length / 2);
        } else if (!POISON.includes(error.failure)) {
          throw error;
        } else {
          const rest = await fetchAround(batch, error, signal);
          records.push(...rest.records);
          failedIds.push(...rest.failedIds);
          position += batch.length;
        }
      }
    }
    return { records, failedIds };
  }

  /** Both halves by themselves, without the good ids suffering for the bad one's sake. */
  async function fetchAround(
    batch: readonly string[],
    error: SourceUnavailable,
    signal: AbortSignal | undefined,
  ): Promise<FetchedRecords> {
    if (batch.length === 1) {
      failuresInARow += 1;
      if (failuresInARow >= ALL_FAIL) throw error;
      return { records: [], failedIds: batch };
    }
    const middle = Math.ceil(batch.length / 2);
    const first = await fetchAll(batch.slice(0, middle), signal);
    const second = await fetchAll(batch.slice(middle), signal);
    return { records: [...first.records, ...second.records], failedIds: [...first.failedIds, ...second.failedIds] };
  }

  return fetchAll;
}

/** How many ids the source takes at most, when that is what it complains about. */
function maximumOf(error: SourceUnavailable, asked: number): number | null {
  if (error.status !== 400 || asked === 1 || !/guid/i.test(error.answer) || !/max/i.test(error.answer)) return null;
  const named = Number(/\b(\d{1,3})\b/.exec(error.answer)?.[1] ?? 0);
  return named > 0 && named < asked ? named : asked - 1;
}
