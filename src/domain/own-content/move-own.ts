import type { Transaction } from "kysely";
import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { type Doer, doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import type { PolkuDatabase } from "../database.ts";
import { findVersion, saveVersion } from "../versions/version-queries.ts";
import type { OwnContent } from "./content.ts";
import { wholeContent } from "./empty-content.ts";
import { type Lack, lacksOf } from "./lacks.ts";
import { canArchiveEntry, canPublishOwn } from "./own-content-policy.ts";
import { type OwnEntry, type Standing, subjectOfOwn } from "./own-entry.ts";
import { findOwnForChange, type OwnTransaction, updateOwn } from "./own-entry-queries.ts";
import { requireOwn } from "./read-own.ts";
import { hideFromResidents, type OwnRegion, showToResidents } from "./show-to-residents.ts";
import { canMove, decideStanding, type OwnMove, type Times, TRANSITIONS } from "./transitions.ts";

export interface OwnMoveAsked {
  readonly id: string;
  readonly move: OwnMove;
  /** The version that the person saw: what has changed since is looked at first. */
  readonly basedOn: number;
  /** Of `return`: what to mend. Kept in the history. */
  readonly note?: string | null;
  readonly times?: Times;
}

export type MovedOwn =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly because: "changed" | "notNow" | "pastTime" }
  | { readonly ok: false; readonly because: "lacks"; readonly lacks: readonly Lack[] };

/**
 * Takes the entry on its way: to review, back, to residents, away from them. The record that residents see, the version, the
 * standing and the log are one transaction.
 * @throws Forbidden, NotFound (also for another organization's entry)
 */
export async function moveOwn(
  db: PolkuDatabase,
  actor: Actor,
  region: OwnRegion,
  { id, move, basedOn, note = null, times }: OwnMoveAsked,
  now: Date,
): Promise<MovedOwn> {
  const isCurator = canPublishOwn(actor, region.code);
  return db.forRegion(region.code).run(async (trx): Promise<MovedOwn> => {
    const entry = requireOwn(actor, region.code, await findOwnForChange(trx, id));
    if (TRANSITIONS[move].by === "curator" && !isCurator)
      throw new Forbidden("not-a-curator", "What residents see goes through a curator.");
    if (move === "archive" && !canArchiveEntry(actor, region.code, entry))
      throw new Forbidden("not-a-curator", "What residents see goes through a curator.");
    if (!canMove(entry, move)) return { ok: false, because: "notNow" };
    if (entry.version !== basedOn) return { ok: false, because: "changed" };
    if (times && areAgainstEachOther(times, now)) return { ok: false, because: "pastTime" };
    const content = await contentOf(trx, id, entry.version);
    const lacks = NEEDS_ALL.includes(move) ? lacksOf(content, helsinkiTime(now).date) : [];
    if (lacks.length > 0) return { ok: false, because: "lacks", lacks };
    const by = doerOf(actor, isCurator ? "curator" : "provider", region.code);
    const standing = decideStanding(entry, move, entry.version + 1, now, times);
    return settle(trx, region, entry, content, standing, { act: move, note, by, now });
  });
}

/** Takes back the last move, when nothing has been done since. @throws NotFound */
export async function undoOwn(
  db: PolkuDatabase,
  actor: Actor,
  region: OwnRegion,
  { id, basedOn }: { readonly id: string; readonly basedOn: number },
  now: Date,
): Promise<MovedOwn> {
  return db.forRegion(region.code).run(async (trx): Promise<MovedOwn> => {
    const entry = requireOwn(actor, region.code, await findOwnForChange(trx, id));
    const { beforeLast } = entry;
    if (beforeLast === null || entry.version !== basedOn) return { ok: false, because: "changed" };
    const isCurator = canPublishOwn(actor, region.code);
    if (beforeLast.publishedVersion !== entry.publishedVersion && !isCurator)
      throw new Forbidden("not-a-curator", "What residents see goes through a curator.");
    const content = await contentOf(trx, id, entry.version);
    const by = doerOf(actor, isCurator ? "curator" : "provider", region.code);
    return settle(trx, region, entry, content, beforeLast, { act: "undo", note: null, by, now });
  });
}

/** What must tell all that residents need before it goes on. */
const NEEDS_ALL: readonly OwnMove[] = ["send", "publish", "schedule"];

interface Settling {
  readonly act: string;
  readonly note: string | null;
  readonly by: Doer;
  readonly now: Date;
}

/** Writes where the entry stands from now on, and what residents see of it. */
export async function settle(
  trx: OwnTransaction,
  region: OwnRegion,
  entry: OwnEntry,
  content: OwnContent,
  standing: Standing,
  { act, note, by, now }: Settling,
): Promise<MovedOwn> {
  const { id } = entry;
  const name = by.accountId ?? by.name;
  const subject = subjectOfOwn(id);
  const saved = await saveVersion(trx, region.code, {
    subject,
    basedOn: entry.version,
    content,
    act,
    note,
    at: now,
    by: name,
  });
  if (!saved.ok) return { ok: false, because: "changed" };
  // An undone move is not undone again: going back and forth is done by the moves themselves.
  const beforeLast = act === "undo" ? null : standingOf(entry);
  await updateOwn(trx, id, standing, { version: saved.version, beforeLast, at: now, by: name });
  if (standing.publishedVersion !== entry.publishedVersion) {
    if (standing.publishedVersion === null) await hideFromResidents(trx, region.code, entry, now);
    else {
      const shown =
        standing.publishedVersion === saved.version ? content : await contentOf(trx, id, standing.publishedVersion);
      await showToResidents(trx, region, entry, shown, now);
    }
  }
  await insertAuditEvent(trx as unknown as Transaction<AuditTables>, region.code, {
    at: now,
    kind: "change",
    act: `own-content.${act}`,
    by,
    subject: { kind: "own-entry", id },
    details: { version: saved.version, state: standing.state, shown: standing.publishedVersion },
  });
  return { ok: true, version: saved.version };
}

export async function contentOf(trx: OwnTransaction, id: string, version: number): Promise<OwnContent> {
  const found = await findVersion<OwnContent>(trx, subjectOfOwn(id), version);
  if (!found) throw new NotFound("version-not-found", "There is no such version.");
  return wholeContent(found.content);
}

function standingOf(entry: Standing): Standing {
  const { state, publishedVersion, publishedAt, publishAt, publishVersion, unpublishAt } = entry;
  return { state, publishedVersion, publishedAt, publishAt, publishVersion, unpublishAt };
}

function areAgainstEachOther({ publishAt, unpublishAt }: Times, now: Date): boolean {
  if (publishAt !== null && publishAt <= now) return true;
  return unpublishAt !== null && unpublishAt <= (publishAt ?? now);
}
