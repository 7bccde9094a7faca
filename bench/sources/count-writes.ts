import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

/** A run's own report is no record. */
const REPORT = "import_run";

/** Rows inserted, updated and deleted so far, by table, as PostgreSQL counts them. */
export async function countWrites(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  let last = "";
  for (;;) {
    // A connection's counts are told when it has ended, a moment after its program has.
    await sleep(300);
    const { rows } = await pool.query<{ name: string; writes: number }>(
      `select relname as name, (n_tup_ins + n_tup_upd + n_tup_del)::int as writes
       from pg_stat_user_tables where relname <> $1 order by 1`,
      [REPORT],
    );
    const told = JSON.stringify(rows);
    if (told === last) return new Map(rows.map(({ name, writes }) => [name, writes]));
    last = told;
  }
}

/** What was written between two counts, by table; tables without a write are left out. */
export function writesBetween(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly (readonly [table: string, rows: number])[] {
  return [...after].map(([table, rows]) => [table, rows - (before.get(table) ?? 0)] as const).filter(([, n]) => n > 0);
}
