import type { Transaction } from "kysely";
import { InvalidInput, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { differencesOf } from "../versions/differences.ts";
import type { MergedContents } from "../versions/merge-contents.ts";
import type { Version } from "../versions/version.ts";
import { findCurrent, findVersion, saveVersion } from "../versions/version-queries.ts";
import { OwnContent } from "./content.ts";
import { wholeContent } from "./empty-content.ts";
import { mergeOwn } from "./merge-own.ts";
import { canPublishOwn } from "./own-content-policy.ts";
import { subjectOfOwn } from "./own-entry.ts";
import { findOwnForChange, updateOwn } from "./own-entry-queries.ts";
import { requireOwn } from "./read-own.ts";
import { stateAfterEdit } from "./transitions.ts";

export interface OwnEdit {
  readonly regionCode: string;
  readonly id: string;
  /** The version that the writer saw. */
  readonly basedOn: number;
  readonly content: OwnContent;
  readonly act?: "edit" | "restore";
  readonly note?: string | null;
}

export type EditedOwn =
  | { readonly ok: true; readonly version: number }
  /** It has been put away, so it must be taken up again first. */
  | { readonly ok: false; readonly because: "archived" }
  /** Both wrote the same thing. Nothing is saved; `merged.content` holds both persons' other changes. */
  | {
      readonly ok: false;
      readonly because: "conflict";
      readonly current: Version<OwnContent>;
      readonly merged: MergedContents<OwnContent>;
    };

/**
 * Writes a new version. What residents see stays until the next publishing.
 * @throws InvalidInput, NotFound (also for another organization's entry)
 */
export async function editOwn(db: PolkuDatabase, actor: Actor, edit: OwnEdit, now: Date): Promise<EditedOwn> {
  const { regionCode, id, basedOn, act = "edit", note = null } = edit;
  const mine = OwnContent.safeParse(edit.content);
  if (!mine.success) throw new InvalidInput("own-content", mine.error.issues[0]?.message ?? "");
  const subject = subjectOfOwn(id);
  return db.forRegion(regionCode).run(async (trx): Promise<EditedOwn> => {
    const entry = requireOwn(actor, regionCode, await findOwnForChange(trx, id));
    const state = stateAfterEdit(entry.state);
    if (state === null) return { ok: false, because: "archived" };
    const [current, base] = [
      await findCurrent<OwnContent>(trx, subject),
      await findVersion<OwnContent>(trx, subject, basedOn),
    ];
    if (!current || !base) throw new NotFound("version-not-found", "There is no such version.");
    const merged = mergeOwn(wholeContent(base.content), mine.data, wholeContent(current.content));
    if (merged.conflicts.length > 0) return { ok: false, because: "conflict", current, merged };
    const changed = differencesOf(wholeContent(current.content), merged.content).map(({ path }) => path);
    if (changed.length === 0) return { ok: true, version: current.version };
    // Two halves that fit alone may not fit together (two kinds of schedule): then the second is shown both.
    const whole = OwnContent.safeParse(merged.content);
    if (!whole.success) return { ok: false, because: "conflict", current, merged: { ...merged, content: mine.data } };
    const saved = await saveVersion(trx, regionCode, {
      subject,
      basedOn: current.version,
      content: whole.data,
      act,
      note,
      at: now,
      by: actor.accountId,
    });
    if (!saved.ok) return { ok: false, because: "conflict", current: saved.current, merged };
    await updateOwn(
      trx,
      id,
      { ...entry, state },
      { version: saved.version, beforeLast: null, at: now, by: actor.accountId },
    );
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
      at: now,
      kind: "change",
      act: `own-content.${act}`,
      by: doerOf(actor, canPublishOwn(actor, regionCode) ? "curator" : "provider", regionCode),
      subject: { kind: "own-entry", id },
      details: { version: saved.version, changed: changed.slice(0, 30) },
    });
    return saved;
  });
}

/** Brings an older version's words back as a new version. */
export async function restoreOwn(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, id, version, basedOn }: Omit<OwnEdit, "content"> & { readonly version: number },
  now: Date,
): Promise<EditedOwn> {
  const old = await db.forRegion(regionCode).run((trx) => findVersion<OwnContent>(trx, subjectOfOwn(id), version));
  if (!old) throw new NotFound("version-not-found", "There is no such version.");
  const edit = { regionCode, id, basedOn, content: old.content, act: "restore", note: String(version) } as const;
  return editOwn(db, actor, edit, now);
}
