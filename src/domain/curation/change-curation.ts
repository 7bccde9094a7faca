import type { Transaction } from "kysely";
import { Forbidden, InvalidInput, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { differencesOf } from "../versions/differences.ts";
import { type MergedContents, mergeContents } from "../versions/merge-contents.ts";
import type { Version } from "../versions/version.ts";
import { findCurrent, findVersion, saveVersion } from "../versions/version-queries.ts";
import { type CuratedEntry, Curation, type CurationAct, curationKey, NO_CURATION } from "./curation.ts";
import { canCurate } from "./curation-policy.ts";
import { subjectOf } from "./curation-queries.ts";

export interface CurationChange {
  readonly regionCode: string;
  readonly entry: CuratedEntry;
  /** The version that the curator saw; 0 when nothing had been said. */
  readonly basedOn: number;
  readonly content: Curation;
  readonly act: CurationAct;
  /** Why, for the other curators. */
  readonly note?: string | null;
}

export type ChangedCuration =
  | { readonly ok: true; readonly version: number }
  /** Both changed the same thing. Nothing is written; `merged.content` holds both persons' other changes. */
  | { readonly ok: false; readonly current: Version<Curation>; readonly merged: MergedContents<Curation> };

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
  const mine = Curation.safeParse(change.content);
  if (!mine.success)
    throw new InvalidInput("curation", mine.error.issues[0]?.message ?? "", mine.error.issues[0]?.path.join("."));
  const subject = subjectOf(change.entry);
  const saved = await db.forRegion(change.regionCode).run(async (trx): Promise<ChangedCuration> => {
    const current = await findCurrent<Curation>(trx, subject);
    const base =
      change.basedOn === 0 ? NO_CURATION : (await findVersion<Curation>(trx, subject, change.basedOn))?.content;
    if (!base) throw new NotFound("version-not-found", "There is no such version.");
    const merged = mergeContents(base, mine.data, current?.content ?? NO_CURATION);
    if (current && current.version !== change.basedOn && merged.conflicts.length > 0)
      return { ok: false, current, merged };
    const written = await saveVersion(trx, change.regionCode, {
      subject,
      basedOn: current?.version ?? 0,
      content: merged.content,
      act: change.act,
      note: change.note ?? null,
      at: now,
      by: actor.accountId,
    });
    if (!written.ok)
      return { ok: false, current: written.current, merged: mergeContents(base, mine.data, written.current.content) };
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, change.regionCode, {
      at: now,
      kind: "change",
      act: `curation.${change.act}`,
      by: doerOf(actor, "curator", change.regionCode),
      subject: { kind: change.entry.kind, id: change.entry.id },
      details: { version: written.version, changed: differencesOf(base, mine.data).map(({ path }) => path) },
    });
    return written;
  });
  // What residents find follows.
  if (saved.ok) await bumpCatalogueVersion(db.register);
  return saved;
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
