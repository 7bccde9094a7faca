import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Organization } from "../../domain/catalogue/catalogue.ts";
import { organizationId } from "../../domain/catalogue/catalogue-ids.ts";
import { listLatestRuns } from "../../domain/imports/import-queries.ts";
import { clockFrom } from "../../platform/clock.ts";
import { type CatalogueKind, type CatalogueValue, createCatalogueStore } from "./catalogue-store.ts";
import type { ImportPort } from "./import-port.ts";
import { type ImportRequest, runImportCommand } from "./run-import-command.ts";
import { SourceUnavailable } from "./source-unavailable.ts";

/** A source in memory that behaves as sources do: it lists, serves, takes away, breaks and lies. */
function aSource(initial: readonly string[]) {
  const records = new Map(initial.map((id) => [id, { id, text: "first" }]));
  const state = {
    records,
    removed: [] as { id: string; reason: "archived" | "withdrawn" }[],
    served: [] as string[],
    failAfter: Infinity,
    changed: [] as string[],
  };
  const port: ImportPort<CatalogueKind, CatalogueValue> = {
    name: "test",
    kinds: ["organization"],
    async *listIds(_kind, { changedSince }) {
      yield changedSince ? state.changed : [...records.keys()];
    },
    async *listRemoved() {
      yield state.removed;
    },
    async fetchRecords(_kind, ids) {
      if (state.served.length >= state.failAfter) throw new SourceUnavailable(503, "/list", 5);
      state.served.push(...ids);
      return { records: ids.flatMap((id) => records.get(id) ?? []), failedIds: [] };
    },
    sourceIdOf: (raw) => (raw as { id?: string }).id ?? null,
    map(_kind, raw) {
      const { id, text } = raw as { id: string; text: string };
      if (text === "broken") return { isRejected: true, reason: "it is broken" };
      return {
        isRejected: false,
        warnings: [],
        value: { kind: "organization", terms: [], value: anOrganization(id, text) },
      };
    },
  };
  return { ...state, state, port };
}

function anOrganization(sourceId: string, text: string): Organization {
  return {
    id: organizationId("test", sourceId),
    source: "test",
    sourceId,
    modifiedAt: null,
    parentId: null,
    type: "association",
    businessCode: null,
    oid: null,
    name: { fi: text },
    alternativeName: {},
    summary: {},
    description: {},
    municipality: null,
    contacts: { phones: [], emails: [], webPages: [], addresses: [] },
  };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${String(index).padStart(4, "0")}`);

let database: TestDatabase;
let time = Date.parse("2026-11-23T10:00:00Z");

before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());
beforeEach(async () => {
  await database.db.pool.query("delete from quarantine; delete from import_run; delete from organization");
  time += 3_600_000;
});

function run(
  port: ImportPort<CatalogueKind, CatalogueValue>,
  request: ImportRequest = {},
  signal = new AbortController().signal,
) {
  const clock = clockFrom(new Date(time));
  return runImportCommand(request, {
    db: database.db,
    clock,
    source: "test",
    createPort: () => port,
    createStore: (runId) => createCatalogueStore(database.db.register, clock, "test", runId),
    mappingVersion: "1",
    onProgress: () => {},
    onWait: () => {},
    signal,
  });
}

const living = async () =>
  (await database.db.pool.query("select source_id from organization where removed_at is null order by 1")).rows.map(
    (row) => row.source_id,
  );
const versionOf = async () =>
  (await database.db.pool.query("select version from catalogue_version")).rows[0].version as number;

test("a first run reads everything and a second one finds it unchanged without writing a record", async () => {
  const source = aSource(ids(250));
  const first = await run(source.port);
  assert.equal(first.error, null);
  assert.deepEqual(
    { mode: first.report.mode, created: first.report.created, fetched: first.report.fetched },
    { mode: "full", created: 250, fetched: 250 },
  );
  const version = await versionOf();
  const stamps = await database.db.pool.query("select max(xmin::text::bigint) as newest from organization");
  time += 60_000;
  const second = await run(source.port, { full: true });
  assert.deepEqual([second.report.created, second.report.updated, second.report.unchanged], [0, 0, 250]);
  assert.equal(await versionOf(), version);
  assert.deepEqual(
    (await database.db.pool.query("select max(xmin::text::bigint) as newest from organization")).rows,
    stamps.rows,
  );
});

test("a run after the first reads only what changed, and tombstones what was archived", async () => {
  const source = aSource(ids(50));
  await run(source.port);
  source.records.set("id-0007", { id: "id-0007", text: "second" });
  source.state.changed = ["id-0007"];
  source.state.removed = [{ id: "id-0003", reason: "archived" }];
  source.records.delete("id-0003");
  source.served.length = 0;
  time += 60_000;
  const { report } = await run(source.port);
  assert.deepEqual([report.mode, report.fetched, report.updated, report.removed], ["incremental", 1, 1, 1]);
  const { rows } = await database.db.pool.query("select removed_reason from organization where source_id = 'id-0003'");
  assert.deepEqual(rows, [{ removed_reason: "archived" }]);
});

test("a run from a later moment leaves no gap for the one after it", async () => {
  const source = aSource(ids(5));
  await run(source.port);
  const first = time;
  time += 3 * 3_600_000;
  await run(source.port, { since: new Date(time - 60_000).toISOString() });
  let asked = "";
  const port = {
    ...source.port,
    async *listIds(_kind: CatalogueKind, { changedSince = "" }) {
      asked = changedSince;
      yield [];
    },
  };
  time += 60_000;
  await run(port);
  assert.ok(asked !== "" && Date.parse(asked) <= first, asked);
});

test("a source that breaks half-way keeps what was read, and the next run goes on from there", async () => {
  const source = aSource(ids(450));
  source.state.failAfter = 200;
  const broken = await run(source.port);
  assert.match(broken.error ?? "", /503/);
  assert.deepEqual(broken.report.resumeFrom, { kind: "organization", after: "id-0199" });
  assert.equal((await living()).length, 200);
  source.state.failAfter = Infinity;
  source.served.length = 0;
  const resumed = await run(source.port);
  assert.equal(resumed.error, null);
  assert.equal(source.served.includes("id-0100"), false);
  assert.equal((await living()).length, 450);
});

test("a run that is stopped by hand says where it will go on", async () => {
  const source = aSource(ids(350));
  const stopping = new AbortController();
  const port = {
    ...source.port,
    fetchRecords: async (...args: Parameters<typeof source.port.fetchRecords>) => {
      const answer = await source.port.fetchRecords(...args);
      if (source.served.length >= 200) stopping.abort();
      return answer;
    },
  };
  const stopped = await run(port, {}, stopping.signal);
  assert.equal(stopped.error, "stopped by hand");
  assert.ok(stopped.report.resumeFrom);
  assert.deepEqual(
    (await listLatestRuns(database.db.register)).map(({ status }) => status),
    ["interrupted"],
  );
});

test("a record that cannot be used is kept aside with its reason and comes back when it is mended", async () => {
  const source = aSource(ids(3));
  source.records.set("id-0001", { id: "id-0001", text: "broken" });
  const { report, error } = await run(source.port);
  assert.equal(error, null);
  assert.deepEqual(report.rejected, [{ sourceId: "id-0001", reason: "it is broken" }]);
  const aside = async () => (await database.db.pool.query("select source_id, reason, excerpt from quarantine")).rows;
  assert.deepEqual(await aside(), [
    { source_id: "id-0001", reason: "it is broken", excerpt: '{"id":"id-0001","text":"broken"}' },
  ]);
  source.records.set("id-0001", { id: "id-0001", text: "mended" });
  await run(source.port, { full: true });
  assert.deepEqual(await aside(), []);
  assert.equal((await living()).length, 3);
});

test("one that comes back as it was before it broke leaves the list, though nothing of it is written", async () => {
  const source = aSource(ids(3));
  await run(source.port);
  source.records.set("id-0001", { id: "id-0001", text: "broken" });
  await run(source.port, { full: true });
  const aside = async () => (await database.db.pool.query("select source_id from quarantine")).rows.length;
  assert.equal(await aside(), 1);
  source.records.set("id-0001", { id: "id-0001", text: "first" });
  time += 60_000;
  const { report } = await run(source.port, { full: true });
  assert.deepEqual([report.updated, report.unchanged, await aside()], [0, 3, 0]);
});

test("what is merely not listed is asked for by id before it is taken away", async () => {
  const source = aSource(ids(100));
  await run(source.port);
  source.records.delete("id-0005");
  const listed = [...source.records.keys()].filter((id) => id !== "id-0009");
  const port = {
    ...source.port,
    async *listIds() {
      yield listed;
    },
  };
  const { report } = await run(port, { reconcile: true });
  assert.equal(report.removed, 1);
  assert.equal((await living()).includes("id-0009"), true);
  assert.equal((await living()).includes("id-0005"), false);
});

test("a source that suddenly lists almost nothing is not believed and nothing is taken away", async () => {
  const source = aSource(ids(100));
  await run(source.port);
  const port = {
    ...source.port,
    async *listIds() {
      yield ["id-0000"];
    },
  };
  const { error } = await run(port, { full: true });
  assert.match(error ?? "", /nothing was removed/);
  assert.equal((await living()).length, 100);
});

test("a tombstone that is published again comes back to life", async () => {
  const source = aSource(ids(10));
  await run(source.port);
  source.state.removed = [{ id: "id-0002", reason: "withdrawn" }];
  await run(source.port);
  assert.equal((await living()).length, 9);
  source.state.removed = [];
  source.state.changed = ["id-0002"];
  await run(source.port);
  assert.equal((await living()).length, 10);
});

test("two runs at once happen one after the other and lose nothing", async () => {
  const source = aSource(ids(300));
  const outcomes = await Promise.all([run(source.port, { full: true }), run(source.port, { full: true })]);
  assert.deepEqual(
    outcomes.map(({ error }) => error),
    [null, null],
  );
  assert.deepEqual(
    outcomes.map(({ report }) => report.created).sort((a, b) => a - b),
    [0, 300],
  );
});

test("a run that was killed is seen as interrupted by the next one", async () => {
  const source = aSource(ids(10));
  await database.db.pool.query(
    `insert into import_run (source, mode, status, started_at, window_start, checkpoint)
     values ('test', 'full', 'running', $1, $1, '{"kind":"organization","after":"id-0004"}')`,
    [new Date(time - 60_000)],
  );
  const { report } = await run(source.port);
  assert.equal(report.fetched, 5);
  const { rows } = await database.db.pool.query("select status from import_run order by id");
  assert.deepEqual(
    rows.map(({ status }) => status),
    ["interrupted", "finished"],
  );
});

test("a record that comes twice at a time is written once, as it was told last", async () => {
  const source = aSource(ids(3));
  const twice = [
    { id: "ID-0001", text: "earlier" },
    { id: "id-0001", text: "later" },
    { id: "id-0002", text: "broken" },
    { id: "id-0002", text: "broken" },
  ];
  const port = { ...source.port, fetchRecords: async () => ({ records: twice, failedIds: [] }) };
  const { report, error } = await run(port);
  assert.equal(error, null);
  assert.deepEqual([report.created, report.rejected.length], [1, 1]);
  assert.match(report.warnings.join(), /gave "id-0001" more than once at a time; the last was kept \(2 times\)/);
  const { rows } = await database.db.pool.query("select content #>> '{name,fi}' as name from organization");
  assert.deepEqual(rows, [{ name: "later" }]);
});

test("a batch with one id twice does not fail its store, and the last stands", async () => {
  const store = createCatalogueStore(database.db.register, clockFrom(new Date(time)), "test", null);
  const record = (sourceId: string, text: string) => ({
    sourceId,
    hash: text,
    value: { kind: "organization" as const, terms: [], value: anOrganization(sourceId, text) },
  });
  const rejected = { sourceId: "c", reason: "it is broken", raw: "{}" };
  const saved = await store.saveBatch({
    kind: "organization",
    changed: [record("a", "earlier"), record("b", "other"), record("A", "later")],
    rejected: [rejected, rejected],
    after: null,
  });
  assert.deepEqual(saved, { created: 2, updated: 0 });
  const { rows } = await database.db.pool.query("select content #>> '{name,fi}' as name from organization order by 1");
  assert.deepEqual(rows, [{ name: "later" }, { name: "other" }]);
});
