import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

/** One lock for the whole cluster: two programs that start at once must not migrate at once. */
const MIGRATION_LOCK = 7_306_001;

const CREATE_HISTORY =
  "create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Brings the database to the newest schema, or to `upTo`, each file in its own transaction.
 * @returns the names that were applied now.
 * @throws when a file was changed after it was applied, or the database knows a file that this program does not.
 */
export async function migrate(ownerUrl: string, folder: string, upTo?: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "polku-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await ensureAppRole(client);
    await client.query(CREATE_HISTORY);
    const applied = await appliedHashes(client);
    checkHistory(migrations, applied);
    const due = migrations.filter(({ name }) => !applied.has(name) && (upTo === undefined || name <= upTo));
    for (const migration of due) {
      await client.query("begin");
      await applyMigrations(client, [migration]).catch(async (error) => {
        await client.query("rollback");
        throw error;
      });
      await client.query("commit");
    }
    return due.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The names still to be applied. Read with the app's role. */
export async function pendingMigrations(pool: pg.Pool, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const { rows } = await pool.query<{ name: string }>("select name from migration").catch(() => ({ rows: [] }));
  const applied = new Set(rows.map((row) => row.name));
  return migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
}

export async function ensureAppRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select from pg_roles where rolname = 'polku_app'");
  if (rows.length > 0) return;
  try {
    await client.query("create role polku_app nologin");
    await client.query("grant polku_app to current_user");
  } catch (error) {
    throw new Error(
      "The role polku_app is missing and this login may not create it. Ask the database's administrator to run: " +
        "CREATE ROLE polku_app NOLOGIN; GRANT polku_app TO <the role in DATABASE_URL>;",
      { cause: error },
    );
  }
}

async function appliedHashes(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; hash: string }>("select name, hash from migration");
  return new Map(rows.map((row) => [row.name, row.hash]));
}

function checkHistory(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.hash]));
  for (const [name, hash] of applied) {
    if (!known.has(name)) throw new Error(`The database is newer than this program: it has the migration ${name}.`);
    if (known.get(name) !== hash) throw new Error(`The migration ${name} was changed after it was applied.`);
  }
}

/** Applies migrations within the caller's transaction. */
export async function applyMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(CREATE_HISTORY);
  for (const migration of migrations) {
    try {
      await client.query(migration.sql);
      await client.query("insert into migration (name, hash) values ($1, $2)", [migration.name, migration.hash]);
    } catch (error) {
      throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
    }
  }
}
