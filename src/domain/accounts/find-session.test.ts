import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { createDatabase } from "../../platform/db/database.ts";
import { readWorkListState } from "../curation/work-list-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { demoAccount } from "./demo-users.ts";
import { findActor, openSession } from "./sessions.ts";

const NOW = new Date("2026-11-23T08:00:00Z");

let database: TestDatabase;
let db: PolkuDatabase;
before(async () => {
  database = await createTestDatabase();
  // One connection, so that what one question leaves behind it the next would see.
  db = createDatabase(database.appUrl, 1);
});
after(async () => {
  await db.close();
  await database.close();
});

test("what is asked at every page tells one session and one region, and leaves nothing open behind it", async () => {
  const account = await demoAccount(db, "kuraattori", NOW);
  const accountId = account?.id ?? "";
  const id = await openSession(db, { accountId, regionCode: "99", way: "demo", issuer: "polku:demo" }, NOW);
  const actor = await findActor(db, id, NOW);
  assert.equal(actor?.accountId, accountId);
  assert.deepEqual(
    actor?.grants.map(({ regionCode, role }) => [regionCode, role]),
    [["99", "curator"]],
  );
  assert.deepEqual(actor?.authenticatedAt, NOW);
  assert.equal(await findActor(db, `${id.slice(0, -1)}${id.endsWith("A") ? "B" : "A"}`, NOW), null);
  await db
    .forRegion("99")
    .run((trx) =>
      sql`insert into saved_filter values ('99', gen_random_uuid(), ${accountId}, 'Oma', 'tila=on', ${NOW}, null)`.execute(
        trx,
      ),
    );
  assert.equal((await readWorkListState(db.register, "99", accountId)).saved[0]?.name, "Oma");
  assert.deepEqual((await readWorkListState(db.register, "01", accountId)).saved, []);
  for (const table of ["session", "account", "saved_filter", "role_grant"]) {
    const { rows } = await sql`select 1 from ${sql.table(table)}`.execute(db.register);
    assert.equal(rows.length, 0, table);
  }
});
