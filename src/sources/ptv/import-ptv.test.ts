import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../../test/support/stub.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { importPtv } from "./import-ptv.ts";

const counted = async (database: TestDatabase, where: string) =>
  (await database.db.pool.query(`select count(*)::int as count from service where ${where}`)).rows[0].count as number;

describe("importing from a service that behaves like PTV", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;
  let stub: Stub;

  before(async () => {
    database = await createTestDatabase();
    stub = await startStub();
  });
  after(async () => {
    stub?.stop();
    await database?.close();
  });

  test("the first run reads the whole service, politely", async () => {
    const { report, error } = await importPtv(await importContext(database), { url: stub.ptvUrl });
    assert.equal(error, null);
    assert.equal(report.mode, "full");
    assert.equal(await counted(database, "removed_at is null"), 2800);
    assert.deepEqual(report.rejected, []);
    assert.ok((await stub.parallelMax()) <= 2);
  });

  test("what was read keeps its source, hash and times", async () => {
    const { rows } = await database.db.pool.query(
      `select count(*)::int as count from service
       where source = 'ptv' and length(hash) = 43 and modified_at is not null and fetched_at is not null and content ? 'name'`,
    );
    assert.equal(rows[0].count, 2800);
  });

  test("services outside the tray stay in the register with the reason", async () => {
    const { rows } = await database.db.pool.query(
      "select off_tray_reason as reason, count(*)::int as count from service group by 1",
    );
    const off = rows.filter(({ reason }) => reason !== null);
    assert.ok(off.length >= 2, JSON.stringify(rows));
    assert.ok(off.reduce((sum, { count }) => sum + count, 0) < 2800 * 0.6, JSON.stringify(rows));
  });

  test("a second run finds what changed, archived and withdrawn, and nothing else", async () => {
    const { rows } = await database.db.pool.query(
      "select source_id from service where removed_at is null order by source_id limit 3",
    );
    const [changed, archived, withdrawn] = rows.map(({ source_id }) => source_id as string);
    assert.ok(changed && archived && withdrawn);
    await stub.mutate({
      update: [{ id: changed, set: { serviceNames: [{ language: "fi", value: "Muutettu nimi", type: "Name" }] } }],
      archive: [archived, { id: withdrawn, status: "Withdrawn" }],
    });
    const { report, error } = await importPtv(await importContext(database, new Date()), { url: stub.ptvUrl });
    assert.equal(error, null);
    assert.deepEqual([report.mode, report.updated, report.removed, report.created], ["incremental", 1, 2, 0]);
    const named = await database.db.pool.query(
      "select content #>> '{name,fi}' as name from service where source_id = $1",
      [changed],
    );
    assert.equal(named.rows[0].name, "Muutettu nimi");
    const gone = await database.db.pool.query(
      "select removed_reason from service where source_id = any($1) order by 1",
      [[archived, withdrawn]],
    );
    assert.deepEqual(gone.rows, [{ removed_reason: "archived" }, { removed_reason: "withdrawn" }]);
  });

  test("a run limited to one region reads that region's services and takes nothing away", async () => {
    const other = await createTestDatabase();
    try {
      const { report, error } = await importPtv(await importContext(other), { url: stub.ptvUrl, regions: ["01"] });
      assert.equal(error, null);
      assert.equal(report.removed, 0);
      const { rows } = await other.db.pool.query(
        "select count(*)::int as elsewhere from service where content #>> '{area,type}' = 'limited' and not content #> '{area,municipalities}' ?| array['018','407','434','504','611','616','638','753']",
      );
      assert.equal(rows[0].elsewhere, 0);
      assert.ok((await counted(other, "true")) > 300);
      const missing = await other.db.pool.query(
        `select count(distinct c->>'channelId')::int as missing from service, jsonb_array_elements(content->'connections') c
         where not exists (select from service_channel where id = (c->>'channelId')::uuid)`,
      );
      assert.ok(missing.rows[0].missing <= 2, "only the references that lead nowhere at the source are missing");
    } finally {
      await other.close();
    }
  });

  test("a source that is down changes nothing and says so", async () => {
    const before = await counted(database, "removed_at is null");
    await stub.faults({ status: 503 });
    try {
      const stopping = AbortSignal.timeout(3000);
      const { error } = await importPtv(
        await importContext(database, new Date()),
        { url: stub.ptvUrl, full: true },
        { signal: stopping },
      );
      assert.notEqual(error, null);
    } finally {
      await stub.faults({ p: 0 });
    }
    assert.equal(await counted(database, "removed_at is null"), before);
  });

  test("two imports at once, one of them killed, lose nothing", async () => {
    const other = await createTestDatabase();
    try {
      const script = `import { importPtv } from ${JSON.stringify(join(projectRoot, "src/sources/ptv/import-ptv.ts"))};
        import { importContext } from ${JSON.stringify(join(projectRoot, "test/support/context.ts"))};
        import { createDatabase } from ${JSON.stringify(join(projectRoot, "src/platform/db/database.ts"))};
        await importPtv(await importContext({ db: createDatabase(${JSON.stringify(other.appUrl)}) }), { url: ${JSON.stringify(stub.ptvUrl)} });`;
      const killed = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
      for (let tries = 0; (await counted(other, "true")) < 300; tries++) {
        assert.ok(tries < 300, "the import never began to write");
        await sleep(100);
      }
      const second = importPtv(await importContext(other, new Date()), { url: stub.ptvUrl });
      killed.kill("SIGKILL");
      await once(killed, "exit");
      const { report, error } = await second;
      assert.equal(error, null);
      assert.ok(report.created < 2798, "the second run went on where the first stopped");
      assert.equal(await counted(other, "removed_at is null"), 2798);
    } finally {
      await other.close();
    }
  });
});

test("a service that fails now and then and serves twenty at a time is still read to the end", {
  skip: stubAbsent ?? false,
}, async () => {
  const database = await createTestDatabase();
  const stub = await startStub(["--faults", "0.1", "--max-guids", "20", "--seed", "7"]);
  try {
    const { report, error } = await importPtv(
      await importContext(database),
      { url: stub.ptvUrl },
      { wait: (ms) => sleep(ms / 50) },
    );
    assert.equal(error, null, error ?? "");
    assert.equal(await counted(database, "removed_at is null"), 2800);
    assert.equal(report.rejected.length, 0);
  } finally {
    stub.stop();
    await database.close();
  }
});
