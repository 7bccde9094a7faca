import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../../test/support/stub.ts";
import { json, serveInTurn, status } from "../shared/test-server.ts";
import { importLahella } from "./import-lahella.ts";

const impatient = { wait: async () => {} };
const activity = (key: string, more: object = {}) => ({
  _key: key,
  status: "published",
  traits: {
    type: "hobby",
    translations: { fi: { name: `Kerho ${key}` } },
    theme: ["ht_luonto"],
    region: ["city/FI/Porvoo"],
    channels: [{ type: ["place"], events: [{ start: Date.parse("2026-11-28T10:00:00Z"), type: "1" }] }],
    ...more,
  },
});

async function count(database: TestDatabase, where = "removed_at is null"): Promise<number> {
  const { rows } = await database.db.pool.query(`select count(*)::int as count from event where ${where}`);
  return rows[0].count;
}

describe("importing from a feed that behaves like Lähellä's", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;
  let stub: Stub;
  let url: string;

  before(async () => {
    database = await createTestDatabase();
    stub = await startStub(["--faults", "0.1", "--seed", "5", "--now", "2026-11-23"]);
    url = stub.lahellaUrl;
  });
  after(async () => {
    stub?.stop();
    await database?.close();
  });

  test("the first run reads what is published, with its times", async () => {
    const { report, error } = await importLahella(await importContext(database), { url }, impatient);
    assert.equal(error, null);
    assert.deepEqual([report.source, report.mode, report.created, report.rejected.length], ["lahella", "full", 282, 0]);
    assert.equal(await count(database), 282);
    assert.equal(await count(database, "source <> 'lahella' or cardinality(municipalities) = 0"), 0);
    const { rows } = await database.db.pool.query("select count(*)::int as count from event_occurrence");
    assert.ok(rows[0].count > 1500, `${rows[0].count} times`);
  });

  test("a second run writes nothing", async () => {
    const { report, error } = await importLahella(await importContext(database), { url }, impatient);
    assert.equal(error, null);
    assert.deepEqual([report.created, report.updated, report.removed, report.unchanged], [0, 0, 0, 282]);
  });

  test("what changed is written, and what was archived is taken away", async () => {
    const { rows } = await database.db.pool.query("select source_id from event order by source_id limit 2");
    const [changed, archived] = rows.map(({ source_id }) => source_id as string);
    assert.ok(changed && archived);
    await stub.mutate({
      update: [{ id: changed, set: { modified: "2026-11-23T08:00:00.000Z" } }],
      archive: [archived],
    });
    const { report } = await importLahella(await importContext(database), { url }, impatient);
    assert.deepEqual([report.created, report.updated, report.removed], [0, 1, 1]);
    assert.equal(await count(database, `source_id = '${archived}' and removed_reason = 'archived'`), 1);
  });

  test("a run limited to a region reads that region's activities only and takes nothing away", async () => {
    const other = await createTestDatabase();
    try {
      const { report, error } = await importLahella(await importContext(other), { url, regions: ["01"] }, impatient);
      assert.equal(error, null);
      const total = await count(other);
      assert.ok(total > 0 && total < 282, `${total} activities`);
      assert.equal(report.removed, 0);
      assert.equal(await count(other, "not municipalities && '{018,407,434,504,611,616,638,753}'"), 0);
    } finally {
      await other.close();
    }
  });

  test("a feed that is down, closed or sends something else changes nothing and says so", async (t) => {
    await stub.faults({ status: 503 });
    const down = await importLahella(await importContext(database), { url }, impatient);
    await stub.faults({ p: 0 });
    assert.match(down.error ?? "", /answered 503/);
    for (const [answer, said] of [
      [status(403), /answered 403/],
      [status(504), /answered 504/],
      [status(206, {}, "[]"), /answered 206/],
      [status(200, {}, "<html>Kirjaudu</html>"), /something other than JSON/],
      [json({ virhe: "ei" }), /another shape/],
      [json([]), /would vanish/],
    ] as const) {
      const { baseUrl } = await serveInTurn(t, answer);
      const { error } = await importLahella(await importContext(database), { url: baseUrl }, impatient);
      assert.match(error ?? "", said);
    }
    assert.equal(await count(database), 281);
  });
});

test("without an address there is nothing to read, and the outcome says what to name", async () => {
  const database = await createTestDatabase();
  try {
    const { report, error } = await importLahella(await importContext(database), {});
    assert.match(error ?? "", /no public interface.*POLKU_LAHELLA_URL.*--file/);
    assert.equal(report.fetched, 0);
  } finally {
    await database.close();
  }
});

test("a file is read like a feed: bad records are kept aside, missing ones taken away, twice named ones read once", async () => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "polku-lahella-"));
  const file = join(folder, "lahella.json");
  const run = async (items: unknown, request: object = {}) => {
    await writeFile(file, typeof items === "string" ? items : JSON.stringify(items));
    return importLahella(await importContext(database), { file, ...request });
  };
  try {
    const deep = `{"_key":"9","status":"published","traits":${'{"a":'.repeat(20_000)}1${"}".repeat(20_001)}`;
    const first = await run(
      `[${[activity("1"), activity("2"), activity("2"), activity("3"), { _key: "4" }, { a: 1 }, null].map((item) => JSON.stringify(item)).join()},${deep}]`,
    );
    assert.equal(first.error, null);
    assert.equal(first.report.created, 3);
    assert.deepEqual(first.report.rejected.map(({ sourceId }) => sourceId).sort(), ["", "", "4", "9"]);
    assert.match(first.report.warnings.join(), /names twice/);
    const { rows } = await database.db.pool.query("select source_id from quarantine order by 1");
    assert.deepEqual(
      rows.map(({ source_id }) => source_id),
      ["4", "9"],
    );

    const second = await run([activity("1"), activity("2", { translations: {} })]);
    assert.equal(second.report.removed, 1, "the third is gone; the second, unreadable now, stays as it was");
    assert.equal(await count(database, "source_id in ('1', '2') and removed_at is null"), 2);
    const cut = await run({ items: [activity("1")], hasMore: true });
    assert.equal(cut.report.removed, 0);
    const again = await run([activity("1"), activity("2"), activity("3")]);
    assert.deepEqual([again.report.updated, await count(database)], [1, 3], "the third is back");

    for (const [name, said] of [
      ["puuttuu.json", /no such file/],
      ["", /it is no file/],
    ] as const) {
      const { error } = await importLahella(await importContext(database), { file: join(folder, name) });
      assert.match(error ?? "", said);
    }
    assert.equal(await count(database), 3);
  } finally {
    await rm(folder, { recursive: true });
    await database.close();
  }
});
