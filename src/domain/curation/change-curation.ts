import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { findMergedEntry } from "../duplicates/find-merged-entry.ts";
import { findVersion } from "../versions/version-queries.ts";
import { type CuratedEntry, type Curation, curationKey, NO_CURATION } from "./curation.ts";
import { canCurate } from "./curation-policy.ts";
import { subjectOf } from "./curation-queries.ts";
import { type ChangedCuration, type CurationChange, writeCuration } from "./write-curation.ts";

/**
 * Says something anew of an entry. When another curator has changed other things meanwhile, both changes hold; when the same
 * thing, the caller gets both to choose from.
 * @throws Forbidden, InvalidInput
 */
export async function changeCuration(
  db: PolkuDatabase,
  actor: Actor,
  change: CurationChange,
  now: Date,
): Promise<ChangedCuration> {
  if (!canCurate(actor, change.regionCode)) throw new Forbidden("not-a-curator", "Only curators change the tray.");
  const { tray } = change.content;
  const isOfAll = tray !== null && (await findMergedEntry(db.register, change.entry.id, now)) !== undefined;
  const doer = doerOf(actor, "curator", change.regionCode);
  return writeCuration(db, doer, actor.accountId, { ...change, isOfAll }, now);
}

export type UndoneCuration = ChangedCuration & { readonly act: "undo" | "redo" };

/**
 * Takes back what one version changed, leaving later changes of other things as they are; undoing an undoing does it again.
 * @param mark joins what is undone of many entries at once (`undoMany`)
 * @returns as `changeCuration`: refused when something later changed the same thing
 */
export async function undoCuration(
  db: PolkuDatabase,
  actor: Actor,
  {
    regionCode,
    entry,
    version,
    mark,
  }: {
    readonly regionCode: string;
    readonly entry: CuratedEntry;
    readonly version: number;
    readonly mark?: string;
  },
  now: Date,
): Promise<UndoneCuration> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators change the tray.");
  const subject = subjectOf(entry);
  const [done, before] = await db
    .forRegion(regionCode)
    .run(
      async (trx) =>
        [
          await findVersion<Curation>(trx, subject, version),
          version === 1 ? undefined : await findVersion<Curation>(trx, subject, version - 1),
        ] as const,
    );
  if (!done) throw new NotFound("version-not-found", `${curationKey(entry)} has no version ${version}.`);
  const content = before?.content ?? NO_CURATION;
  const act = done.act === "undo" ? "redo" : "undo";
  const change = { regionCode, entry, basedOn: version, content, act, note: mark ?? done.act } as const;
  return { ...(await changeCuration(db, actor, change, now)), act };
}

/** Brings an older version back as a whole. @throws NotFound */
export async function restoreCuration(
  db: PolkuDatabase,
  actor: Actor,
  {
    regionCode,
    entry,
    version,
    basedOn,
  }: { readonly regionCode: string; readonly entry: CuratedEntry; readonly version: number; readonly basedOn: number },
  now: Date,
): Promise<ChangedCuration> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators change the tray.");
  const old = await db.forRegion(regionCode).run((trx) => findVersion<Curation>(trx, subjectOf(entry), version));
  if (!old && version !== 0)
    throw new NotFound("version-not-found", `${curationKey(entry)} has no version ${version}.`);
  const content = old?.content ?? NO_CURATION;
  return changeCuration(db, actor, { regionCode, entry, basedOn, content, act: "restore", note: String(version) }, now);
}
