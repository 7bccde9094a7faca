import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { CuratedEntry, CuratedKind } from "../curation/curation.ts";
import type { RegionDb, RegionTables, RegisterTables } from "../database.ts";
import type { OpenCase } from "./decide-freshness.ts";
import type { FreshnessAnswer, FreshnessEnd } from "./freshness-tables.ts";

type Trx = Transaction<RegisterTables & RegionTables>;

export interface FreshnessCase extends Omit<OpenCase, "hasAddress"> {
  readonly id: string;
  readonly entry: CuratedEntry;
  readonly organizationId: string | null;
  readonly staleSince: Date;
  readonly answer: FreshnessAnswer | null;
  readonly answerWords: string | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedBecause: FreshnessEnd | null;
  readonly closedBy: string | null;
  /** As the work list knows it; null when the record has gone from it. */
  readonly title: LocalizedText | null;
  readonly organization: LocalizedText | null;
  /** Where the provider is asked; null when nobody has told an address. */
  readonly email: string | null;
}

/** Events end by themselves, and tools are looked at by the link checker, so these are asked. */
const ASKED_KINDS: readonly CuratedKind[] = ["service", "place"];

/**
 * Opens a question of everything on the tray whose facts nobody has known to hold since `before`, the oldest first.
 * @returns how many were opened
 */
export async function openCases(db: RegionDb, before: Date, now: Date, most: number): Promise<number> {
  return db.run(async (trx) => {
    const { rows } = await sql<{ kind: CuratedKind; id: string; organizationId: string | null; knownAt: Date }>`
      select t.kind, t.id, t.organization_id as "organizationId",
        greatest(t.modified_at, f.confirmed_at) as "knownAt"
      from tray_entry t
      left join freshness_confirmation f on f.kind = t.kind and f.entry_id = t.id
      left join freshness_case c on c.kind = t.kind and c.entry_id = t.id and c.closed_at is null
      where t.is_on and t.kind = any(${ASKED_KINDS}) and c.id is null
        and greatest(t.modified_at, f.confirmed_at) < ${before}
      order by 4, t.id limit ${most}`.execute(trx);
    for (const row of rows) {
      await trx
        .insertInto("freshness_case")
        .values({
          id: randomUUID(),
          region_code: db.regionCode,
          kind: row.kind,
          entry_id: row.id,
          organization_id: row.organizationId,
          stale_since: row.knownAt,
          opened_at: now,
          letters: 0,
          last_letter_at: null,
          with_curator_since: null,
          lowered_at: null,
          taken_off_at: null,
          answer: null,
          answer_words: null,
          answered_at: null,
          closed_at: null,
          closed_because: null,
          closed_by: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return rows.length;
  });
}

/** Closes the questions that answered themselves: the source has newer facts, or the thing is gone. @returns of what */
export async function closeSettledCases(db: RegionDb, now: Date): Promise<readonly CuratedEntry[]> {
  return db.run(async (trx) => {
    const { rows } = await sql<CuratedEntry>`
      update freshness_case c
      set closed_at = ${now}, closed_by = 'source', closed_because = s.because
      from (
        select c.id, case
          when t.id is null or (not t.is_on and t.off_code <> 'hidden') then 'gone'
          when t.modified_at > c.opened_at then 'source' end as because
        from freshness_case c left join tray_entry t on t.kind = c.kind and t.id = c.entry_id
        where c.closed_at is null
      ) s
      where c.id = s.id and s.because is not null
      returning c.kind, c.entry_id as id`.execute(trx);
    return rows;
  });
}

export async function listCases(
  db: RegionDb,
  {
    isOpen,
    id,
    entry,
    limit = 2000,
  }: {
    readonly isOpen?: boolean;
    readonly id?: string;
    readonly entry?: CuratedEntry;
    readonly limit?: number;
  },
): Promise<readonly FreshnessCase[]> {
  return db.run(async (trx) => {
    const open = isOpen === undefined ? sql`true` : isOpen ? sql`c.closed_at is null` : sql`c.closed_at is not null`;
    const one = id === undefined ? sql`true` : sql`c.id = ${id}::uuid`;
    const of = entry === undefined ? sql`true` : sql`c.kind = ${entry.kind} and c.entry_id = ${entry.id}::uuid`;
    const { rows } = await sql<CaseRow>`
      select c.id, c.kind, c.entry_id as "entryId", c.organization_id as "organizationId",
        c.stale_since as "staleSince", c.opened_at as "openedAt", c.letters, c.last_letter_at as "lastLetterAt",
        c.with_curator_since as "withCuratorSince", c.lowered_at as "loweredAt", c.taken_off_at as "takenOffAt",
        c.answer, c.answer_words as "answerWords", c.answered_at as "answeredAt",
        c.closed_at as "closedAt", c.closed_because as "closedBecause", c.closed_by as "closedBy",
        t.title, t.organization,
        coalesce(
          (select o.email from region_organization o
            where c.organization_id = any(o.register_ids) and o.ended_at is null and o.email is not null limit 1),
          (select r.content #>> '{contacts,emails,0,address}' from organization r
            where r.id = c.organization_id and r.removed_at is null)
        ) as email
      from freshness_case c
      left join tray_entry t on t.kind = c.kind and t.id = c.entry_id
      where ${open} and ${one} and ${of}
      order by c.closed_at desc nulls first, c.answered_at is null, c.opened_at, c.id limit ${limit}`.execute(trx);
    return rows.map(({ kind, entryId, ...row }) => ({ ...row, entry: { kind, id: entryId } }));
  });
}

type CaseRow = Omit<FreshnessCase, "entry"> & { readonly kind: CuratedKind; readonly entryId: string };

/** How many providers' answers wait for a curator. */
export async function countAnswered(db: RegionDb): Promise<number> {
  return db.run(async (trx) => {
    const { count } = await trx
      .selectFrom("freshness_case")
      .select(sql<number>`count(*)::int`.as("count"))
      .where("closed_at", "is", null)
      .where("answer", "is not", null)
      .executeTakeFirstOrThrow();
    return count;
  });
}

export async function markLetter(db: RegionDb, id: string, now: Date): Promise<void> {
  await db.run((trx) =>
    trx
      .updateTable("freshness_case")
      .set({ letters: sql<number>`least(letters + 1, 3)`, last_letter_at: now })
      .where("id", "=", id)
      .execute(),
  );
}

export async function markStep(
  db: RegionDb,
  id: string,
  column: "with_curator_since" | "lowered_at" | "taken_off_at",
  now: Date,
): Promise<void> {
  await db.run((trx) =>
    trx
      .updateTable("freshness_case")
      .set({ [column]: now })
      .where("id", "=", id)
      .execute(),
  );
}

/** Writes the provider's answer. @returns false when the question is closed: the answer came too late. */
export async function saveAnswer(
  trx: Trx,
  id: string,
  { answer, words }: { readonly answer: FreshnessAnswer; readonly words: string | null },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("freshness_case")
    .set({ answer, answer_words: words, answered_at: now, with_curator_since: answer === "true" ? null : now })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

export async function closeCase(trx: Trx, id: string, because: FreshnessEnd, by: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("freshness_case")
    .set({ closed_at: now, closed_because: because, closed_by: by })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

export async function saveConfirmation(
  trx: Trx,
  regionCode: string,
  entry: CuratedEntry,
  by: "provider" | "curator",
  now: Date,
): Promise<void> {
  await trx
    .insertInto("freshness_confirmation")
    .values({ region_code: regionCode, kind: entry.kind, entry_id: entry.id, confirmed_at: now, confirmed_by: by })
    .onConflict((conflict) =>
      conflict.columns(["region_code", "kind", "entry_id"]).doUpdateSet({ confirmed_at: now, confirmed_by: by }),
    )
    .execute();
}

/** When somebody who knows last said that the facts hold; undefined when nobody has. */
export async function findConfirmation(trx: Trx, { kind, id }: CuratedEntry): Promise<Confirmation | undefined> {
  return trx
    .selectFrom("freshness_confirmation")
    .select(["confirmed_at as confirmedAt", "confirmed_by as confirmedBy"])
    .where("kind", "=", kind)
    .where("entry_id", "=", id)
    .executeTakeFirst();
}

export interface Confirmation {
  readonly confirmedAt: Date;
  readonly confirmedBy: "provider" | "curator";
}
