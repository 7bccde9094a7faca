import { saveVersion } from "../versions/version-queries.ts";
import { type HandbookContent, reviewAfter } from "./handbook-page.ts";
import {
  findRowToChange,
  type HandbookRow,
  type HandbookTransaction,
  insertRow,
  NATIONAL_SUBJECT,
} from "./handbook-queries.ts";
import type { PreviousState } from "./handbook-tables.ts";
import type { NationalPage } from "./national-pages.ts";

/** What a national page's row is before the region has decided anything. */
export function rowOfNational(page: NationalPage, by: string, now: Date): HandbookRow {
  return {
    slug: page.slug,
    audience: page.audience,
    kind: page.kind,
    state: "published",
    position: page.position,
    publishedVersion: null,
    reviewOn: reviewAfter(page.written),
    reviewedOn: null,
    ownerAccount: by,
    nationalHash: null,
    nationalVersion: null,
    previous: null,
    changedAt: now,
  };
}

/** The row, made when the region decides something of a national page for the first time. @returns undefined when there is no such page */
export async function rowOrNew(
  trx: HandbookTransaction,
  regionCode: string,
  row: HandbookRow | undefined,
  page: NationalPage | undefined,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<HandbookRow | undefined> {
  if (row || !page) return row;
  const made = rowOfNational(page, by, now);
  // Somebody who was a moment earlier has been waited for here.
  return (await insertRow(trx, regionCode, made)) ? made : findRowToChange(trx, page.slug);
}

export function stateOf({ state, publishedVersion, reviewOn, reviewedOn }: HandbookRow): PreviousState {
  return { state, publishedVersion, reviewOn, reviewedOn };
}

/** Keeps the national text as it is now, to be compared with when it changes. */
export async function keepNational(
  trx: HandbookTransaction,
  regionCode: string,
  row: HandbookRow,
  page: NationalPage,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<HandbookRow> {
  if (row.nationalHash === page.hash) return row;
  const saved = await saveVersion<HandbookContent>(trx, regionCode, {
    subject: { kind: NATIONAL_SUBJECT, id: row.slug },
    basedOn: row.nationalVersion ?? 0,
    content: page.content,
    act: "keep",
    note: page.hash,
    at: now,
    by,
  });
  return { ...row, nationalHash: page.hash, nationalVersion: saved.ok ? saved.version : saved.current.version };
}
