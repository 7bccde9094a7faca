import type { Transaction } from "kysely";
import { Forbidden, InvalidInput, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { differencesOf } from "../versions/differences.ts";
import { type MergedContents, mergeContents } from "../versions/merge-contents.ts";
import type { Version } from "../versions/version.ts";
import { findCurrent, findVersion, saveVersion } from "../versions/version-queries.ts";
import {
  type Audience,
  type HandbookContent as Content,
  HandbookContent,
  type HandbookKind,
  NO_CONTENT,
  reviewAfter,
  slugSchema,
  wholeContent,
} from "./handbook-page.ts";
import { canWriteHandbook } from "./handbook-policy.ts";
import {
  findRowToChange,
  HANDBOOK_SUBJECT,
  type HandbookRow,
  type HandbookTransaction,
  insertRow,
  updateRow,
} from "./handbook-queries.ts";
import { type NationalPage, nationalPages } from "./national-pages.ts";
import { keepNational, rowOrNew, stateOf } from "./page-row.ts";

export interface PageChange {
  readonly regionCode: string;
  readonly slug: string;
  /** The version that the writer saw; 0 is the national text, or nothing. */
  readonly basedOn: number;
  readonly content: Content;
  readonly act: "edit" | "restore" | "national" | "undo";
  readonly note?: string | null;
  /** Readers see it at once. */
  readonly isPublished: boolean;
  /** Told of a page that is not there yet. */
  readonly made?: { readonly audience: Audience; readonly kind: HandbookKind };
  /** The writer has seen what has changed in the national text. */
  readonly hasSeenNational?: boolean;
}

export type SavedPage =
  | { readonly ok: true; readonly version: number }
  /** Another page has the address. */
  | { readonly ok: false; readonly reason: "taken" }
  /** Somebody else wrote the same field meanwhile. Nothing is written; `merged.content` holds both persons' other changes. */
  | {
      readonly ok: false;
      readonly reason: "conflict";
      readonly current: Version<Content>;
      readonly merged: MergedContents<Content>;
    };

/** New pages of a region come after the national ones. */
const OWN_POSITION = 5000;

/**
 * Writes a page anew. The first writing of a national page makes it the region's own; readers see the national text until the
 * region's is published. Two who write different fields at once both keep their work.
 * @throws Forbidden, InvalidInput, NotFound
 */
export async function savePage(
  db: PolkuDatabase,
  actor: Actor,
  change: PageChange,
  now: Date,
  national: readonly NationalPage[] = nationalPages(),
): Promise<SavedPage> {
  const { regionCode, slug } = change;
  if (!canWriteHandbook(actor, regionCode)) throw new Forbidden("not-a-writer", "Only curators write the handbook.");
  const mine = HandbookContent.safeParse(change.content);
  if (!mine.success)
    throw new InvalidInput("handbook-page", mine.error.issues[0]?.message ?? "", mine.error.issues[0]?.path.join("."));
  if (!slugSchema.safeParse(slug).success) throw new InvalidInput("handbook-page", "The address is wrong.", "slug");
  const page = national.find((each) => each.slug === slug);
  const by = { by: actor.accountId, now };
  const saved = await db.forRegion(regionCode).run(async (trx): Promise<SavedPage> => {
    const found = await findRowToChange(trx, slug);
    if (change.made && (found || page)) return { ok: false, reason: "taken" };
    const row = change.made ? newRow(slug, change.made, actor, now) : await rowOrNew(trx, regionCode, found, page, by);
    if (!row) throw new NotFound("page-not-found", "There is no such page.");
    if (change.made && !(await insertRow(trx, regionCode, row))) return { ok: false, reason: "taken" };
    const written = await writeVersion(trx, change, mine.data, page, by);
    if (!written.ok) return written;
    const isFirstOfNational = page !== undefined && row.nationalHash === null;
    const kept =
      page && (isFirstOfNational || change.hasSeenNational) ? await keepNational(trx, regionCode, row, page, by) : row;
    await updateRow(trx, {
      ...kept,
      ...(change.isPublished && { state: "published" as const, publishedVersion: written.version }),
      previous: change.isPublished ? stateOf(row) : kept.previous,
      changedAt: now,
    });
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
      at: now,
      kind: "change",
      act: `handbook.${change.act}`,
      by: doerOf(actor, "curator", regionCode),
      subject: { kind: HANDBOOK_SUBJECT, id: slug },
      details: { version: written.version, published: change.isPublished, changed: written.changed },
    });
    return { ok: true, version: written.version };
  });
  // What residents find follows.
  if (saved.ok && change.isPublished) await bumpCatalogueVersion(db.register, regionCode);
  return saved;
}

async function writeVersion(
  trx: HandbookTransaction,
  { regionCode, slug, basedOn, act, note }: PageChange,
  mine: Content,
  page: NationalPage | undefined,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<
  { readonly ok: true; readonly version: number; readonly changed: string[] } | Exclude<SavedPage, { ok: true }>
> {
  const subject = { kind: HANDBOOK_SUBJECT, id: slug };
  const current = await findCurrent<Content>(trx, subject);
  const base =
    basedOn === 0 ? (page?.content ?? NO_CONTENT) : (await findVersion<Content>(trx, subject, basedOn))?.content;
  if (!base) throw new NotFound("version-not-found", "There is no such version.");
  const merged = joinContents(base, mine, current?.content ?? base);
  if (current && current.version !== basedOn && merged.conflicts.length > 0)
    return { ok: false, reason: "conflict", current, merged };
  const saved = await saveVersion<Content>(trx, regionCode, {
    subject,
    basedOn: current?.version ?? 0,
    content: merged.content,
    act,
    note: note ?? null,
    at: now,
    by,
  });
  if (saved.ok) return { ...saved, changed: differencesOf(base, mine).map(({ path }) => path) };
  return {
    ok: false,
    reason: "conflict",
    current: saved.current,
    merged: joinContents(base, mine, saved.current.content),
  };
}

/** `mergeContents` with every field in its place. */
export function joinContents(base: Content, mine: Content, theirs: Content): MergedContents<Content> {
  const { content, conflicts } = mergeContents(base, mine, theirs);
  return { content: wholeContent(content), conflicts };
}

function newRow(
  slug: string,
  { audience, kind }: NonNullable<PageChange["made"]>,
  actor: Actor,
  now: Date,
): HandbookRow {
  const today = helsinkiTime(now).date;
  return {
    slug,
    audience,
    kind,
    state: "draft",
    position: OWN_POSITION,
    publishedVersion: null,
    reviewOn: reviewAfter(today),
    reviewedOn: null,
    ownerAccount: actor.accountId,
    nationalHash: null,
    nationalVersion: null,
    previous: null,
    changedAt: now,
  };
}
