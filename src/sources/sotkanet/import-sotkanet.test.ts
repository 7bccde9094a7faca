import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { CURATED_INDICATORS } from "../../domain/insight/curated-indicators.ts";
import { indicatorId } from "../../domain/insight/indicator-ids.ts";
import { listIndicators, valuesOf } from "../../domain/insight/indicator-queries.ts";
import { importSotkanet, type SotkanetRequest } from "./import-sotkanet.ts";
import { someRows, startTestSotkanet, type TestSotkanet } from "./test-sotkanet.ts";

let database: TestDatabase;
let source: TestSotkanet;

const run = async (request: SotkanetRequest = {}, now?: string, signal?: AbortSignal) =>
  importSotkanet(
    await importContext(database, now ? new Date(now) : undefined),
    { url: source.url, ...request },
    { wait: async () => {}, ...(signal ? { signal } : {}) },
  );
const query = async (text: string) => (await database.db.pool.query(text)).rows;
const values = (wanted: Parameters<typeof valuesOf>[2], id = "4284") =>
  valuesOf(database.db.register, indicatorId("sotkanet", id), wanted);
const valueIn = async (municipality: string, year: number) =>
  (await values({ municipalityCodes: [municipality], years: [year] })).map(({ value }) => value);

beforeEach(async () => {
  database = await createTestDatabase();
  source = await startTestSotkanet();
});
afterEach(async () => {
  source.stop();
  await database.close();
});

test("figures are asked for by county, municipality and year, with the country beside them", async () => {
  source.rows.set(
    "4284",
    someRows(4284, [228, 638, 84, 658, 959], [2024, 2025], (region) => region / 10).map((row) => ({
      ...(row as object),
      absValue: 50,
    })),
  );
  assert.equal((await run()).error, null);
  const found = await values({
    regionCodes: ["12"],
    municipalityCodes: ["491", "564"],
    withCountry: true,
    years: [2025],
  });
  const figure = { year: 2025, gender: "total", absoluteValue: 50, unit: "percent" };
  assert.deepEqual(found, [
    { area: { kind: "country", code: null, name: { fi: "Koko maa" } }, ...figure, value: 65.8 },
    { area: { kind: "municipality", code: "491", name: { fi: "Mikkeli" } }, ...figure, value: 22.8 },
    {
      area: { kind: "wellbeingCounty", code: "12", name: { fi: "Etelä-Savon hyvinvointialue" } },
      ...figure,
      value: 95.9,
    },
  ]);
  assert.deepEqual(await values({}), []);
  assert.equal((await values({ municipalityCodes: ["491"] })).length, 2);
});

test("a municipality that has ended keeps its figures and never lends them to its heir", async () => {
  source.rows.set("4284", someRows(4284, [84], [2025]));
  await run();
  assert.deepEqual(await valueIn("564", 2025), []);
  const [held] = await query(
    "select count(*)::int as count, min(merged_into) as heir from indicator_value v join indicator_region r on r.id = v.region_id",
  );
  assert.deepEqual(held, { count: 1, heir: "564" });
});

test("indicators are listed in the curated order with themes, unit, direction and the years there are", async () => {
  source.rows.set("4284", someRows(4284, [228], [2021, 2023]));
  await run();
  const listed = await listIndicators(database.db.register);
  assert.equal(listed.length, 21);
  assert.equal(listed[0]?.sourceId, "127");
  const lonely = listed.find(({ sourceId }) => sourceId === "4284");
  assert.deepEqual(
    [lonely?.unit, lonely?.isGoodWhenHigh, lonely?.isAsExpected, lonely?.valueYears, lonely?.description.fi],
    ["percent", false, true, { first: 2021, last: 2023 }, "Kuvaus"],
  );
  assert.ok(lonely?.themes.includes("ihmissuhteet-ja-osallisuus"));
});

test("an indicator with another title than expected is told of in every run", async () => {
  source.indicators.set("4284", { ...source.indicators.get("4284"), title: { fi: "Jokin muu (%)" } });
  for (const request of [{}, {}, { full: true }]) {
    const { report, error } = await run(request);
    assert.equal(error, null);
    assert.match(report.warnings.join("\n"), /indicator 4284 should speak of yksinäi but is called "Jokin muu \(%\)"/);
  }
  const listed = await listIndicators(database.db.register);
  assert.deepEqual(
    listed.filter((each) => !each.isAsExpected).map(({ sourceId }) => sourceId),
    ["4284"],
  );
});

test("a corrected figure is written alone, and one no longer published is taken away and told of", async () => {
  source.rows.set("4284", someRows(4284, [228, 638, 658], [2024, 2025]));
  await run();
  const [before] = await query("select max(xmin::text::bigint) as newest from indicator_value");
  source.rows.set(
    "4284",
    someRows(4284, [228, 638, 658], [2024, 2025], (region, year) =>
      region === 228 && year === 2025 ? 5 : (region + year) % 100,
    ).filter(
      (row) => (row as { region: number; year: number }).region !== 638 || (row as { year: number }).year !== 2024,
    ),
  );
  const { report } = await run({ full: true });
  assert.deepEqual([report.updated, report.created, report.rejected], [1, 0, []]);
  assert.match(report.warnings.join("\n"), /indicator 4284: figures no longer published and taken away: 1/);
  assert.deepEqual(await valueIn("491", 2025), [5]);
  assert.deepEqual(await valueIn("638", 2024), []);
  const [written] = await query(
    `select count(*)::int as count from indicator_value where xmin::text::bigint > ${before.newest}`,
  );
  assert.equal(written.count, 1);
});

test("a second run asks only for what may have changed and writes nothing", async () => {
  source.rows.set("4284", someRows(4284, [228, 638], [2024, 2025]));
  await run();
  source.questions.length = 0;
  const second = (await run({}, "2026-11-24T10:00:00Z")).report;
  assert.deepEqual([second.mode, second.created, second.updated, second.removed], ["incremental", 0, 0, 0]);
  assert.equal(source.questions.filter((path) => path.startsWith("json")).length, 0);
  source.indicators.set("4284", { ...source.indicators.get("4284"), "data-updated": "2026-11-25" });
  source.rows.set(
    "4284",
    someRows(4284, [228, 638], [2024, 2025], () => 7),
  );
  const third = (await run({}, "2026-11-25T10:00:00Z")).report;
  assert.deepEqual([third.created, third.updated], [0, 2]);
  assert.deepEqual(await valueIn("491", 2025), [7]);
});

test("an answer in another order is not a change", async () => {
  const rows = someRows(4284, [228, 638, 658], [2024, 2025]);
  source.rows.set("4284", rows);
  await run();
  source.rows.set("4284", rows.toReversed());
  const { report } = await run({ full: true });
  assert.deepEqual([report.created, report.updated], [0, 0]);
});

test("an indicator that is gone becomes a tombstone and comes back with its figures", async () => {
  source.rows.set("4284", someRows(4284, [228], [2025]));
  await run();
  const kept = source.indicators.get("4284");
  source.indicators.delete("4284");
  const gone = (await run()).report;
  assert.equal(gone.removed, 1);
  assert.match(gone.warnings.join("\n"), /indicator 4284 is no longer published/);
  assert.deepEqual(await valueIn("491", 2025), []);
  assert.equal((await listIndicators(database.db.register)).length, 20);
  assert.equal((await run({ full: true })).report.removed, 0);
  source.indicators.set("4284", kept ?? {});
  assert.equal((await run()).report.updated, 1);
  assert.equal((await valueIn("491", 2025)).length, 1);
});

test("a source that lost most of its indicators is not believed", async () => {
  await run();
  source.indicators.clear();
  const { error } = await run({ full: true });
  assert.match(error ?? "", /has only 0 of the 21 indicators asked for; none was removed/);
  assert.equal((await listIndicators(database.db.register)).length, 21);
});

test("figures that vanish in masses are taken away only when the source says so again later", async () => {
  source.stop();
  source = await startTestSotkanet(60);
  const towns = Array.from({ length: 60 }, (_, index) => 2000 + index);
  source.rows.set("4284", someRows(4284, towns, [2025]));
  await run();
  const held = async () => (await query("select count(*)::int as count from indicator_value"))[0].count;
  source.rows.set("4284", []);
  for (const now of ["2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z"]) {
    const { report, error } = await run({ full: true }, now);
    assert.equal(error, null);
    assert.match(report.warnings.join("\n"), /60 of 60 figures are not in the answer; none was taken away/);
    assert.equal(await held(), 60);
  }
  assert.equal((await query("select kind, source_id from quarantine")).length, 1);
  await run({ full: true }, "2026-11-24T10:00:00Z");
  assert.equal(await held(), 0);
  assert.deepEqual(await query("select kind from quarantine"), []);
});

test("rows that make no sense are kept aside, the rest of the answer is used, and mended ones are released", async () => {
  const good = someRows(4284, [228], [2025]);
  const [row] = someRows(4284, [638], [2025]) as [Record<string, unknown>];
  source.rows.set("4284", [
    ...good,
    { ...row, value: "NaN" },
    { ...row, region: 99999 },
    { ...row, year: 2150 },
    { ...row, region: 658, value: 1e308 },
    "row",
    null,
  ]);
  const { report, error } = await run();
  assert.equal(error, null);
  assert.equal((await query("select count(*)::int as count from indicator_value"))[0].count, 1);
  assert.match(report.warnings.join("\n"), /the region "99999" is not among the source's regions \(rows: 1\)/);
  assert.match(report.warnings.join("\n"), /no figure that could be true \(rows: 2\)/);
  const [kept] = await query("select source, kind, source_id, reason, excerpt from quarantine");
  assert.deepEqual([kept.source, kept.kind, kept.source_id], ["sotkanet", "value", "4284"]);
  assert.match(kept.excerpt, /99999/);
  source.rows.set("4284", good);
  await run({ full: true });
  assert.deepEqual(await query("select kind from quarantine"), []);
});

test("one indicator that the source cannot answer for does not stop the others, and is asked for again", async () => {
  source.rows.set("4284", "<html>huoltokatko</html>");
  source.failing.set("json?indicator=127", 400);
  source.failing.set("indicators/4540", 500);
  source.rows.set("4291", someRows(4291, [228], [2025]));
  const { report, error } = await run();
  assert.equal(error, null);
  assert.deepEqual(report.rejected.map(({ sourceId }) => sourceId).sort(), ["127", "4284", "4540"]);
  assert.equal((await values({ municipalityCodes: ["491"] }, "4291")).length, 1);
  source.failing.clear();
  source.rows.set("4284", someRows(4284, [228], [2025]));
  const second = (await run({}, "2026-11-24T10:00:00Z")).report;
  assert.deepEqual(second.rejected, []);
  assert.equal((await valueIn("491", 2025)).length, 1);
  assert.deepEqual(await query("select kind from quarantine"), []);
});

for (const [path, status] of [
  ["regions", 403],
  ["regions", 404],
  ["indicators", 403],
  ["indicators", 500],
  ["json", 504],
  ["json", 400],
] as const) {
  test(`a source that answers every ${path} with ${status} is reported, and nothing is lost`, async () => {
    source.rows.set("4284", someRows(4284, [228], [2025]));
    await run();
    source.failing.set(path, status);
    const { error } = await run({ full: true });
    assert.match(error ?? "", new RegExp(`answered ${status}`));
    assert.equal((await valueIn("491", 2025)).length, 1);
    source.failing.clear();
    assert.equal((await run({ full: true })).error, null);
  });
}

test("a run asked for one region reads all, for the country and the counties are compared", async () => {
  source.rows.set("4284", someRows(4284, [228, 658], [2025]));
  assert.equal((await run({ regions: ["12"] })).report.fetched, 6 + 21 + 21);
  assert.equal((await run({}, "2026-11-24T10:00:00Z")).report.mode, "incremental");
});

test("a run that is stopped goes on where it stopped", async () => {
  for (const { sourceId } of CURATED_INDICATORS)
    source.rows.set(
      sourceId,
      someRows(Number(sourceId), [228], [2025], () => 1),
    );
  const stopping = new AbortController();
  const stopped = importSotkanet(
    await importContext(database),
    { url: source.url },
    {
      signal: stopping.signal,
      onProgress: ({ kind, done }) => {
        if (kind === "value-set" && done === 5) stopping.abort();
      },
    },
  );
  const { report, error } = await stopped;
  assert.equal(error, "stopped by hand");
  assert.equal(report.resumeFrom?.kind, "value-set");
  source.questions.length = 0;
  const second = await run();
  assert.equal(second.error, null);
  assert.equal(source.questions.filter((path) => !path.startsWith("json")).length, 0);
  assert.equal(source.questions.length, 17, "the page it stopped at and those after it");
  assert.equal((await query("select count(*)::int as count from indicator_value"))[0].count, 21);
});
