import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { anEntry, saveEntries } from "../../../test/support/tray-entries.ts";
import { projectRoot } from "../project-root.ts";
import { backup, restore } from "./backup.ts";

const MIGRATIONS = join(projectRoot, "db", "migrations");
let source: TestDatabase;
let target: TestDatabase;
let folder: string;

before(async () => {
  [source, target] = [await createTestDatabase(), await createTestDatabase()];
  folder = await mkdtemp(join(tmpdir(), "polku-backup-"));
  await source.db.pool.query(
    `insert into organization (id, source, source_id, content, hash, fetched_at)
     select gen_random_uuid(), 'test', n::text, jsonb_build_object('name', E'tab\\t backslash \\\\ newline\\n ' || n || repeat('ä', 3000)), 'h', now()
     from generate_series(1, 500) n`,
  );
  await source.db.pool.query(
    "insert into import_run (source, mode, status, started_at, finished_at, window_start) values ('ptv', 'full', 'finished', now(), now(), now())",
  );
  await source.db.forRegion("01").run((trx) =>
    trx
      .insertInto("region_setting")
      .values({ region_code: "01", settings: "{}", updated_at: new Date(0) })
      .execute(),
  );
});

after(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true, force: true });
});

const contentOf = async (database: TestDatabase) =>
  (await database.db.pool.query("select source_id, md5(content::text) as content from organization order by source_id"))
    .rows;

test("what programs keep in memory no longer holds after a restore, though the rows are the same", async () => {
  await saveEntries(source, [anEntry()]);
  const marks = async ({ db }: TestDatabase) =>
    db.forRegion("99").run((trx) => trx.selectFrom("tray_mark").select(["part", "mark"]).execute());
  const path = join(folder, "listed.polku");
  await backup(source.ownerUrl, path);
  const [before] = await marks(source);
  await restore(target.ownerUrl, path, MIGRATIONS);
  const [after] = await marks(target);
  assert.deepEqual([before?.part, after?.part], ["entries", "entries"]);
  assert.notEqual(after?.mark, before?.mark);
});

test("a backup restored into another database is the same database, region tables included", async () => {
  const path = join(folder, "whole.polku");
  const written = await backup(source.ownerUrl, path);
  assert.equal(written.organization, 500);
  await target.db.pool.query(
    "insert into organization (id, source, source_id, content, hash, fetched_at) values (gen_random_uuid(), 'x', 'y', '{}', '', now())",
  );
  const read = await restore(target.ownerUrl, path, MIGRATIONS);
  assert.equal(read.organization, 500);
  assert.deepEqual(await contentOf(target), await contentOf(source));
  const settings = await target.db
    .forRegion("01")
    .run((trx) => trx.selectFrom("region_setting").select("region_code").execute());
  assert.deepEqual(settings, [{ region_code: "01" }]);
});

test("after a restore new rows get numbers of their own and the app's role still works", async () => {
  const { rows } = await target.db.pool.query(
    "insert into import_run (source, mode, status, started_at, finished_at, window_start) values ('ptv', 'full', 'finished', now(), now(), now()) returning id",
  );
  assert.equal(rows[0].id, 2);
});

test("a backup that is cut short or altered is refused and nothing changes", async () => {
  const path = join(folder, "broken.polku");
  await backup(source.ownerUrl, path);
  const whole = await readFile(path);
  const before = await contentOf(target);
  await writeFile(path, whole.subarray(0, whole.length - 200));
  await assert.rejects(restore(target.ownerUrl, path, MIGRATIONS), /is not a whole Polku backup/);
  const altered = Buffer.from(whole);
  const middle = Math.floor(altered.length / 2);
  altered.writeUInt8((altered.readUInt8(middle) ^ 0xff) & 0xff, middle);
  await writeFile(path, altered);
  await assert.rejects(restore(target.ownerUrl, path, MIGRATIONS), /is not a whole Polku backup/);
  await assert.rejects(restore(target.ownerUrl, join(folder, "absent"), MIGRATIONS), /is not a whole Polku backup/);
  assert.deepEqual(await contentOf(target), before);
});

test("a backup of an older schema is brought up to date", async () => {
  const path = join(folder, "whole.polku");
  const later = await mkdtemp(join(tmpdir(), "polku-later-"));
  try {
    const { cp } = await import("node:fs/promises");
    await cp(MIGRATIONS, later, { recursive: true });
    await writeFile(
      join(later, "99990101-000000-later.sql"),
      "alter table organization add column added_later int not null default 5;",
    );
    await restore(target.ownerUrl, path, later);
    const client = new pg.Client({ connectionString: target.ownerUrl });
    await client.connect();
    const { rows } = await client.query("select distinct added_later as added from organization");
    await client.end();
    assert.deepEqual(rows, [{ added: 5 }]);
    await assert.rejects(restore(target.ownerUrl, await backupOf(target), MIGRATIONS), /from a newer program/);
  } finally {
    await rm(later, { recursive: true, force: true });
  }
});

async function backupOf(database: TestDatabase): Promise<string> {
  const path = join(folder, "newer.polku");
  await backup(database.ownerUrl, path);
  return path;
}
