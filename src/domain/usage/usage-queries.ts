import { sql } from "kysely";
import type { CuratedEntry, CuratedKind } from "../curation/curation.ts";
import type { PolkuDatabase, RegionDb } from "../database.ts";
import type { EntryUse } from "./usage-tables.ts";

export interface UseCount {
  readonly regionCode: string;
  readonly day: string;
  readonly kind: CuratedKind;
  readonly id: string;
  readonly use: EntryUse;
  count: number;
}

export interface WordCount {
  readonly regionCode: string;
  /** The month's first day. */
  readonly month: string;
  readonly kind: CuratedKind;
  readonly id: string;
  /** A word, or a need's id. */
  readonly word: string;
  readonly isNeed: boolean;
  count: number;
}

/** Adds to what has been counted before. */
export async function writeUsage(
  db: PolkuDatabase,
  uses: readonly UseCount[],
  words: readonly WordCount[],
): Promise<void> {
  const codes = new Set([...uses, ...words].map(({ regionCode }) => regionCode));
  for (const code of codes) {
    const of = <Count extends { regionCode: string }>(counts: readonly Count[]) =>
      JSON.stringify(counts.filter(({ regionCode }) => regionCode === code));
    await db.forRegion(code).run(async (trx) => {
      await sql`
        insert into entry_use (region_code, day, kind, entry_id, use, count)
        select ${code}, day, kind, id, use, count
        from jsonb_to_recordset(${of(uses)}::jsonb) as c (day date, kind text, id uuid, use text, count int)
        order by day, kind, id, use
        on conflict (region_code, day, kind, entry_id, use)
          do update set count = entry_use.count + excluded.count`.execute(trx);
      await sql`
        insert into entry_word (region_code, month, kind, entry_id, word, is_need, count)
        select ${code}, month, kind, id, word, "isNeed", count
        from jsonb_to_recordset(${of(words)}::jsonb)
          as c (month date, kind text, id uuid, word text, "isNeed" boolean, count int)
        order by month, kind, id, "isNeed", word
        on conflict (region_code, month, kind, entry_id, is_need, word)
          do update set count = entry_word.count + excluded.count`.execute(trx);
    });
  }
}

export interface UsageOfEntry {
  readonly shown: number;
  readonly opened: number;
  readonly handed: number;
}

const NOTHING: UsageOfEntry = { shown: 0, opened: 0, handed: 0 };

/** Sums from a Finnish day on, by `kind:id`. */
export async function sumUses(
  db: RegionDb,
  entries: readonly CuratedEntry[],
  since: string,
): Promise<(entry: CuratedEntry) => UsageOfEntry> {
  if (entries.length === 0) return () => NOTHING;
  const ids = entries.map(({ id }) => id);
  const rows = await db.run(async (trx) => {
    const { rows } = await sql<{ kind: CuratedKind; id: string } & UsageOfEntry>`
      select kind, entry_id as id,
        coalesce(sum(count) filter (where use = 'shown'), 0)::int as shown,
        coalesce(sum(count) filter (where use = 'opened'), 0)::int as opened,
        coalesce(sum(count) filter (where use = 'handed'), 0)::int as handed
      from entry_use where entry_id = any(${ids}::uuid[]) and day >= ${since}::date
      group by kind, entry_id`.execute(trx);
    return rows;
  });
  const sums = new Map(rows.map(({ kind, id, ...sum }) => [`${kind}:${id}`, sum]));
  return ({ kind, id }) => sums.get(`${kind}:${id}`) ?? NOTHING;
}

/** What led to the entry, the most first: words and ids of needs. */
export async function listWordsOf(
  db: RegionDb,
  { kind, id }: CuratedEntry,
  since: string,
  limit = 20,
): Promise<readonly { readonly word: string; readonly isNeed: boolean; readonly count: number }[]> {
  return db.run(async (trx) => {
    const { rows } = await sql<{ word: string; isNeed: boolean; count: number }>`
      select word, is_need as "isNeed", sum(count)::int as count
      from entry_word where kind = ${kind} and entry_id = ${id}::uuid and month >= date_trunc('month', ${since}::date)
      group by word, is_need order by count desc, word limit ${limit}`.execute(trx);
    return rows;
  });
}

/** Takes away counts from before a Finnish day. @returns how many rows */
export async function forgetUsage(db: RegionDb, before: string): Promise<number> {
  return db.run(async (trx) => {
    const uses = await sql`delete from entry_use where day < ${before}::date`.execute(trx);
    const words = await sql`delete from entry_word where month < ${before}::date`.execute(trx);
    return Number(uses.numAffectedRows ?? 0) + Number(words.numAffectedRows ?? 0);
  });
}
