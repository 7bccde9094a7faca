import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { importContext } from "../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../test/support/stub.ts";
import { demoAccount } from "../domain/accounts/demo-users.ts";
import { quarantineRecords } from "../domain/imports/import-queries.ts";
import type { AskedOfSource } from "../domain/imports/import-request.ts";
import { insertImportRequest, listRequestsOf, markStarted } from "../domain/imports/import-request-queries.ts";
import { importPtv } from "../sources/ptv/import-ptv.ts";
import { runImportRequests } from "./run-import-requests.ts";

describe("requests to a service that behaves like PTV", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;
  let stub: Stub;
  let by: string;
  let known: string;

  before(async () => {
    database = await createTestDatabase();
    stub = await startStub();
    by = (await demoAccount(database.db, "kuraattori", new Date()))?.id ?? "";
    const { error } = await importPtv(await importContext(database), { url: stub.ptvUrl, regions: ["01"] });
    assert.equal(error, null);
    const { rows } = await database.db.pool.query(
      "select source_id from service where removed_at is null order by source_id limit 1",
    );
    known = rows[0].source_id;
  });
  after(async () => {
    stub?.stop();
    await database?.close();
  });

  async function context() {
    const imported = await importContext(database, new Date());
    const sources = { ...imported.config.sources, ptv: stub.ptvUrl, lipas: "http://127.0.0.1:9/v2" };
    return { ...imported, config: { ...imported.config, sources }, log: { error() {} } } as unknown as Parameters<
      typeof runImportRequests
    >[0];
  }

  async function ask(asked: AskedOfSource): Promise<string> {
    const id = await database.db
      .forRegion("99")
      .run((trx) => insertImportRequest(trx, "99", asked, { by, at: new Date() }));
    assert.ok(id);
    return id;
  }

  async function keepAside(sourceId: string, source = "ptv", kind = "service"): Promise<AskedOfSource> {
    const record = { source, kind, sourceId, reason: "the record has no name in any language", excerpt: "{}" };
    await quarantineRecords(database.db.register, null, [record], new Date(0));
    return { what: "record", source, kind, sourceId };
  }

  async function cameOf(id: string) {
    const requests = await listRequestsOf(database.db.forRegion("99"), ["ptv", "lipas"]);
    return requests.find((request) => request.id === id);
  }

  const quiet = { wait: async () => {} };

  test("a record that has been mended at its source leaves the list", async () => {
    const id = await ask(await keepAside(known));
    assert.deepEqual(await runImportRequests(await context(), quiet), { done: 1, failed: 0 });
    assert.equal((await cameOf(id))?.outcome, "done");
    const { rows } = await database.db.pool.query("select count(*)::int as held from quarantine");
    assert.deepEqual(rows, [{ held: 0 }]);
    const runs = await database.db.pool.query("select scope, status from import_run where scope like 'record:%'");
    assert.deepEqual(runs.rows, [{ scope: `record:service/${known}`, status: "finished" }]);
  });

  test("one that is still broken stays with its reason, and fetching it disturbs no whole run", async () => {
    await stub.mutate({ update: [{ id: known, set: { serviceNames: [] } }] });
    const before = await database.db.pool.query("select count(*)::int as runs from import_run where scope = ''");
    const id = await ask(await keepAside(known));
    await runImportRequests(await context(), quiet);
    const came = await cameOf(id);
    assert.deepEqual([came?.outcome, came?.answer.reason], ["still", "the record has no name in any language"]);
    const after = await database.db.pool.query("select count(*)::int as runs from import_run where scope = ''");
    assert.deepEqual(after.rows, before.rows);
  });

  test("one that its source no longer has is let go", async () => {
    const id = await ask(await keepAside("00000000-0000-4000-8000-000000000000"));
    await runImportRequests(await context(), quiet);
    assert.equal((await cameOf(id))?.outcome, "gone");
  });

  test("a request whose program was killed is taken up again, but not for ever", async () => {
    const region = database.db.forRegion("99");
    const again = await ask(await keepAside("00000000-0000-4000-8000-000000000001"));
    await markStarted(region, again, new Date());
    const hopeless = await ask(await keepAside("00000000-0000-4000-8000-000000000002"));
    for (let tries = 0; tries < 3; tries++) await markStarted(region, hopeless, new Date());
    await runImportRequests(await context(), quiet);
    assert.equal((await cameOf(again))?.outcome, "gone");
    assert.equal((await cameOf(hopeless))?.outcome, "failed");
    assert.deepEqual(await runImportRequests(await context(), quiet), { done: 0, failed: 0 });
  });

  test("a source that does not answer is told as such, and the other requests are done", async () => {
    const away = await ask({ what: "run", source: "lipas", isWhole: true });
    const record = await ask(await keepAside("00000000-0000-4000-8000-000000000003"));
    await runImportRequests(await context(), quiet);
    const came = await cameOf(away);
    assert.equal(came?.outcome, "away");
    assert.match(came?.answer.reason ?? "", /could not be reached/);
    assert.equal((await cameOf(record))?.outcome, "gone");
  });
});
