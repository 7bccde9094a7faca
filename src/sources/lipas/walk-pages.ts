import type { SitePage } from "./lipas-api.ts";

/** Far beyond what LIPAS has; ends a list that would go on for ever. */
const MOST_PAGES = 2000;

export interface WalkedPage extends SitePage {
  readonly page: number;
}

/** The pages of a list from `first` on; the next one is on its way while one is used. */
export async function* walkPages(
  readPage: (page: number) => Promise<SitePage>,
  first = 1,
): AsyncGenerator<WalkedPage, void> {
  let next = readPage(first);
  for (let page = first; page <= MOST_PAGES; page += 1) {
    const current = await next;
    if (current.records.length === 0) return;
    if (!current.isLast) {
      next = readPage(page + 1);
      // A failure of the page that is on its way is met when its turn comes, not as an unhandled rejection.
      next.catch(() => {});
    }
    yield { ...current, page };
    if (current.isLast) return;
  }
}
