import { asRecord } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import { fetchSites } from "./fetch-sites.ts";
import type { LipasApi, LipasChanges, ListQuery } from "./lipas-api.ts";
import { siteIdOf } from "./lipas-site.ts";
import type { NamedPage } from "./list-whole.ts";
import { walkPages } from "./walk-pages.ts";

/** More than this are read sooner in whole pages than one by one. */
const MOST_ONE_BY_ONE = 500;
const BATCH = 50;

interface Reading {
  readonly warn: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Ids in their order. Null when they are not to be had, or are so many that reading everything is less work. */
export async function findChangedIds(
  changes: LipasChanges,
  query: ListQuery,
  { warn, signal }: Reading,
): Promise<readonly string[] | null> {
  const ids = new Set<string>();
  try {
    for await (const { records } of walkPages((page) => changes.listChangedIds(page, query, signal))) {
      for (const id of records.flatMap((record) => siteIdOf(asRecord(record)) ?? [])) ids.add(id);
      if (ids.size <= MOST_ONE_BY_ONE) continue;
      warn(`more than ${MOST_ONE_BY_ONE} sites have changed, so all were read`);
      return null;
    }
  } catch (error) {
    if (!(error instanceof SourceUnavailable)) throw error;
    warn(`LIPAS v1, which alone tells what changed, could not be read (${error.message}); all sites were read from v2`);
    return null;
  }
  return [...ids].sort((a, b) => Number(a) - Number(b));
}

/** The sites of these ids, a batch at a time, beginning with the batch named `from`. */
export async function* listChanged(
  api: LipasApi,
  ids: readonly string[],
  from: string | null,
  { warn, signal }: Reading,
): AsyncGenerator<NamedPage> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    if (from !== null && nameOf(batch.at(-1)) < from) continue;
    const { records, failedIds } = await fetchSites(api, batch, signal);
    for (const id of failedIds) warn(`place "${id}" could not be fetched`);
    yield { cursor: nameOf(batch[0]), records };
  }
}

/** In the order of the ids. */
function nameOf(id = ""): string {
  return `id-${id.padStart(10, "0")}`;
}
