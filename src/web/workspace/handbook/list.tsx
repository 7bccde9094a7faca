import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { listHandbook } from "../../../domain/handbook/handbook.ts";
import { AUDIENCES, HANDBOOK_KINDS, type HandbookPage, isOverdue } from "../../../domain/handbook/handbook-page.ts";
import { canReadHandbook } from "../../../domain/handbook/handbook-policy.ts";
import { createPageMatcher, type PageMatcher } from "../../../domain/handbook/match-pages.ts";
import { routes } from "../../../routes.ts";
import type { Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { FILTERS, HandbookListPage, type ListQuery } from "./list-page.tsx";
import { hasDraft, isVisible, isWriter } from "./page-words.ts";

const LONGEST_QUERY = 200;

/** All pages, or those that the words and the filters find. */
export function addHandbookList({ context, get }: Workspace): void {
  const matchers = new Map<string, { readonly key: string; readonly match: PageMatcher }>();
  /** Texts are read into a matcher once, and again when one of them has changed. */
  function matcherOf(regionCode: string, pages: readonly HandbookPage[]): PageMatcher {
    const key = pages
      .map(({ slug, latestVersion, isNationalChanged }) => `${slug} ${latestVersion} ${isNationalChanged}`)
      .join();
    const known = matchers.get(regionCode);
    if (known?.key === key) return known.match;
    const match = createPageMatcher(pages.map(({ slug, latest }) => ({ slug, content: latest })));
    matchers.set(regionCode, { key, match });
    return match;
  }

  get(routes.deskHandbook, canReadHandbook, async (c, desk) => {
    const query = readQuery(c.req.query());
    const today = helsinkiTime(desk.page.now).date;
    const code = desk.page.region.code;
    const all = await listHandbook(context.db.forRegion(code));
    const visible = all.filter((page) => isVisible(page, isWriter(desk)));
    const chosen = visible.filter((page) => fits(page, query, today));
    // Most who open the handbook work with clients: what is written for them comes first.
    const ordered = chosen.toSorted((a, b) => AUDIENCES.indexOf(b.audience) - AUDIENCES.indexOf(a.audience));
    const pages = query.q === "" ? ordered : await inOrder(chosen, query.q);
    return renderDesk(c, <HandbookListPage desk={desk} query={query} pages={pages} today={today} />);

    async function inOrder(found: readonly HandbookPage[], words: string): Promise<readonly HandbookPage[]> {
      const needs = await context.needs.recognise(words, desk.page.content);
      return matcherOf(code, all)(words, needs).flatMap(({ id }) => found.find(({ slug }) => slug === id) ?? []);
    }
  });
}

function readQuery(query: Readonly<Record<string, string>>): ListQuery {
  return {
    q: (query.q ?? "").replace(/\s+/g, " ").trim().slice(0, LONGEST_QUERY),
    audience: AUDIENCES.find((each) => each === query.kenelle) ?? null,
    kind: HANDBOOK_KINDS.find((each) => each === query.laji) ?? null,
    filter: FILTERS.find((each) => each === query.tila) ?? "all",
  };
}

function fits(page: HandbookPage, { audience, kind, filter }: ListQuery, today: string): boolean {
  if (audience !== null && page.audience !== audience) return false;
  if (kind !== null && page.kind !== kind) return false;
  switch (filter) {
    case "overdue":
      return isOverdue(page, today);
    case "waiting":
      return hasDraft(page) || page.state === "draft";
    case "changed":
      return page.isNationalChanged && page.origin === "adopted";
    case "archived":
      return page.state === "archived";
    default:
      return true;
  }
}
