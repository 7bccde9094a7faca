import { asRecord } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import type { LipasApi, ListQuery } from "./lipas-api.ts";
import { siteIdOf } from "./lipas-site.ts";
import { walkPages } from "./walk-pages.ts";

/** A page of records and its name, which is later in the alphabet than that of the page before. */
export interface NamedPage {
  readonly cursor: string;
  readonly records: readonly unknown[];
}

const CURSOR = /^(page|town)-(\d{4})(?:-(\d{4}))?$/;
const TOWNS_AT_A_TIME = 10;
const MOST_FAILURES = 4;

export function isWholeCursor(cursor: string | null): boolean {
  return CURSOR.test(cursor ?? "");
}

/**
 * All sites, page by page, each once however the pages shift. A list that refuses to be read to its end (v1 may give no more
 * than its first 10,000; one page may be broken) is read anew town by town.
 * @param from name of the page to begin with; null: the first
 */
export async function* listWhole(
  api: LipasApi,
  query: ListQuery,
  from: string | null,
  options: {
    readonly everyTown: readonly string[];
    readonly warn: (text: string) => void;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<NamedPage> {
  const { everyTown, warn, signal } = options;
  const [, stage, number = "1", townPage = "1"] = CURSOR.exec(from ?? "") ?? [];
  const seen = new Set<string>();
  const pages = (asked: ListQuery, first: number, nameOf: (page: number) => string) =>
    freshPages(api, asked, { first, nameOf, seen, warn, signal });

  if (stage !== "town") {
    try {
      yield* pages(query, Number(number), (page) => `page-${digits(page)}`);
      return;
    } catch (error) {
      if (!isRefusal(error) || seen.size === 0 || query.cityCodes.length > 0) throw error;
      warn(`the list ended at ${seen.size} sites (${error.message}); the rest was read town by town`);
    }
  }
  const firstGroup = stage === "town" ? Number(number) : 0;
  let failures = 0;
  for (let group = firstGroup; group * TOWNS_AT_A_TIME < everyTown.length; group += 1) {
    const cityCodes = everyTown.slice(group * TOWNS_AT_A_TIME, (group + 1) * TOWNS_AT_A_TIME);
    const first = stage === "town" && group === firstGroup ? Number(townPage) : 1;
    try {
      yield* pages({ ...query, cityCodes }, first, (page) => `town-${digits(group)}-${digits(page)}`);
    } catch (error) {
      failures += 1;
      if (!isRefusal(error) || failures >= MOST_FAILURES) throw error;
      warn(`of the municipalities ${cityCodes.join(", ")} not all could be read (${error.message})`);
    }
  }
}

/** The pages of one list, without what `seen` has already. */
async function* freshPages(
  api: LipasApi,
  query: ListQuery,
  options: {
    readonly first: number;
    readonly nameOf: (page: number) => string;
    readonly seen: Set<string>;
    readonly warn: (text: string) => void;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<NamedPage> {
  const { first, nameOf, seen, warn, signal } = options;
  const listed = new Set<string>();
  let total: number | null = null;
  for await (const page of walkPages((number) => api.listSites(number, query, signal), first)) {
    const before = listed.size;
    const fresh = page.records.filter((record) => {
      const id = siteIdOf(asRecord(record));
      if (id === null) return true;
      listed.add(id);
      return !seen.has(id) && seen.add(id) !== undefined;
    });
    if (fresh.length === 0 && listed.size === before) {
      warn(`the list repeats itself from page ${page.page} on; the rest was not read`);
      return;
    }
    total = page.total;
    if (fresh.length > 0) yield { cursor: nameOf(page.page), records: fresh };
  }
  if (first === 1 && total !== null && listed.size < total) {
    warn(`the list promised ${total} sites and gave ${listed.size}; the next whole run looks again`);
  }
}

function isRefusal(error: unknown): error is SourceUnavailable {
  return error instanceof SourceUnavailable && (error.status === 400 || error.status === 500);
}

function digits(number: number): string {
  return String(number).padStart(4, "0");
}
