import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { applyMigrations, ensureAppRole, readMigrations } from "./migrate.ts";

/*
 * The file: gzip of frames, each a 32-bit length and that many bytes. First the header as JSON; then for each table its
 * heading as JSON, COPY data frames, an empty frame; last an empty heading and the SHA-256 of everything before it.
 */
const FORMAT = "polku-backup-1";

interface Header {
  readonly format: string;
  /** Names of the migrations that made the schema. */
  readonly migrations: readonly string[];
}

interface TableHeading {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What a backup or restore did: rows per table. */
export type TableCounts = Readonly<Record<string, number>>;

/** The file cannot be restored from; nothing was changed. */
export class UnusableBackup extends Error {
  override readonly name = "UnusableBackup";
}

/** Writes one consistent moment of the whole database to `path`. The file appears under its name only when it is whole. */
export async function backup(ownerUrl: string, path: string): Promise<TableCounts> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "polku-backup" });
  await client.connect();
  const unfinished = `${path}.unfinished`;
  const counts: Record<string, number> = {};
  try {
    await client.query("begin isolation level repeatable read read only");
    await pipeline(Readable.from(frames(client, counts)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, path);
    return counts;
  } finally {
    await rm(unfinished, { force: true });
    await client.end();
  }
}

async function* frames(client: pg.Client, counts: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const frame = (bytes: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
    return Buffer.concat([length, bytes]);
  };
  const json = (value: unknown) => frame(Buffer.from(JSON.stringify(value)));
  const { rows } = await client.query<{ name: string }>("select name from migration order by name");
  yield json({ format: FORMAT, migrations: rows.map(({ name }) => name) } satisfies Header);
  for (const heading of await listTables(client)) {
    yield json(heading);
    const source = client.query(copyTo(`copy ${quoted(heading)} to stdout`));
    for await (const chunk of source) yield frame(chunk as Buffer);
    yield frame(Buffer.alloc(0));
    counts[heading.table] = source.rowCount ?? 0;
  }
  yield frame(Buffer.alloc(0));
  yield hash.digest();
}

/**
 * Replaces the whole database by what the file holds, in one transaction: either all of it or nothing. The schema is made as
 * it was at the backup, filled, then brought up to date.
 * @throws when the file is cut short, altered, of another format, or from a newer program; nothing is changed then.
 */
export async function restore(ownerUrl: string, path: string, migrationsFolder: string): Promise<TableCounts> {
  await verify(path);
  const migrations = await readMigrations(migrationsFolder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "polku-restore" });
  await client.connect();
  try {
    await ensureAppRole(client);
    await client.query("begin");
    const counts = await load(client, path, migrations);
    await client.query("commit");
    return counts;
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}

async function load(
  client: pg.Client,
  path: string,
  migrations: Awaited<ReturnType<typeof readMigrations>>,
): Promise<TableCounts> {
  const reader = createFrameReader(path);
  const header = JSON.parse((await reader.next()).toString("utf8")) as Header;
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = header.migrations.find((name) => !known.has(name));
  if (unknown) throw new UnusableBackup(`The backup is from a newer program: it has the migration ${unknown}.`);

  await client.query("drop schema public cascade; create schema public");
  const then = migrations.filter(({ name }) => header.migrations.includes(name));
  await applyMigrations(client, then);
  for (const table of await listTables(client))
    if (table.table !== "migration") await client.query(`truncate ${quoteName(table.table)} cascade`);
  const counts: Record<string, number> = {};
  for (;;) {
    const bytes = await reader.next();
    if (bytes.length === 0) break;
    const heading = JSON.parse(bytes.toString("utf8")) as TableHeading;
    if (heading.table === "migration") {
      // The schema was just made by these very migrations.
      while ((await reader.next()).length > 0);
      continue;
    }
    const target = client.query(copyFrom(`copy ${quoted(heading)} from stdin`));
    await pipeline(Readable.from(reader.untilEmpty()), target);
    counts[heading.table] = target.rowCount ?? 0;
  }
  await resetIdentities(client);
  await applyMigrations(
    client,
    migrations.filter(({ name }) => !header.migrations.includes(name)),
  );
  return counts;
}

/** Reads the file to its end and compares its checksum. */
async function verify(path: string): Promise<void> {
  try {
    const reader = createFrameReader(path);
    const header = JSON.parse((await reader.next()).toString("utf8")) as Header;
    if (header.format !== FORMAT) throw new Error("unknown format");
    while ((await reader.next()).length > 0) while ((await reader.next()).length > 0);
    const expected = reader.digest();
    if (!expected.equals(await reader.take(32))) throw new Error("checksum differs");
  } catch (error) {
    throw new UnusableBackup(
      `${path} is not a whole Polku backup (${(error as Error).message}). Nothing was changed.`,
      {
        cause: error,
      },
    );
  }
}

function createFrameReader(path: string) {
  const stream = createReadStream(path).on("error", (error) => unzipped.destroy(error));
  const unzipped = stream.pipe(createGunzip());
  const chunks = unzipped[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const hash = createHash("sha256");
  let held: Buffer = Buffer.alloc(0);
  const take = async (length: number): Promise<Buffer> => {
    const parts = [held];
    let have = held.length;
    while (have < length) {
      const { value, done } = await chunks.next();
      if (done) throw new Error("the file ends too early");
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts);
    held = all.subarray(length);
    return all.subarray(0, length);
  };
  const next = async (): Promise<Buffer> => {
    const length = await take(4);
    const bytes = await take(length.readUInt32BE());
    hash.update(length).update(bytes);
    return bytes;
  };
  return {
    take,
    next,
    digest: () => hash.digest(),
    async *untilEmpty(): AsyncGenerator<Buffer> {
      for (let bytes = await next(); bytes.length > 0; bytes = await next()) yield bytes;
    },
  };
}

/** All tables, those that others refer to first. What is unlogged is not meant to last, and is made again by who needs it. */
async function listTables(client: pg.Client): Promise<TableHeading[]> {
  const { rows } = await client.query<TableHeading & { needs: string[] }>(`
    select c.relname as table,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' order by a.attnum)::text[] as columns,
      array(select f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid)::text[] as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
    order by c.relname`);
  const sorted: TableHeading[] = [];
  const done = new Set<string>();
  while (sorted.length < rows.length) {
    const ready = rows.filter((row) => !done.has(row.table) && row.needs.every((name) => done.has(name)));
    if (ready.length === 0) throw new Error("tables refer to each other in a circle");
    for (const { table, columns } of ready) {
      sorted.push({ table, columns });
      done.add(table);
    }
  }
  return sorted;
}

async function resetIdentities(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`);
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest((select max(${quoteName(column)}) from ${quoteName(table)}), 1))`,
      [quoteName(table), column],
    );
  }
}

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoted = ({ table, columns }: TableHeading) => `${quoteName(table)} (${columns.map(quoteName).join(", ")})`;
