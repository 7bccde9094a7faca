import type { Transaction } from "kysely";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { saveVersion } from "../versions/version-queries.ts";
import { OwnContent } from "./content.ts";
import { contentOf } from "./move-own.ts";
import { canPublishOwn } from "./own-content-policy.ts";
import { type OwnEntry, subjectOfOwn } from "./own-entry.ts";
import { findOwnForChange, type OwnTransaction, updateOwn } from "./own-entry-queries.ts";
import { requireOwn } from "./read-own.ts";
import { type OwnRegion, showToResidents } from "./show-to-residents.ts";

export interface TellingNow {
  readonly id: string;
  /** What the history and the log call it. */
  readonly act: "time" | "room";
  readonly note: string | null;
  /** What each content becomes: what residents see, what waits for its hour, and the draft. Null: it has no such thing. */
  change(content: OwnContent): OwnContent | null;
}

export type ToldNow =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly because: "archived" | "gone" };

/**
 * Tells residents at once what cannot wait for a curator: that a time is called off, that there is no room. Whoever may write
 * the entry may tell it. A draft that lies on top of what residents see stays a draft, with the same thing told in it.
 * @throws NotFound (also for another organization's entry)
 */
export async function tellNow(
  db: PolkuDatabase,
  actor: Actor,
  region: OwnRegion,
  { id, act, note, change }: TellingNow,
  now: Date,
): Promise<ToldNow> {
  return db.forRegion(region.code).run(async (trx): Promise<ToldNow> => {
    const entry = requireOwn(actor, region.code, await findOwnForChange(trx, id));
    if (entry.state === "archived") return { ok: false, because: "archived" };
    const changed = await changedVersions(trx, entry, change);
    if (changed === null) return { ok: false, because: "gone" };
    const by = doerOf(actor, canPublishOwn(actor, region.code) ? "curator" : "provider", region.code);
    const numbers = new Map<number, number>();
    let version = entry.version;
    for (const [number, content] of changed) {
      const saved = await saveVersion(trx, region.code, {
        subject: subjectOfOwn(id),
        basedOn: version,
        content,
        act,
        note,
        at: now,
        by: actor.accountId,
      });
      if (!saved.ok) throw new Error("an entry that is held was written by somebody else");
      version = saved.version;
      numbers.set(number, version);
    }
    const after = (number: number | null) => (number === null ? null : (numbers.get(number) ?? number));
    const standing = {
      ...entry,
      publishedVersion: after(entry.publishedVersion),
      publishVersion: after(entry.publishVersion),
    };
    // Going back to an earlier standing would bring the earlier words back: this is undone by telling it again.
    await updateOwn(trx, id, standing, { version, beforeLast: null, at: now, by: actor.accountId });
    const shown = entry.publishedVersion === null ? undefined : changed.get(entry.publishedVersion);
    if (shown !== undefined) await showToResidents(trx, region, entry, shown, now);
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, region.code, {
      at: now,
      kind: "change",
      act: `own-content.${act}`,
      by,
      subject: { kind: "own-entry", id },
      details: { version, shown: standing.publishedVersion },
    });
    return { ok: true, version };
  });
}

/** By the number of what was changed, the newest last. Null when none of them can be. */
async function changedVersions(
  trx: OwnTransaction,
  { id, version, publishedVersion, publishVersion }: OwnEntry,
  change: TellingNow["change"],
): Promise<ReadonlyMap<number, OwnContent> | null> {
  const numbers = [...new Set([publishedVersion, publishVersion, version])].filter((each) => each !== null);
  const changed = new Map<number, OwnContent>();
  let isTold = false;
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const content = await contentOf(trx, id, number);
    const after = change(content);
    if (after !== null) isTold = true;
    // The newest is written again in any case, so that it stays the newest.
    if (after !== null || number === version) changed.set(number, OwnContent.parse(after ?? content));
  }
  return isTold ? changed : null;
}
