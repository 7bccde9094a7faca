import type { Transaction } from "kysely";
import { InvalidInput, NotFound } from "../../platform/errors.ts";
import type { Doer } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { differencesOf } from "../versions/differences.ts";
import type { MergedContents } from "../versions/merge-contents.ts";
import type { Version } from "../versions/version.ts";
import { findCurrent, findVersion, saveVersion } from "../versions/version-queries.ts";
import { type CuratedEntry, Curation, type CurationAct, NO_CURATION } from "./curation.ts";
import { subjectOf } from "./curation-queries.ts";
import { mergeCurations } from "./merge-curations.ts";

export interface CurationChange {
  readonly regionCode: string;
  readonly entry: CuratedEntry;
  /** The version that the curator saw; 0 when nothing had been said. */
  readonly basedOn: number;
  readonly content: Curation;
  readonly act: CurationAct;
  /** Why, for the other curators. */
  readonly note?: string | null;
  /** The entry is one of many records of the same thing: what is said anew of the tray is of them all. */
  readonly isOfAll?: boolean;
}

export type ChangedCuration =
  | { readonly ok: true; readonly version: number }
  /** Both changed the same thing. Nothing is written; `merged.content` holds both persons' other changes. */
  | { readonly ok: false; readonly current: Version<Curation>; readonly merged: MergedContents<Curation> };

/** A rival that writes at the very same moment is joined with; more than a few in a row is told to the writer. */
const TRIES = 3;

/**
 * Writes a new version of what is said of an entry, joined with what somebody else has said since `basedOn`. Whoever calls
 * has made sure that the doer may.
 * @param by the account's id, or the name of a program
 * @throws InvalidInput, NotFound (there is no version `basedOn`)
 */
export async function writeCuration(
  db: PolkuDatabase,
  doer: Doer,
  by: string,
  change: CurationChange,
  now: Date,
): Promise<ChangedCuration> {
  const mine = Curation.safeParse(change.content);
  if (!mine.success)
    throw new InvalidInput("curation", mine.error.issues[0]?.message ?? "", mine.error.issues[0]?.path.join("."));
  const subject = subjectOf(change.entry);
  const saved = await db.forRegion(change.regionCode).run(async (trx): Promise<ChangedCuration> => {
    const base =
      change.basedOn === 0 ? NO_CURATION : (await findVersion<Curation>(trx, subject, change.basedOn))?.content;
    if (!base) throw new NotFound("version-not-found", "There is no such version.");
    const wanted = mine.data.tray === base.tray ? mine.data : ofAll(mine.data, change.isOfAll);
    let current = await findCurrent<Curation>(trx, subject);
    for (let tries = 1; ; tries++) {
      const merged = mergeCurations(base, wanted, current?.content ?? NO_CURATION);
      const isRivalled = current !== undefined && current.version !== change.basedOn && merged.conflicts.length > 0;
      if (current && (isRivalled || tries > TRIES)) return { ok: false, current, merged };
      const written = await saveVersion(trx, change.regionCode, {
        subject,
        basedOn: current?.version ?? 0,
        content: merged.content,
        act: change.act,
        note: change.note ?? null,
        at: now,
        by,
      });
      if (!written.ok) {
        current = written.current;
        continue;
      }
      await insertAuditEvent(trx as unknown as Transaction<AuditTables>, change.regionCode, {
        at: now,
        kind: "change",
        act: `curation.${change.act}`,
        by: doer,
        subject: { kind: change.entry.kind, id: change.entry.id },
        details: { version: written.version, changed: differencesOf(base, wanted).map(({ path }) => path) },
      });
      return written;
    }
  });
  // What residents find follows.
  if (saved.ok) await bumpCatalogueVersion(db.register, change.regionCode);
  return saved;
}

function ofAll({ trayOfAll: _, ...curation }: Curation, isOfAll = false): Curation {
  return isOfAll && curation.tray !== null ? { ...curation, trayOfAll: true } : curation;
}
