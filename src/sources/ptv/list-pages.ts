import type { PoliteClient, Query } from "../shared/client.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import { asNumber, asRecord, type Raw } from "./read.ts";

/** What a version of PTV calls the parts of a page. */
export interface PageShape {
  readonly items: string;
  readonly pageCount: string;
}

/** Far beyond what PTV has; ends a list that would go on for ever. */
const MOST_PAGES = 5000;

/**
 * The items of a paged list, page by page. The page count is not believed alone: a list ends at an empty page, and goes on
 * past the count while pages are full. The caller stops when pages bring nothing new.
 * @throws SourceUnavailable also when the answer is no page
 */
export async function* listPages(
  client: PoliteClient,
  path: string,
  query: Query,
  shape: PageShape,
  options: { readonly signal?: AbortSignal | undefined; readonly mayBeMissing: boolean },
): AsyncGenerator<readonly Raw[]> {
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
    if (items.length === 0) return;
    yield items.filter((item): item is Raw => asRecord(item) !== null);
    const isFull = items.length >= (asNumber(body.pageSize) ?? Number.POSITIVE_INFINITY);
    if (page >= (asNumber(body[shape.pageCount]) ?? 0) && !isFull) return;
  }
}
