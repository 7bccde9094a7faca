import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { aConfig, importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../../test/support/stub.ts";
import { saveRegionSettings } from "../../domain/regions/save-region-settings.ts";
import { serveInTurn, status } from "../shared/test-server.ts";
import { importLinkedEvents } from "./import-linkedevents.ts";

const MORNING = new Date("2026-11-27T08:00:00Z");
const NOON = new Date("2026-11-27T10:00:00Z");
const CHANGED_AT = "2026-11-27T09:00:00Z";
const STUB_OPTIONS = ["--now", "2026-11-27"];

async function rowsOf(database: TestDatabase, query: string, ...values: unknown[]) {
  return (await database.db.pool.query(query, values)).rows;
}
async function count(database: TestDatabase, table: "event" | "place", where = "removed_at is null") {
  return (await rowsOf(database, `select count(*)::int as count from ${table} where ${where}`))[0].count as number;
}

describe("importing from a service that behaves like Linked Events", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;
  let stub: Stub;
  let source: string;

  before(async () => {
    database = await createTestDatabase();
    stub = await startStub(STUB_OPTIONS);
    source = `linkedevents:${stub.host}`;
  });
  after(async () => {
    stub?.stop();
    await database?.close();
  });
  const run = async (now: Date, request: object = {}) =>
    importLinkedEvents(await importContext(database, now), { url: stub.linkedEventsUrl, ...request });

  test("the first run reads what has not ended, with its places and times", async () => {
    const { report, error } = await run(MORNING);
    assert.equal(error, null);
    assert.deepEqual([report.source, report.mode, report.rejected], ["linkedevents", "full", []]);
    const [events, places] = [await count(database, "event"), await count(database, "place")];
    assert.ok(events > 1100 && places > 150, `${events} events, ${places} places`);
    assert.deepEqual([report.created, report.fetched], [events + places, events + places]);
    assert.deepEqual(await rowsOf(database, "select distinct source from event union select source from place"), [
      { source },
    ]);
    assert.ok((await stub.parallelMax()) <= 1);
    const [{ overdue }] = await rowsOf(
      database,
      "select count(*)::int as overdue from event_occurrence where coalesce(ends_at, starts_at) < $1",
      new Date("2026-11-26T22:00:00Z"),
    );
    assert.equal(overdue, 0);
  });

  test("every trap of the source has become what a resident can read", async () => {
    const where = async (condition: string) => count(database, "event", `removed_at is null and ${condition}`);
    assert.equal(await where("content->>'name' ~* 'peruttu|inställt|cancelled|<script'"), 0);
    assert.ok((await where("content->>'status' = 'cancelled'")) > 10);
    assert.ok((await where("content->>'status' = 'postponed' and content #>> '{schedule,kind}' = 'unannounced'")) > 2);
    assert.equal(
      await where("content #>> '{schedule,kind}' = 'period' and content #>> '{schedule,from}' = '2001-01-01'"),
      1,
    );
    assert.ok(
      (await where("content->>'attendance' = 'online' and content->>'onlineUrl' = 'https://www.example.fi/etana'")) > 5,
    );
    assert.ok((await where("content #>> '{audience,isRestricted}' = 'true'")) >= 1);
    assert.equal(await where("content #>> '{images,0,license}' <> 'cc_by'"), 0);
    assert.ok((await where("not content->'name' ? 'fi' and content->'name' ? 'sv'")) >= 1);
    assert.ok((await where("content->'accessibility' ? 'inductionLoop'")) > 50);
    const [{ orphans }] = await rowsOf(
      database,
      "select count(*)::int as orphans from event e where series_id is not null and not exists (select from event s where s.id = e.series_id)",
    );
    assert.equal(orphans, 0);
    assert.ok((await where("series_id is not null")) > 400);
    assert.ok((await where("content->>'umbrellaId' is not null")) > 10);
    const unplaced = "content #>> '{places,0,placeId}' is not null and municipalities = '{}'";
    assert.equal(await where(unplaced), 0);
    const [{ missing }] = await rowsOf(
      database,
      "select count(*)::int as missing from event, unnest(place_ids) p where not exists (select from place where place.id = p)",
    );
    assert.equal(missing, 0);
  });

  test("a second run writes nothing, be it of changes or whole", async () => {
    const [{ version }] = await rowsOf(database, "select version from catalogue_version");
    const changes = await run(NOON);
    assert.deepEqual([changes.report.mode, changes.error], ["incremental", null]);
    assert.deepEqual([changes.report.created, changes.report.updated, changes.report.removed], [0, 0, 0]);
    const whole = await run(NOON, { full: true });
    assert.deepEqual([whole.report.mode, whole.error], ["full", null]);
    assert.deepEqual([whole.report.created, whole.report.updated, whole.report.removed], [0, 0, 0]);
    assert.equal(whole.report.unchanged, whole.report.fetched);
    assert.deepEqual(await rowsOf(database, "select version from catalogue_version"), [{ version }]);
  });

  test("what was changed and deleted at the source is, and nothing else", async () => {
    const [changed, deleted, replaced] = (
      await rowsOf(
        database,
        "select source_id from event where removed_at is null and series_id is null and content->>'type' = 'event' order by source_id limit 3",
      )
    ).map(({ source_id }) => source_id as string);
    assert.ok(changed && deleted && replaced);
    await stub.mutate({ archive: [deleted] });
    await stub.mutate({
      update: [
        { id: changed, set: { name: { fi: "PERUTTU: Uusi nimi" }, last_modified_time: CHANGED_AT } },
        { id: deleted, set: { last_modified_time: CHANGED_AT } },
        { id: replaced, set: { replaced_by: changed, last_modified_time: CHANGED_AT } },
      ],
    });
    const { report, error } = await run(NOON, { since: MORNING.toISOString() });
    assert.equal(error, null);
    assert.deepEqual([report.mode, report.created, report.updated, report.removed], ["incremental", 0, 1, 2]);
    assert.deepEqual(
      await rowsOf(
        database,
        "select content #>> '{name,fi}' as name, content->>'status' as status, (select min(o.status) from event_occurrence o where o.event_id = event.id) as told from event where source_id = $1",
        changed,
      ),
      [{ name: "Uusi nimi", status: "cancelled", told: "cancelled" }],
    );
    assert.equal(await count(database, "event", "removed_reason = 'withdrawn'"), 2);
  });

  test("days later, what has ended in between is left in peace", async () => {
    const before = await count(database, "event");
    const inDecember = new Date("2026-12-20T08:00:00Z");
    const { report, error } = await run(inDecember, { full: true });
    assert.equal(error, null);
    assert.deepEqual([report.created, report.updated, report.removed], [0, 0, 0]);
    assert.equal(await count(database, "event"), before);
  });

  test("an event that the list silently lost is asked for, and gone when the source says so", async () => {
    const [{ source_id }] = await rowsOf(
      database,
      "select source_id from event where removed_at is null and content #>> '{schedule,slots,0,start}' > '2027-01-15' and series_id is null limit 1",
    );
    await stub.mutate({ update: [{ id: source_id, set: { type_id: "Secret", last_modified_time: CHANGED_AT } }] });
    const kept = await run(new Date("2026-12-20T09:00:00Z"), { full: true });
    assert.equal(kept.report.removed, 0, "it is not listed, but still there");
    await stub.mutate({ archive: [source_id] });
    const { report } = await run(new Date("2026-12-20T10:00:00Z"), { full: true });
    assert.equal(report.removed, 1);
    assert.deepEqual(await rowsOf(database, "select removed_reason from event where source_id = $1", source_id), [
      { removed_reason: "gone" },
    ]);
  });

  test("a record that cannot be kept stands aside with its reason until it is mended", async () => {
    const [{ source_id }] = await rowsOf(database, "select source_id from event where removed_at is null limit 1");
    const set = (name: unknown, at: string) =>
      stub.mutate({ update: [{ id: source_id, set: { name, last_modified_time: at } }] });
    await set({ fi: "" }, "2026-12-21T09:00:00Z");
    const { report, error } = await run(new Date("2026-12-21T10:00:00Z"), { since: "2026-12-21T08:00:00Z" });
    assert.equal(error, null);
    assert.deepEqual(
      report.rejected.map(({ sourceId }) => sourceId),
      [source_id],
    );
    assert.equal((await rowsOf(database, "select from quarantine where source = $1", source)).length, 1);
    await set({ fi: "Taas nimi" }, "2026-12-21T11:00:00Z");
    await run(new Date("2026-12-21T12:00:00Z"), { since: "2026-12-21T10:00:00Z" });
    assert.equal((await rowsOf(database, "select from quarantine where source = $1", source)).length, 0);
  });
});

describe("when the source is not what it should be", { skip: stubAbsent ?? false }, () => {
  let stub: Stub;
  before(async () => {
    stub = await startStub([...STUB_OPTIONS, "--seed", "7"]);
  });
  after(() => stub?.stop());

  test("one that fails now and then is read to the end, also when it was stopped half-way", async () => {
    const database = await createTestDatabase();
    await stub.faults({ p: 0.1 });
    try {
      const stopping = new AbortController();
      const wait = (ms: number) => sleep(ms / 50);
      const stopped = await importLinkedEvents(
        await importContext(database, MORNING),
        { url: stub.linkedEventsUrl },
        {
          wait,
          signal: stopping.signal,
          onProgress: ({ kind, done }) => kind === "event" && done >= 400 && stopping.abort(new Error("enough")),
        },
      );
      assert.equal(stopped.error, "stopped by hand");
      assert.match(stopped.report.resumeFrom?.after ?? "", /^0 2026-11-27 0000\d$/);
      const half = await count(database, "event");
      assert.ok(half >= 300 && half < 700, String(half));

      const { report, error } = await importLinkedEvents(
        await importContext(database, NOON),
        { url: stub.linkedEventsUrl },
        { wait },
      );
      assert.equal(error, null, error ?? "");
      assert.equal(report.mode, "full");
      assert.ok(report.created < (await count(database, "event")) - 200, "it went on where it had stopped");

      const again = await importLinkedEvents(
        await importContext(database, new Date("2026-11-27T12:00:00Z")),
        { url: stub.linkedEventsUrl, full: true },
        { wait },
      );
      assert.deepEqual([again.error, again.report.created, again.report.updated], [null, 0, 0]);
    } finally {
      await stub.faults({ p: 0 });
      await database.close();
    }
  });

  test("one that answers HTML takes nothing away, and does not keep another from being read", async (context) => {
    const database = await createTestDatabase();
    const broken = await serveInTurn(context, status(200, {}, "<!doctype html><title>Huoltokatko</title>"));
    try {
      const tools = await importContext(database, MORNING);
      const sources = { ...aConfig().sources, linkedEvents: [broken.baseUrl, stub.linkedEventsUrl] };
      const { report, error } = await importLinkedEvents(
        { ...tools, config: aConfig({ sources }) },
        {},
        { wait: async () => {} },
      );
      assert.match(error ?? "", /^1 of 2 installations .*: 127\.0\.0\.1:\d+\/api: the source sent something other/);
      assert.equal(report.source, "linkedevents");
      assert.ok(report.created > 1200);
      const runs = await rowsOf(database, "select source, status from import_run order by status");
      assert.deepEqual(runs, [
        { source: `linkedevents:${new URL(broken.baseUrl).host}/api`, status: "failed" },
        { source: `linkedevents:${stub.host}`, status: "finished" },
      ]);
    } finally {
      await database.close();
    }
  });

  test("an installation that a region's settings name is read without being asked for", async () => {
    const database = await createTestDatabase();
    try {
      const feeds = [{ kind: "linkedevents", url: `${stub.linkedEventsUrl}/` }];
      assert.equal(await saveRegionSettings(database.db, "01", [{ path: ["feeds"], value: feeds }], MORNING), null);
      const tools = await importContext(database, MORNING);
      const config = aConfig({ sources: { ...aConfig().sources, linkedEvents: [] } });
      const { report, error } = await importLinkedEvents({ ...tools, config }, { regions: ["01"] });
      assert.equal(error, null);
      assert.ok(report.created > 100);
      const sources = await rowsOf(database, "select distinct source from event");
      assert.deepEqual(sources, [{ source: `linkedevents:${stub.host}` }]);
      const elsewhere = await importLinkedEvents({ ...tools, config }, { regions: ["02"] });
      assert.deepEqual([elsewhere.error, elsewhere.report.fetched], [null, 0]);
    } finally {
      await database.close();
    }
  });

  test("a run limited to one region reads that region's events and takes nothing away", async () => {
    const database = await createTestDatabase();
    try {
      const { report, error } = await importLinkedEvents(await importContext(database, MORNING), {
        url: stub.linkedEventsUrl,
        regions: ["01"],
      });
      assert.deepEqual([error, report.removed], [null, 0]);
      const towns = await rowsOf(database, "select distinct unnest(municipalities) as code from event order by 1");
      assert.deepEqual(
        towns.map(({ code }) => code),
        ["434", "638", "753"],
      );
      assert.equal(await count(database, "place", "municipality not in ('434', '638', '753')"), 0);
      assert.ok((await count(database, "place")) > 10);
    } finally {
      await database.close();
    }
  });
});
