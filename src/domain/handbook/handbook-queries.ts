import { sql, type Transaction } from "kysely";
import type { VersionTables } from "../versions/version-tables.ts";
import type { Audience, HandbookContent, HandbookKind, HandbookState } from "./handbook-page.ts";
import type { HandbookTables, PreviousState } from "./handbook-tables.ts";

export const HANDBOOK_SUBJECT = "handbook-page";
/** National texts as they were when a region took them or looked at them. */
export const NATIONAL_SUBJECT = "handbook-national";

export interface HandbookRow {
  readonly slug: string;
  readonly audience: Audience;
  readonly kind: HandbookKind;
  readonly state: HandbookState;
  readonly position: number;
  readonly publishedVersion: number | null;
  readonly reviewOn: string;
  readonly reviewedOn: string | null;
  readonly ownerAccount: string | null;
  readonly nationalHash: string | null;
  readonly nationalVersion: number | null;
  readonly previous: PreviousState | null;
  readonly changedAt: Date;
}

/** Any transaction of a region. */
export type HandbookTransaction = Pick<
  Transaction<HandbookTables & VersionTables>,
  "selectFrom" | "insertInto" | "updateTable"
> & { isTransaction: true };

const COLUMNS = [
  "slug",
  "audience",
  "kind",
  "state",
  "position",
  "published_version as publishedVersion",
  sql<string>`review_on::text`.as("reviewOn"),
  sql<string | null>`reviewed_on::text`.as("reviewedOn"),
  "owner_account as ownerAccount",
  "national_hash as nationalHash",
  "national_version as nationalVersion",
  "previous",
  "changed_at as changedAt",
] as const;

export async function listRows(trx: HandbookTransaction): Promise<readonly HandbookRow[]> {
  return trx.selectFrom("handbook_page").select(COLUMNS).execute();
}

/** Held until the transaction ends, so that of two acts on one page the second sees the first. */
export async function findRowToChange(trx: HandbookTransaction, slug: string): Promise<HandbookRow | undefined> {
  return trx.selectFrom("handbook_page").select(COLUMNS).where("slug", "=", slug).forUpdate().executeTakeFirst();
}

/** What readers see of the region's own texts, by slug. */
export async function listPublishedContents(trx: HandbookTransaction): Promise<ReadonlyMap<string, HandbookContent>> {
  const rows = await trx
    .selectFrom("handbook_page as page")
    .innerJoin("content_version as text", (join) =>
      join
        .onRef("text.subject_id", "=", "page.slug")
        .onRef("text.version", "=", "page.published_version")
        .on("text.subject_kind", "=", HANDBOOK_SUBJECT),
    )
    .select(["page.slug as slug", "text.content as content"])
    .execute();
  return new Map(rows.map(({ slug, content }) => [slug, content as unknown as HandbookContent]));
}

/** @returns false when somebody else was first */
export async function insertRow(trx: HandbookTransaction, regionCode: string, row: HandbookRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("handbook_page")
    .values({ region_code: regionCode, slug: row.slug, audience: row.audience, kind: row.kind, ...valuesOf(row) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

export async function updateRow(trx: HandbookTransaction, row: HandbookRow): Promise<void> {
  await trx.updateTable("handbook_page").set(valuesOf(row)).where("slug", "=", row.slug).execute();
}

function valuesOf(row: HandbookRow) {
  return {
    state: row.state,
    position: row.position,
    published_version: row.publishedVersion,
    review_on: row.reviewOn,
    reviewed_on: row.reviewedOn,
    owner_account: row.ownerAccount,
    national_hash: row.nationalHash,
    national_version: row.nationalVersion,
    previous: row.previous && JSON.stringify(row.previous),
    changed_at: row.changedAt,
  };
}
