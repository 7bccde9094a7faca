import type { RegionDb } from "../database.ts";
import type { Version } from "../versions/version.ts";
import { listCurrent } from "../versions/version-queries.ts";
import { type HandbookContent, type HandbookPage, isOverdue, reviewAfter } from "./handbook-page.ts";
import { HANDBOOK_SUBJECT, type HandbookRow, listPublishedContents, listRows } from "./handbook-queries.ts";
import { type NationalPage, nationalPages } from "./national-pages.ts";

/** Everything that a region's handbook holds, hidden pages and drafts too, in its order. */
export async function listHandbook(
  db: RegionDb,
  national: readonly NationalPage[] = nationalPages(),
): Promise<readonly HandbookPage[]> {
  return db.run(async (trx) => {
    const rows = await listRows(trx);
    const latest = await listCurrent<HandbookContent>(trx, HANDBOOK_SUBJECT);
    const published = await listPublishedContents(trx);
    return decidePages(national, rows, latest, published);
  });
}

export async function findHandbookPage(
  db: RegionDb,
  slug: string,
  national: readonly NationalPage[] = nationalPages(),
): Promise<HandbookPage | undefined> {
  return (await listHandbook(db, national)).find((page) => page.slug === slug);
}

/** The pages whose time to be read through has come, the longest overdue first. `today` is a plain date. */
export async function listOverdue(db: RegionDb, today: string): Promise<readonly HandbookPage[]> {
  const pages = await listHandbook(db);
  return pages
    .filter((page) => isOverdue(page, today))
    .toSorted((a, b) => (a.reviewOn < b.reviewOn ? -1 : a.reviewOn > b.reviewOn ? 1 : 0));
}

/** National pages with what the region has decided of them, and the region's own. */
export function decidePages(
  national: readonly NationalPage[],
  rows: readonly HandbookRow[],
  latest: ReadonlyMap<string, Version<HandbookContent>>,
  published: ReadonlyMap<string, HandbookContent>,
): readonly HandbookPage[] {
  const rowOf = new Map(rows.map((row) => [row.slug, row]));
  const nationalSlugs = new Set(national.map(({ slug }) => slug));
  const pages = [
    ...national.map((page) => decidePage(page, rowOf.get(page.slug))),
    ...rows.filter(({ slug }) => !nationalSlugs.has(slug)).map((row) => decidePage(undefined, row)),
  ];
  return pages.toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));

  function decidePage(page: NationalPage | undefined, row: HandbookRow | undefined): HandbookPage {
    const base = row ?? page;
    if (!base) throw new Error("a page is national or has a row");
    const own = latest.get(base.slug);
    const shown = published.get(base.slug) ?? page?.content ?? null;
    const last = own?.content ?? page?.content ?? { texts: {}, needs: [] };
    return {
      slug: base.slug,
      audience: base.audience,
      kind: base.kind,
      position: base.position,
      origin: page === undefined ? "own" : own ? "adopted" : "national",
      state: row?.state ?? "published",
      published: shown,
      publishedVersion: row?.publishedVersion ?? 0,
      latest: last,
      latestVersion: own?.version ?? 0,
      reviewOn: row?.reviewOn ?? reviewAfter(page?.written ?? "1970-01-01"),
      reviewedOn: row?.reviewedOn ?? null,
      ownerAccount: row?.ownerAccount ?? null,
      isNationalChanged: page !== undefined && (row?.nationalHash ?? page.hash) !== page.hash,
      changedAt: row?.changedAt ?? null,
      canUndo: (row?.previous ?? null) !== null,
    };
  }
}
