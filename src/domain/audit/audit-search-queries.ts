import { sql } from "kysely";
import type { PolkuDatabase, RegionDb } from "../database.ts";
import type { AuditKind } from "./audit.ts";

/** What is asked of the log. Times are half-open: from the first, before the second. */
export interface AuditQuery {
  readonly from: Date | null;
  readonly before: Date | null;
  readonly kind: AuditKind | null;
  /** The beginning of an act's name: `curation.` is every change of curators. */
  readonly act: string | null;
  /** A part of the doer's or the organization's name, or an account's id. */
  readonly who: string | null;
  /** The id of what was read or changed, or of whose data it was. */
  readonly what: string | null;
}

export const ANY_EVENT: AuditQuery = { from: null, before: null, kind: null, act: null, who: null, what: null };

export interface LoggedEvent {
  readonly id: number;
  readonly at: Date;
  readonly kind: AuditKind;
  readonly act: string;
  readonly accountId: string | null;
  readonly actorName: string;
  readonly organization: string | null;
  readonly role: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly whose: string | null;
  readonly purpose: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The newest first; `olderThan` is the id of the last one of the page before. */
export async function listAuditEvents(
  db: RegionDb,
  { from, before, kind, act, who, what }: AuditQuery,
  { limit, olderThan }: { readonly limit: number; readonly olderThan: number | null },
): Promise<readonly LoggedEvent[]> {
  return db.run(async (trx) => {
    let query = trx
      .selectFrom("audit_event")
      .select([
        "id",
        "at",
        "kind",
        "act",
        "account_id as accountId",
        "actor_name as actorName",
        "organization",
        "role",
        "subject_kind as subjectKind",
        "subject_id as subjectId",
        "whose",
        "purpose",
        "details",
      ])
      .orderBy("id", "desc")
      .limit(limit);
    if (from) query = query.where("at", ">=", from);
    if (before) query = query.where("at", "<", before);
    if (kind) query = query.where("kind", "=", kind);
    if (act) query = query.where(sql<boolean>`starts_with(act, ${act})`);
    if (who) {
      const part = `%${who.replace(/[\\%_]/g, "\\$&")}%`;
      query = query.where((eb) =>
        eb.or([
          eb("actor_name", "ilike", part),
          eb("organization", "ilike", part),
          sql<boolean>`account_id::text = ${who}`,
        ]),
      );
    }
    if (what) query = query.where((eb) => eb.or([eb("subject_id", "=", what), eb("whose", "=", what)]));
    if (olderThan !== null) query = query.where("id", "<", olderThan);
    return query.execute();
  });
}

/** Takes away what is older than `before`. The database refuses anything younger than two years. @returns how many */
export async function forgetAuditEvents(db: PolkuDatabase, regionCode: string, before: Date): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select forget_audit_events(${regionCode}, ${before}) as gone`.execute(db.register);
  return rows[0]?.gone ?? 0;
}
