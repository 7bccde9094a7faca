import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
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
  return writeCuration(db, doerOf(actor, "curator", change.regionCode), actor.accountId, change, now);
}

/**
 * Takes back what one version changed, leaving later changes of other things as they are.
 * @returns as `changeCuration`: refused when something later changed the same thing
 */
export async function undoCuration(
  db: PolkuDatabase,
  actor: Actor,
  {
    regionCode,
    entry,
    version,
  }: { readonly regionCode: string; readonly entry: CuratedEntry; readonly version: number },
  now: Date,
): Promise<ChangedCuration> {
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
  return changeCuration(db, actor, { regionCode, entry, basedOn: version, content, act: "undo", note: done.act }, now);
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
