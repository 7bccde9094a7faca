import type { Transaction } from "kysely";
import { Forbidden, InvalidInput, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import { daysBetween, helsinkiTime } from "../catalogue/helsinki-time.ts";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { findCurrent } from "../versions/version-queries.ts";
import { reviewAfter } from "./handbook-page.ts";
import { canWriteHandbook } from "./handbook-policy.ts";
import { findRowToChange, HANDBOOK_SUBJECT, type HandbookRow, updateRow } from "./handbook-queries.ts";
import { type NationalPage, nationalPages } from "./national-pages.ts";
import { keepNational, rowOrNew, stateOf } from "./page-row.ts";

export type StateAct =
  /** What was written last is what readers see. */
  | { readonly act: "publish" }
  /** Out of sight; nothing is lost. */
  | { readonly act: "archive" }
  /** Somebody has read it through; null asks for the next time in a year. */
  | { readonly act: "review"; readonly next: string | null }
  /** What the national text says now has been looked at, and the region's own stays. */
  | { readonly act: "keep-own" }
  | { readonly act: "undo" };

export interface StateChange {
  readonly regionCode: string;
  readonly slug: string;
  readonly act: StateAct;
  /** When the page had last been changed, as its form told; null when the region had decided nothing. */
  readonly seen: Date | null;
}

/** `moved`: somebody else did something meanwhile. `nothing`: there is nothing to publish or to undo. */
export type ChangedState =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "moved" | "nothing" | "date" };

const FARTHEST_DAYS = 3 * 366;

/** Publishes, hides, marks as read through, or takes such an act back. @throws Forbidden, NotFound */
export async function changeState(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, slug, act, seen }: StateChange,
  now: Date,
  national: readonly NationalPage[] = nationalPages(),
): Promise<ChangedState> {
  if (!canWriteHandbook(actor, regionCode)) throw new Forbidden("not-a-writer", "Only curators write the handbook.");
  const page = national.find((each) => each.slug === slug);
  const by = { by: actor.accountId, now };
  const changed = await db.forRegion(regionCode).run(async (trx): Promise<ChangedState> => {
    const found = await findRowToChange(trx, slug);
    if ((found?.changedAt.getTime() ?? null) !== (seen?.getTime() ?? null))
      return found || page ? { ok: false, reason: "moved" } : notFound();
    const row = await rowOrNew(trx, regionCode, found, page, by);
    if (!row) return notFound();
    const latest = (await findCurrent(trx, { kind: HANDBOOK_SUBJECT, id: slug }))?.version ?? null;
    const next = decideState(row, act, { latest, today: helsinkiTime(now).date, isNational: page !== undefined });
    if ("reason" in next) return { ok: false, reason: next.reason };
    const kept = act.act === "keep-own" && page ? await keepNational(trx, regionCode, row, page, by) : row;
    // Two acts within a millisecond are two acts.
    const changedAt = new Date(Math.max(now.getTime(), row.changedAt.getTime() + (found ? 1 : 0)));
    await updateRow(trx, {
      ...kept,
      ...next,
      previous: act.act === "undo" ? null : act.act === "keep-own" ? row.previous : stateOf(row),
      changedAt,
    });
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
      at: now,
      kind: "change",
      act: `handbook.${act.act}`,
      by: doerOf(actor, "curator", regionCode),
      subject: { kind: HANDBOOK_SUBJECT, id: slug },
      details: { state: next.state ?? row.state, version: next.publishedVersion ?? row.publishedVersion },
    });
    return { ok: true };
  });
  // What residents find follows.
  if (changed.ok && act.act !== "keep-own") await bumpCatalogueVersion(db.register, regionCode);
  return changed;
}

function notFound(): never {
  throw new NotFound("page-not-found", "There is no such page.");
}

/** What an act makes of the page, or why it cannot be done. */
export function decideState(
  row: HandbookRow,
  act: StateAct,
  {
    latest,
    today,
    isNational,
  }: { readonly latest: number | null; readonly today: string; readonly isNational: boolean },
): Partial<HandbookRow> | { readonly reason: "nothing" | "date" } {
  switch (act.act) {
    case "publish":
      if (latest === null && !isNational) return { reason: "nothing" };
      return { state: "published", publishedVersion: latest };
    case "archive":
      return { state: "archived" };
    case "review": {
      const next = act.next ?? reviewAfter(today);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(next) || Number.isNaN(Date.parse(next))) return { reason: "date" };
      const days = daysBetween(today, next);
      return days < 1 || days > FARTHEST_DAYS ? { reason: "date" } : { reviewOn: next, reviewedOn: today };
    }
    case "keep-own":
      return {};
    case "undo":
      return row.previous ?? { reason: "nothing" };
    default:
      throw new InvalidInput("handbook-act", "There is no such act.");
  }
}
