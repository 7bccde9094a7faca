import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

/** A stable 63-bit key for PostgreSQL's advisory locks. */
function lockKey(name: string): string {
  return (createHash("sha256").update(name).digest().readBigUInt64BE() >> 1n).toString();
}

const POLL_MS = 500;

/**
 * Runs `work` while holding the cluster-wide lock `name`, on a connection of its own: when this program dies, the lock goes.
 * Without `wait` a lock that another session holds is not waited for.
 * @returns null without running `work` when the lock could not be had.
 */
export async function withAdvisoryLock<Result>(
  pool: pg.Pool,
  name: string,
  work: () => Promise<Result>,
  wait?: { onWait: () => void; signal: AbortSignal },
): Promise<Result | null> {
  const client = await pool.connect();
  client.on("error", () => {});
  const tryLock = async () => {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1::bigint) as held", [
      lockKey(name),
    ]);
    return rows[0]?.held === true;
  };
  try {
    let isHeld = await tryLock();
    if (!isHeld && wait) {
      wait.onWait();
      while (!isHeld && !wait.signal.aborted) {
        await sleep(POLL_MS, undefined, { signal: wait.signal }).catch(() => {});
        isHeld = await tryLock();
      }
    }
    return isHeld ? await work() : null;
  } finally {
    // Closing the connection lets the lock go even when the connection is broken.
    client.release(true);
  }
}
