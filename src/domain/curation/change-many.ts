import { randomBytes } from "node:crypto";
import { Forbidden } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import type { PolkuDatabase } from "../database.ts";
import { changeCuration, undoCuration } from "./change-curation.ts";
import { type CuratedEntry, type Curation, type CurationAct, NO_CURATION } from "./curation.ts";
import { canCurate } from "./curation-policy.ts";
import { findCuration } from "./curation-queries.ts";
import { listBatch } from "./work-list-queries.ts";

/** How long one act on many can be undone as one. */
const UNDO_MS = 24 * 3_600_000;
const MARK = /^batch:[a-f0-9]{12}$/;

export interface ChangedMany {
  /** The mark that its versions carry, for `undoMany`. */
  readonly mark: string;
  readonly changed: number;
  /** What somebody else was changing at the same moment, or what was so already. */
  readonly left: number;
}

/**
 * Does the same to many entries. Each is a change of its own in the history; a mark joins them, so that all are undone at once.
 * @param decide the curation as it is to be; the same object leaves the entry as it is
 * @throws Forbidden
 */
export async function changeMany(
  db: PolkuDatabase,
  actor: Actor,
  {
    regionCode,
    entries,
    act,
    decide,
  }: {
    readonly regionCode: string;
    readonly entries: readonly CuratedEntry[];
    readonly act: CurationAct;
    readonly decide: (curation: Curation, entry: CuratedEntry) => Curation;
  },
  now: Date,
): Promise<ChangedMany> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators change the tray.");
  const mark = newMark();
  let changed = 0;
  for (const entry of entries) {
    const current = await findCuration(db.forRegion(regionCode), entry);
    const before = current?.content ?? NO_CURATION;
    const content = decide(before, entry);
    if (content === before) continue;
    const change = { regionCode, entry, basedOn: current?.version ?? 0, content, act, note: mark };
    if ((await changeCuration(db, actor, change, now)).ok) changed++;
  }
  return { mark, changed, left: entries.length - changed };
}

export interface UndoneMany {
  /** The mark of the undoing, by which it is undone in its turn. */
  readonly mark: string;
  readonly act: "undo" | "redo";
  readonly undone: number;
  /** What somebody has changed again since: it stays as they left it. */
  readonly left: number;
}

/**
 * Undoes what `changeMany` or an earlier undoing did, but for what has been changed again since. Only one's own, within a day.
 * @throws Forbidden
 */
export async function undoMany(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, mark }: { readonly regionCode: string; readonly mark: string },
  now: Date,
): Promise<UndoneMany> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators change the tray.");
  const undoing = { mark: newMark(), act: "undo" as UndoneMany["act"], undone: 0, left: 0 };
  if (!MARK.test(mark)) return undoing;
  const after = new Date(now.getTime() - UNDO_MS);
  for (const { kind, id, version } of await listBatch(db.forRegion(regionCode), { mark, by: actor.accountId, after })) {
    const order = { regionCode, entry: { kind, id }, version, mark: undoing.mark };
    const done = await undoCuration(db, actor, order, now);
    undoing.act = done.act;
    if (done.ok) undoing.undone++;
    else undoing.left++;
  }
  return undoing;
}

function newMark(): string {
  return `batch:${randomBytes(6).toString("hex")}`;
}
