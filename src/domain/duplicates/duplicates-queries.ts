import { sql } from "kysely";
import type { ComparableKind } from "./comparable.ts";
import type { Db } from "./comparable-queries.ts";
import type { Verdict } from "./judge-pair.ts";
import type { Reason } from "./reasons.ts";

/** Two records and what holds of them. The smaller id is the first. */
export interface StoredPair {
  readonly firstId: string;
  readonly secondId: string;
  readonly firstKind: ComparableKind;
  readonly secondKind: ComparableKind;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly rulesVerdict: Verdict;
  readonly verdict: Verdict;
  readonly decidedBy: "rules" | "curator";
  readonly decidedNote: string | null;
  readonly decidedAt: Date;
}

/** What the rules say of a pair, for writing. */
export interface RuledPair {
  readonly firstId: string;
  readonly secondId: string;
  readonly firstKind: ComparableKind;
  readonly secondKind: ComparableKind;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly rulesVerdict: Verdict;
}

/** One run at a time, in whatever process: waits until the other has committed. */
export async function lockDuplicates(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('polku duplicates', 0))`.execute(db);
}

function selectPairs(db: Db) {
  return db
    .selectFrom("duplicate_pair")
    .select([
      "first_id as firstId",
      "second_id as secondId",
      "first_kind as firstKind",
      "second_kind as secondKind",
      "score",
      "reasons",
      "rules_verdict as rulesVerdict",
      "verdict",
      "decided_by as decidedBy",
      "decided_note as decidedNote",
      "decided_at as decidedAt",
    ]);
}

/** Pairs that are one, and pairs that a curator has set apart: what entries are made of (`mergedEntries`). */
export async function listMergedPairs(db: Db): Promise<StoredPair[]> {
  return selectPairs(db)
    .where((eb) => eb.or([eb("verdict", "=", "merged"), eb("verdict", "=", "apart")]))
    .orderBy("first_id")
    .orderBy("second_id")
    .execute();
}

/** As `listMergedPairs`, of those that a chain of merged pairs leads to from one record; none when it is alone. */
export async function listMergedPairsAround(db: Db, id: string): Promise<StoredPair[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive same(id) as (
      select ${id}::uuid union
      select case when p.first_id = same.id then p.second_id else p.first_id end
      from same join duplicate_pair p on (p.first_id = same.id or p.second_id = same.id) and p.verdict = 'merged')
    select id from same limit ${MOST_CHAINED}`.execute(db);
  const ids = rows.map((row) => row.id);
  if (ids.length < 2) return [];
  return selectPairs(db)
    .where("verdict", "in", ["merged", "apart"])
    .where("first_id", "in", ids)
    .where("second_id", "in", ids)
    .execute();
}

export async function listAllPairs(db: Db): Promise<StoredPair[]> {
  return selectPairs(db).orderBy("first_id").orderBy("second_id").execute();
}

/** A page of pairs, the surest first; null is every verdict. */
export async function listPairs(db: Db, verdict: Verdict | null, limit: number, offset: number): Promise<StoredPair[]> {
  return selectPairs(db)
    .$if(verdict !== null, (query) => query.where("verdict", "=", verdict ?? "merged"))
    .orderBy("score", "desc")
    .orderBy("first_id")
    .orderBy("second_id")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countPairs(db: Db): Promise<{ [verdict in Verdict]: number }> {
  const rows = await db
    .selectFrom("duplicate_pair")
    .select((eb) => ["verdict", eb.fn.countAll<number>().as("count")])
    .groupBy("verdict")
    .execute();
  const counts = { merged: 0, doubtful: 0, apart: 0 };
  for (const { verdict, count } of rows) counts[verdict] = Number(count);
  return counts;
}

export async function findPair(db: Db, firstId: string, secondId: string): Promise<StoredPair | undefined> {
  return selectPairs(db).where("first_id", "=", firstId).where("second_id", "=", secondId).executeTakeFirst();
}

/** Ids of the records that are the same thing as this one, told directly. */
export async function listSameAs(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom("duplicate_pair")
    .select(["first_id as firstId", "second_id as secondId"])
    .where((eb) => eb.or([eb("first_id", "=", id), eb("second_id", "=", id)]))
    .where("verdict", "=", "merged")
    .limit(MOST_SAME)
    .execute();
  return rows.map(({ firstId, secondId }) => (firstId === id ? secondId : firstId));
}

/** A chain that leads to more records than this has gone astray. */
const MOST_CHAINED = 500;
/** More records than this of one thing are a fault somewhere. */
const MOST_SAME = 50;
const CHUNK = 2000;

/** Writes what the rules say. A curator's decision stays in force whatever they say. */
export async function saveRuledPairs(db: Db, pairs: readonly RuledPair[], now: Date): Promise<void> {
  for (let from = 0; from < pairs.length; from += CHUNK) {
    const rows = pairs.slice(from, from + CHUNK).map((pair) => ({
      first_id: pair.firstId,
      second_id: pair.secondId,
      first_kind: pair.firstKind,
      second_kind: pair.secondKind,
      score: pair.score,
      reasons: pair.reasons,
      rules_verdict: pair.rulesVerdict,
    }));
    await sql`
      insert into duplicate_pair as pair (first_id, second_id, first_kind, second_kind, score, reasons, rules_verdict,
        verdict, decided_by, decided_at, seen_at)
      select first_id, second_id, first_kind, second_kind, score, reasons, rules_verdict,
        rules_verdict, 'rules', ${now}, ${now}
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(first_id uuid, second_id uuid, first_kind text,
        second_kind text, score real, reasons jsonb, rules_verdict text)
      on conflict (first_id, second_id) do update set
        score = excluded.score, reasons = excluded.reasons, rules_verdict = excluded.rules_verdict, seen_at = excluded.seen_at,
        verdict = case when pair.decided_by = 'curator' then pair.verdict else excluded.verdict end,
        decided_at = case when pair.decided_by = 'curator' or pair.verdict = excluded.verdict then pair.decided_at
          else excluded.decided_at end`.execute(db);
  }
}

/**
 * Forgets pairs that the rules find apart now. Where a person has decided, the row stays and tells that the rules see
 * nothing in it. @returns how many rows were changed or deleted.
 */
export async function forgetRuledPairs(
  db: Db,
  pairs: readonly { readonly firstId: string; readonly secondId: string }[],
  now: Date,
): Promise<number> {
  if (pairs.length === 0) return 0;
  const rows = pairs.map(({ firstId, secondId }) => ({ first_id: firstId, second_id: secondId }));
  const named = sql`json_to_recordset(${JSON.stringify(rows)}::json) as r(first_id uuid, second_id uuid)`;
  const isNamed = sql`pair.first_id = r.first_id and pair.second_id = r.second_id`;
  const deleted = await sql`
    delete from duplicate_pair pair using ${named} where ${isNamed} and decided_by = 'rules'`.execute(db);
  const kept = await sql`
    update duplicate_pair pair set rules_verdict = 'apart', score = 0, reasons = '[]', seen_at = ${now}
    from ${named} where ${isNamed} and rules_verdict <> 'apart'`.execute(db);
  return Number(deleted.numAffectedRows ?? 0) + Number(kept.numAffectedRows ?? 0);
}

export interface NewDecision {
  readonly firstId: string;
  readonly secondId: string;
  readonly verdict: "merged" | "apart";
  /** Who decided: a name for the history. */
  readonly by: string;
  readonly note: string | null;
}

/**
 * Writes a person's decision, and into the history; an earlier one is marked as given way.
 * @param ruled what the rules say of the pair, for when they have not brought it up themselves.
 */
export async function saveDecision(db: Db, decision: NewDecision, ruled: RuledPair, now: Date): Promise<void> {
  const { firstId, secondId, verdict, by, note } = decision;
  const decided = { verdict, decided_by: "curator", decided_note: note, decided_at: now } as const;
  await db
    .insertInto("duplicate_pair")
    .values({
      first_id: firstId,
      second_id: secondId,
      first_kind: ruled.firstKind,
      second_kind: ruled.secondKind,
      score: ruled.score,
      reasons: JSON.stringify(ruled.reasons),
      rules_verdict: ruled.rulesVerdict,
      seen_at: now,
      ...decided,
    })
    .onConflict((conflict) => conflict.columns(["first_id", "second_id"]).doUpdateSet(decided))
    .execute();
  await endDecisions(db, firstId, secondId, now);
  await db
    .insertInto("duplicate_decision")
    .values({ first_id: firstId, second_id: secondId, verdict, decided_by: by, note, decided_at: now })
    .execute();
}

/** Puts what the rules say in force again. @returns false when no person had decided. */
export async function withdrawDecision(db: Db, firstId: string, secondId: string, now: Date): Promise<boolean> {
  if (!(await endDecisions(db, firstId, secondId, now))) return false;
  // What the rules find apart is not kept.
  await sql`delete from duplicate_pair where first_id = ${firstId} and second_id = ${secondId} and rules_verdict = 'apart'`.execute(
    db,
  );
  await sql`
    update duplicate_pair set verdict = rules_verdict, decided_by = 'rules', decided_note = null, decided_at = ${now}
    where first_id = ${firstId} and second_id = ${secondId}`.execute(db);
  return true;
}

async function endDecisions(db: Db, firstId: string, secondId: string, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable("duplicate_decision")
    .set({ undone_at: now })
    .where("first_id", "=", firstId)
    .where("second_id", "=", secondId)
    .where("undone_at", "is", null)
    .returning("id")
    .execute();
  return ended.length > 0;
}

export interface PastDecision {
  readonly verdict: "merged" | "apart";
  readonly decidedBy: string;
  readonly note: string | null;
  readonly decidedAt: Date;
  readonly undoneAt: Date | null;
}

/** Every decision on a pair, the oldest first. */
export async function listDecisions(db: Db, firstId: string, secondId: string): Promise<PastDecision[]> {
  return db
    .selectFrom("duplicate_decision")
    .select(["verdict", "decided_by as decidedBy", "note", "decided_at as decidedAt", "undone_at as undoneAt"])
    .where("first_id", "=", firstId)
    .where("second_id", "=", secondId)
    .orderBy("id")
    .execute();
}
