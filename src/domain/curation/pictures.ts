import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { Forbidden } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { canCurate } from "./curation-policy.ts";
import { deleteUnusedPictures, insertPicture } from "./picture-queries.ts";
import { type PictureProblem, readPicture } from "./read-picture.ts";

const KEPT_UNUSED_DAYS = 30;
const DAY_MS = 86_400_000;
const NAME_DIGITS = 32;

export interface NewUpload {
  readonly regionCode: string;
  /** The file as it was sent. */
  readonly bytes: Uint8Array;
}

export type SavedPicture =
  | { readonly ok: true; readonly file: string; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly problem: PictureProblem };

/**
 * Keeps a picture for the region's tray, drawn anew without anything that the camera wrote into it. It is shown only when a
 * curation names its `file`; one that none has named for 30 days is forgotten.
 * @throws Forbidden
 */
export async function savePicture(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, bytes }: NewUpload,
  now: Date,
): Promise<SavedPicture> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators add pictures.");
  const read = await readPicture(bytes);
  if (!read.ok) return read;
  const { picture } = read;
  const file = `${createHash("sha256").update(picture.bytes).digest("hex").slice(0, NAME_DIGITS)}.webp`;
  await db.forRegion(regionCode).run(async (trx) => {
    await insertPicture(trx, regionCode, { file, ...picture }, now, actor.accountId);
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
      at: now,
      kind: "change",
      act: "curation.add-picture",
      by: doerOf(actor, "curator", regionCode),
      subject: { kind: "picture", id: file },
    });
  });
  return { ok: true, file, width: picture.width, height: picture.height };
}

/** Forgets, in every region, the pictures that nothing has shown for 30 days. @returns how many */
export async function forgetUnusedPictures(
  db: PolkuDatabase,
  regions: readonly { readonly code: string }[],
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - KEPT_UNUSED_DAYS * DAY_MS);
  let forgotten = 0;
  for (const { code } of regions) forgotten += await deleteUnusedPictures(db.forRegion(code), before);
  return forgotten;
}
