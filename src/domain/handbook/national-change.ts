import type { RegionDb } from "../database.ts";
import type { MergedContents } from "../versions/merge-contents.ts";
import { findVersion } from "../versions/version-queries.ts";
import type { HandbookContent, HandbookPage } from "./handbook-page.ts";
import { listRows, NATIONAL_SUBJECT } from "./handbook-queries.ts";
import { type NationalPage, nationalPages } from "./national-pages.ts";
import { joinContents } from "./save-page.ts";

/** What has changed in the national text since the region's own was last compared with it. */
export interface NationalChange {
  readonly before: HandbookContent;
  readonly after: HandbookContent;
  /** The region's own with the national changes in it; where both changed the same field, the region's. */
  readonly merged: MergedContents<HandbookContent>;
}

/** Undefined when nothing has changed, or the region has no text of its own. */
export async function findNationalChange(
  db: RegionDb,
  page: HandbookPage,
  national: readonly NationalPage[] = nationalPages(),
): Promise<NationalChange | undefined> {
  const now = national.find(({ slug }) => slug === page.slug);
  if (!now || !page.isNationalChanged) return undefined;
  const kept = await db.run(async (trx) => {
    const row = (await listRows(trx)).find(({ slug }) => slug === page.slug);
    if (!row?.nationalVersion) return undefined;
    return findVersion<HandbookContent>(trx, { kind: NATIONAL_SUBJECT, id: page.slug }, row.nationalVersion);
  });
  if (!kept) return undefined;
  return {
    before: kept.content,
    after: now.content,
    merged: joinContents(kept.content, page.latest, now.content),
  };
}
