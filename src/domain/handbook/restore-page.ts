import { NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import type { PolkuDatabase } from "../database.ts";
import { findVersion } from "../versions/version-queries.ts";
import type { HandbookContent } from "./handbook-page.ts";
import { HANDBOOK_SUBJECT } from "./handbook-queries.ts";
import { type NationalPage, nationalPages } from "./national-pages.ts";
import { type SavedPage, savePage } from "./save-page.ts";

export interface PageRestore {
  readonly regionCode: string;
  readonly slug: string;
  /** 0 is the national text. */
  readonly version: number;
  readonly basedOn: number;
}

/** Brings an older version back as a draft. @throws Forbidden, NotFound */
export async function restorePage(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, slug, version, basedOn }: PageRestore,
  now: Date,
  national: readonly NationalPage[] = nationalPages(),
): Promise<SavedPage> {
  const content = await contentOf(db, regionCode, slug, version, national);
  const change = { regionCode, slug, basedOn, content, act: "restore" as const, note: String(version) };
  return savePage(db, actor, { ...change, isPublished: false }, now, national);
}

/** Takes back what one version changed; later changes of other fields stay. */
export async function undoPage(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, slug, version }: Omit<PageRestore, "basedOn">,
  now: Date,
  national: readonly NationalPage[] = nationalPages(),
): Promise<SavedPage> {
  const content = await contentOf(db, regionCode, slug, version - 1, national);
  const change = { regionCode, slug, basedOn: version, content, act: "undo" as const, note: String(version) };
  return savePage(db, actor, { ...change, isPublished: false }, now, national);
}

async function contentOf(
  db: PolkuDatabase,
  regionCode: string,
  slug: string,
  version: number,
  national: readonly NationalPage[],
): Promise<HandbookContent> {
  const subject = { kind: HANDBOOK_SUBJECT, id: slug };
  const content =
    version === 0
      ? national.find((page) => page.slug === slug)?.content
      : (await db.forRegion(regionCode).run((trx) => findVersion<HandbookContent>(trx, subject, version)))?.content;
  if (!content) throw new NotFound("version-not-found", "There is no such version.");
  return content;
}
