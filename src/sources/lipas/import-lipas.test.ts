import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../../test/support/stub.ts";
import type { ImportListeners } from "../shared/import-listeners.ts";
import { json, serveInTurn, status } from "../shared/test-server.ts";
import { importLipas } from "./import-lipas.ts";
import { aV2Site } from "./test-sites.ts";

const baseOf = (stub: Stub, version: "v1" | "v2") => new URL(version, stub.lipasUrl).href;
const impatient: ImportListeners = { wait: (ms) => sleep(ms / 100) };

async function read(
  database: TestDatabase,
  request: Parameters<typeof importLipas>[1],
  { now, ...listeners }: ImportListeners & { now?: Date } = {},
) {
  return importLipas(await importContext(database, now), request, { ...impatient, ...listeners });
}
async function select<Row>(database: TestDatabase, sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await database.db.pool.query(sql, values)).rows as Row[];
}
async function countOf(database: TestDatabase, where = "removed_at is null"): Promise<number> {
  const [row] = await select<{ count: number }>(database, `select count(*)::int as count from place where ${where}`);
  return row?.count ?? 0;
}

describe("importing from a service that behaves like LIPAS", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;
  let stub: Stub;
  let v2: string;
  let living: number;

  before(async () => {
    database = await createTestDatabase();
    stub = await startStub();
    v2 = baseOf(stub, "v2");
    const statuses = "active,out-of-service-temporarily,planned,planning";
    const answer = await fetch(`${v2}/sports-sites?page-size=1&statuses=${statuses}`);
    living = ((await answer.json()) as { pagination: { "total-items": number } }).pagination["total-items"];
  });
  after(async () => {
    stub?.stop();
    await database?.close();
  });

  test("the first run reads every site that is there or is to be, politely", async () => {
    const { report, error } = await read(database, { url: v2 });
    assert.equal(error, null);
    assert.deepEqual([report.mode, report.created, report.rejected], ["full", living, []]);
    assert.ok(living > 900 && (await countOf(database)) === living);
    assert.ok((await stub.parallelMax()) <= 2);
  });

  test("places have a municipality and, but for a few, a point on the map", async () => {
    assert.equal(await countOf(database, "municipality is null"), 0);
    const nowhere = await countOf(database, "content->'position' = 'null'");
    assert.ok(nowhere > 0 && nowhere < living * 0.03, `${nowhere} without a point`);
  });

  test("what has nothing to do with wellbeing and what is only planned stays in the register", async () => {
    const types = await select<{ code: string; shown: boolean }>(
      database,
      "select distinct content->'type'->>'code' as code, is_for_tray as shown from place where content->>'status' = 'open'",
    );
    const shown = (code: string) => types.filter((type) => type.code === code).map((type) => type.shown);
    assert.deepEqual([shown("lipas:301"), shown("lipas:203"), shown("lipas:7000")], [[true], [false], [false]]);
    assert.equal(await countOf(database, "content->>'status' = 'planned' and is_for_tray"), 0);
  });

  test("a second whole run writes nothing", async () => {
    const { report, error } = await read(database, { url: v2, full: true });
    assert.equal(error, null);
    const { created, updated, removed, unchanged } = report;
    assert.deepEqual([created, updated, removed, unchanged], [0, 0, 0, living]);
  });

  test("a later run finds what changed and what went, and nothing else", async () => {
    const [changed, archived, closed] = (
      await select<{ id: string }>(
        database,
        "select source_id as id from place where content->>'status' = 'open' order by source_id limit 3",
      )
    ).map(({ id }) => id);
    assert.ok(changed && archived && closed);
    await stub.mutate({
      update: [
        { id: changed, set: { name: "Uusi nimi" } },
        { id: closed, set: { _status: "incorrect-data" } },
      ],
      archive: [archived],
    });
    const { report, error } = await read(database, { url: v2 }, { now: new Date() });
    assert.equal(error, null);
    const { mode, created, updated, removed, warnings } = report;
    assert.deepEqual([mode, created, updated, removed, warnings], ["incremental", 0, 1, 2, []]);
    assert.deepEqual(
      await select(database, "select content->'name'->>'fi' as name from place where source_id = $1", [changed]),
      [{ name: "Uusi nimi" }],
    );
    const reasons = await select<{ id: string; reason: string }>(
      database,
      "select source_id as id, removed_reason as reason from place where removed_at is not null",
    );
    assert.deepEqual(Object.fromEntries(reasons.map(({ id, reason }) => [id, reason])), {
      [archived]: "archived",
      [closed]: "withdrawn",
    });
  });

  test("what went unnoticed is found by comparing everything", async () => {
    const [gone] = await select<{ id: string }>(
      database,
      "select source_id as id from place where removed_at is null order by source_id desc limit 1",
    );
    await stub.mutate({ archive: [gone?.id ?? ""] });
    const { report, error } = await read(database, { url: v2, reconcile: true }, { now: new Date() });
    assert.deepEqual([error, report.removed], [null, 1]);
  });

  test("a run limited to a region reads its municipalities and takes nothing away", async () => {
    const other = await createTestDatabase();
    try {
      const { report, error } = await read(other, { url: v2, regions: ["01"] });
      assert.deepEqual([error, report.removed], [null, 0]);
      assert.ok(report.created > 0);
      const elsewhere = "municipality not in ('018','407','434','504','611','616','638','753')";
      assert.equal(await countOf(other, elsewhere), 0);
      const demo = await read(other, { url: v2, regions: ["99"] });
      assert.equal(demo.report.fetched, 0, "the invented region has no sports places");
    } finally {
      await other.close();
    }
  });

  test("v1 works alone: whole, changes and what went", async () => {
    const other = await createTestDatabase();
    try {
      const url = baseOf(stub, "v1");
      const first = await read(other, { url });
      assert.deepEqual([first.error, first.report.rejected], [null, []]);
      assert.ok(first.report.created > 990);
      const again = await read(other, { url, full: true });
      assert.deepEqual([again.report.created, again.report.updated, again.report.removed], [0, 0, 0]);
      const [changed, archived] = (
        await select<{ id: string }>(
          other,
          "select source_id as id from place order by source_id desc limit 2 offset 5",
        )
      ).map(({ id }) => id);
      await stub.mutate({ update: [{ id: changed ?? "", set: { name: "Toinen nimi" } }], archive: [archived ?? ""] });
      const { report, error } = await read(other, { url }, { now: new Date() });
      assert.deepEqual([error, report.mode, report.updated, report.removed], [null, "incremental", 1, 1]);
    } finally {
      await other.close();
    }
  });
});

test("a service that fails now and then is read to the end, and a run that was stopped goes on", {
  skip: stubAbsent ?? false,
}, async () => {
  const database = await createTestDatabase();
  const stub = await startStub(["--faults", "0.1", "--seed", "7"]);
  try {
    const url = baseOf(stub, "v2");
    const stopping = new AbortController();
    const stopped = await read(
      database,
      { url },
      { signal: stopping.signal, onProgress: ({ done }) => done >= 400 && stopping.abort(new Error("stopped")) },
    );
    assert.notEqual(stopped.error, null);
    const before = await countOf(database);
    assert.ok(before >= 300 && before < 900, `${before}`);
    const { report, error } = await read(database, { url });
    assert.equal(error, null, error ?? "");
    assert.ok(report.created < 950 && report.created > 0, "it went on where it had stopped");
    const { report: last } = await read(database, { url, full: true });
    assert.deepEqual([last.created, last.updated, last.removed, last.rejected], [0, 0, 0, []]);
  } finally {
    stub.stop();
    await database.close();
  }
});

describe("a service that is not what it should be", () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database?.close());

  const page = (...items: unknown[]) => json({ items, pagination: { "total-items": items.length, "total-pages": 1 } });

  test("changes nothing and says so, whether it answers HTML, 403, 504 or something else", async (t) => {
    const html = await serveInTurn(t, status(200, {}, "<html>Huoltokatko</html>"));
    assert.match((await read(database, { url: `${html.baseUrl}/v2` })).error ?? "", /other than JSON/);
    const refused = await serveInTurn(t, status(403));
    assert.match((await read(database, { url: `${refused.baseUrl}/v2` })).error ?? "", /answered 403/);
    const slow = await serveInTurn(t, status(504));
    assert.match((await read(database, { url: `${slow.baseUrl}/v2` })).error ?? "", /answered 504/);
    const other = await serveInTurn(t, json({ hello: "world" }));
    assert.match((await read(database, { url: `${other.baseUrl}/v2` })).error ?? "", /another shape/);
    const wrong = await serveInTurn(t, status(404));
    assert.match((await read(database, { url: `${wrong.baseUrl}/v2` })).error ?? "", /answered 404/);
    assert.equal(await countOf(database, "true"), 0);
  });

  test("loses no good record for the bad ones beside it, which are kept aside with the reason", async (t) => {
    const hostile = [
      null,
      7,
      "x",
      [],
      {},
      { "lipas-id": -1, name: "Ei" },
      { "lipas-id": 2 },
      { "lipas-id": 3, name: "\u0000\ud800 Kenttä", properties: { "a\u0000": "\u0000", area: 1e308 } },
    ];
    const server = await serveInTurn(t, page(...hostile, aV2Site({ "lipas-id": 4 }), aV2Site({ "lipas-id": 4 })));
    const { report, error } = await read(database, { url: `${server.baseUrl}/v2` });
    assert.deepEqual([error, report.created], [null, 2]);
    assert.equal(report.rejected.length, 7);
    const kept = await select<{ id: string; reason: string }>(
      database,
      "select source_id as id, reason from quarantine where source = 'lipas'",
    );
    assert.deepEqual(kept, [{ id: "2", reason: "the site has no name" }]);
  });
});
