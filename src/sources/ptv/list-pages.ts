import type { PoliteClient, Query } from "../shared/client.ts";
import { asNumber, asRecord, type Raw } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";

/** What a version of PTV calls the parts of a page. */
export interface PageShape {
  readonly items: string;
  readonly pageCount: string;
  /** What tells the items apart; null when nothing does, and every item of every page is new. */
  readonly id: string | null;
}

/** Far beyond what PTV has; ends a list that would go on for ever. */
const MOST_PAGES = 5000;

/**
 * The items of a paged list, page by page, each once: pages shift while data changes. The page count is not believed alone:
 * a list ends at a page that is empty or only repeats others, and goes on past the count while pages are full.
 * @throws SourceUnavailable also when the answer is no page
 */
export async function* listPages(
  client: PoliteClient,
  path: string,
  query: Query,
  shape: PageShape,
  options: { readonly signal?: AbortSignal | undefined; readonly mayBeMissing: boolean },
): AsyncGenerator<readonly Raw[]> {
  const seen = new Set<unknown>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await client.getJson(path, { ...query, page }, { signal: options.signal });
    if (!answer.found) {
      if (page === 1 && !options.mayBeMissing) throw new SourceUnavailable(404, path, 1);
      return;
    }
    const body = asRecord(answer.body);
    if (body === null || !(shape.items in body || shape.pageCount in body)) {
      throw new SourceUnavailable("unexpected-shape", path, 1);
    }
    const items: readonly unknown[] = Array.isArray(body[shape.items]) ? (body[shape.items] as unknown[]) : [];
    const fresh = items.filter((item): item is Raw => {
      const record = asRecord(item);
      if (record === null || shape.id === null) return record !== null;
      const id = record[shape.id];
      return id !== undefined && !seen.has(id) && seen.add(id) !== undefined;
    });
    if (fresh.length === 0) return;
    yield fresh;
    const isFull = items.length >= (asNumber(body.pageSize) ?? Number.POSITIVE_INFINITY);
    if (page >= (asNumber(body[shape.pageCount]) ?? 0) && !isFull) return;
  }
}
