import { resolve } from "node:path";
import { readConfig } from "../config.ts";
import type { AccountTables } from "../domain/accounts/account-tables.ts";
import { beginNewEpoch } from "../domain/catalogue/register-queries.ts";
import type { RegionTables, RegisterTables } from "../domain/database.ts";
import { MIGRATIONS, openServer } from "../open-context.ts";
import { backup, restore, type TableCounts, UnusableBackup } from "../platform/db/backup.ts";
import { createDatabase } from "../platform/db/database.ts";
import { holdServerLock } from "../platform/db/server-lock.ts";
import { UsageError } from "./usage-error.ts";
import { parseCommand, say } from "./with-context.ts";

export async function runBackup(args: readonly string[]): Promise<number> {
  const [path, ...more] = args;
  if (!path || more.length > 0) throw new UsageError("Name the file to write: backup FILE");
  const server = await openServer(readConfig());
  try {
    sayCounts("Written to", resolve(path), await backup(server.ownerUrl, resolve(path)));
    return 0;
  } finally {
    await server.release();
  }
}

export async function runRestore(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: { yes: { type: "boolean" } },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new UsageError("Name the file to read: restore FILE");
  const server = await openServer(readConfig());
  try {
    const lock = await holdServerLock(server.ownerUrl, "restore");
    if (lock.holder)
      throw new UsageError(`Polku is running (at ${lock.holder}). Stop it, restore, and start it again.`);
    if (!values.yes && process.stdin.isTTY)
      throw new UsageError("This replaces everything in the database. Say --yes to go on.");
    const counts = await restore(server.ownerUrl, resolve(path), MIGRATIONS).catch((error) => {
      throw error instanceof UnusableBackup ? new UsageError(error.message) : error;
    });
    const db = createDatabase<RegisterTables, RegionTables, AccountTables>(server.appUrl, 1);
    await beginNewEpoch(db.register);
    await db.close();
    await lock.release();
    sayCounts("Restored from", resolve(path), counts);
    return 0;
  } finally {
    await server.release();
  }
}

function sayCounts(done: string, path: string, counts: TableCounts): void {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  say(`${done} ${path}: ${rows} rows in ${Object.keys(counts).length} tables.`);
}
