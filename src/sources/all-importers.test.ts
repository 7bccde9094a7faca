import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { importContext } from "../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../test/support/stub.ts";
import { saveRegionSettings } from "../domain/regions/save-region-settings.ts";
import { projectRoot } from "../platform/project-root.ts";
import { IMPORTERS, type SourceName } from "./importers.ts";

const NOW = new Date("2026-11-27T08:00:00Z");
const LATER = new Date("2026-11-27T10:00:00Z");
const IMPATIENT = { wait: (ms: number) => sleep(ms / 50) };

let stub: Stub;
before(async () => {
  if (!stubAbsent) stub = await startStub(["--now", "2026-11-27", "--faults", "0.1", "--seed", "7"]);
});
after(() => stub?.stop());

describe("every source after another, when each tenth answer is a fault", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;

  before(async () => {
    database = await createTestDatabase();
    // A feed by settings, so that this one too is asked for by nobody.
    const feeds = [{ kind: "lahella", url: stub.lahellaUrl }];
    assert.equal(await saveRegionSettings(database.db, "01", [{ path: ["feeds"], value: feeds }], NOW), null);
  });
  after(() => database?.close());

  const requestOf = (source: SourceName): object =>
    ({
      // The whole of PTV under faults is read by a test of its own; here a region's part of it does.
      ptv: { url: stub.ptvUrl, regions: ["01"] },
      lipas: { url: stub.lipasUrl },
      linkedevents: { url: stub.linkedEventsUrl },
      lahella: { url: stub.lahellaUrl },
      feeds: {},
      sotkanet: { url: stub.sotkanetUrl, years: 2 },
    })[source];

  for (const source of Object.keys(IMPORTERS) as SourceName[]) {
    test(`${source} is read to its end, and a second time writes nothing`, async () => {
      const run = async (now: Date) =>
        IMPORTERS[source].run(await importContext(database, now), requestOf(source), IMPATIENT);
      const first = await run(NOW);
      assert.equal(first.error, null, first.error ?? "");
      assert.ok(first.report.created > 50, `only ${first.report.created} records`);
      const second = await run(LATER);
      assert.equal(second.error, null, second.error ?? "");
      const { created, updated, removed } = second.report;
      assert.deepEqual({ created, updated, removed }, { created: 0, updated: 0, removed: 0 });
    });
  }
});

describe("an import that is killed", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;
  const running: ChildProcess[] = [];

  before(async () => {
    database = await createTestDatabase();
    await stub.faults({ p: 0 });
  });
  after(async () => {
    for (const child of running) child.kill("SIGKILL");
    await database?.close();
  });

  const count = async (table: string) =>
    (await database.db.pool.query(`select count(*)::int as count from ${table}`)).rows[0].count as number;
  /** The command line as an operator runs it, against the test's database. */
  function importByCommand(now: Date): ChildProcess {
    const child = spawn(
      process.execPath,
      [join(projectRoot, "dist/cli.js"), "import", "linkedevents", "--url", stub.linkedEventsUrl, "--json"],
      {
        stdio: ["ignore", "pipe", "inherit"],
        env: {
          ...process.env,
          DATABASE_URL: database.ownerUrl,
          POLKU_SECRET: "test-secret-test-secret-test-secret",
          POLKU_NOW: now.toISOString(),
          LOG_LEVEL: "error",
        },
      },
    );
    running.push(child);
    return child;
  }
  async function reportOf(child: ChildProcess) {
    let out = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk;
    });
    const [code] = (await once(child, "close")) as [number | null];
    return { code, report: code === 0 ? JSON.parse(out.trim().split("\n").at(-1) ?? "") : null };
  }

  test("leaves what it had read, and of two that come after it one goes on from there and the other finds all done", async () => {
    const killed = importByCommand(NOW);
    for (let tries = 0; (await count("event")) < 200; tries++) {
      assert.ok(tries < 600, "the import never began to write");
      await sleep(25);
    }
    killed.kill("SIGKILL");
    await once(killed, "close");
    const [events, places] = [await count("event"), await count("place")];

    const [own, other] = await Promise.all([
      importContext(database, LATER).then((context) =>
        IMPORTERS.linkedevents.run(context, { url: stub.linkedEventsUrl }),
      ),
      reportOf(importByCommand(LATER)),
    ]);
    assert.equal(own.error, null);
    assert.equal(other.code, 0);
    const [allEvents, allPlaces] = [await count("event"), await count("place")];
    assert.ok(allEvents > events, "it was killed in the middle");
    const created = own.report.created + other.report.created;
    assert.equal(created, allEvents + allPlaces - events - places, "nothing was read into the register twice");
    const modes = [own.report, other.report].map(({ mode }) => mode).sort();
    assert.deepEqual(modes, ["full", "incremental"]);

    const { rows } = await database.db.pool.query("select status from import_run order by id");
    assert.deepEqual(
      rows.map(({ status }) => status),
      ["interrupted", "finished", "finished"],
    );
    const again = await IMPORTERS.linkedevents.run(await importContext(database, LATER), {
      url: stub.linkedEventsUrl,
      full: true,
    });
    assert.deepEqual(
      [again.report.created, again.report.updated, again.report.removed, again.report.rejected],
      [0, 0, 0, []],
    );
  });
});
