import { createHash } from "node:crypto";
import type pg from "pg";

/** A stable 63-bit key for PostgreSQL's advisory locks. */
function lockKey(name: string): string {
  return (createHash("sha256").update(name).digest().readBigUInt64BE() >> 1n).toString();
}

/**
 * Runs `work` while holding the cluster-wide lock `name`, on a connection of its own: when this program dies, the lock goes.
 * @returns null without running `work` when another session holds it.
 */
export async function withAdvisoryLock<Result>(
  pool: pg.Pool,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const client = await pool.connect();
  client.on("error", () => {});
  try {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1::bigint) as held", [lockKey(name)]);
    if (!rows[0]?.held) return null;
    return await work();
  } finally {
    // Closing the connection lets the lock go even when it is broken.
    client.release(true);
  }
}
