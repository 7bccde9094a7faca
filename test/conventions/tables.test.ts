import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import { ACCOUNT_TABLES, REGION_TABLES, REGISTER_TABLES } from "../../src/domain/database.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let owner: pg.Client;

before(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

after(async () => {
  await owner.end();
  await database.close();
});

test("every table is declared as a register table, a region table or an account table", async () => {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    [...REGISTER_TABLES, ...REGION_TABLES, ...ACCOUNT_TABLES].sort(),
  );
});

test("every region table carries its region and is closed by row-level security", async () => {
  for (const table of REGION_TABLES) {
    const { rows } = await owner.query<{ secured: boolean; policies: number; column: number }>(
      `select relrowsecurity as secured,
        (select count(*)::int from pg_policy where polrelid = c.oid and polwithcheck is not null) as policies,
        (select count(*)::int from pg_attribute where attrelid = c.oid and attname = 'region_code' and attnotnull) as column
       from pg_class c where oid = $1::regclass`,
      [table],
    );
    assert.deepEqual(rows[0], { secured: true, policies: 1, column: 1 }, table);
  }
});

test("a region's rows are seen by that region only, and by nobody when no region is set", async () => {
  const { db } = database;
  const save = (region: string) =>
    db.forRegion(region).run((trx) =>
      trx
        .insertInto("region_setting")
        .values({ region_code: region, settings: JSON.stringify({ from: region }), updated_at: new Date(0) })
        .execute(),
    );
  await save("01");
  await save("17");
  const seenBy = (region: string) =>
    db.forRegion(region).run((trx) => trx.selectFrom("region_setting").select("region_code").execute());
  assert.deepEqual(await seenBy("01"), [{ region_code: "01" }]);
  assert.deepEqual(await seenBy("17"), [{ region_code: "17" }]);
  const { rows } = await db.pool.query("select * from region_setting");
  assert.deepEqual(rows, []);
});

test("a region cannot write another region's row", async () => {
  await assert.rejects(
    database.db.forRegion("01").run((trx) =>
      trx
        .insertInto("region_setting")
        .values({ region_code: "90", settings: "{}", updated_at: new Date(0) })
        .execute(),
    ),
    /row-level security/,
  );
});

test("the app's role is neither superuser nor owner", async () => {
  const { rows } = await database.db.pool.query<{ name: string; super: boolean; bypass: boolean }>(
    "select rolname as name, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user",
  );
  assert.deepEqual(rows, [{ name: "polku_app", super: false, bypass: false }]);
  await assert.rejects(database.db.pool.query("create table intruder (id int)"), /permission denied/);
  await assert.rejects(database.db.pool.query("alter table feedback disable row level security"), /must be owner/);
});

test("every foreign key has an index", async () => {
  const { rows } = await owner.query<{ fk: string }>(`
    select conrelid::regclass || '.' || attname as fk from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`);
  assert.deepEqual(rows, []);
});

test("accounts are seen by nobody who does not open them by name", async () => {
  const { db } = database;
  await db.forAccounts().run((trx) =>
    trx
      .insertInto("account")
      .values({
        id: "00000000-0000-4000-8000-000000000001",
        name: "Kuraattori",
        email: null,
        language: "fi",
        is_operator: false,
        created_at: new Date(0),
        signed_in_at: null,
        disabled_at: null,
      })
      .execute(),
  );
  for (const table of ACCOUNT_TABLES) {
    const { rows } = await owner.query<{ secured: boolean; policies: number }>(
      `select relrowsecurity as secured, (select count(*)::int from pg_policy where polrelid = c.oid) as policies
       from pg_class c where oid = $1::regclass`,
      [table],
    );
    assert.deepEqual(rows[0], { secured: true, policies: 1 }, table);
    assert.deepEqual((await db.pool.query(`select * from ${table}`)).rows, [], table);
  }
  const opened = await db.forAccounts().run((trx) => trx.selectFrom("account").select("name").execute());
  assert.deepEqual(opened, [{ name: "Kuraattori" }]);
});

test("the log can be added to and read, and changed by nobody", async () => {
  const { db } = database;
  for (const statement of [
    "update audit_event set actor_name = 'x'",
    "delete from audit_event",
    "truncate audit_event",
  ])
    await assert.rejects(
      db.forRegion("99").run((trx) => sql.raw(statement).execute(trx)),
      /permission denied/,
      statement,
    );
});
