import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../../test/support/stub.ts";
import { indicatorId } from "../../domain/insight/indicator-ids.ts";
import { valuesOf } from "../../domain/insight/indicator-queries.ts";
import { importSotkanet } from "./import-sotkanet.ts";

const one = async (database: TestDatabase, text: string) => (await database.db.pool.query(text)).rows[0];
/** All rows of the register as they stand, with the transaction that wrote each. */
const standing = (database: TestDatabase) =>
  one(
    database,
    `select md5(string_agg(t, '|' order by t)) as md5, count(*)::int as count from (
       select xmin || ' ' || id as t from indicator union all select xmin || ' ' || id from indicator_region
       union all select xmin || ' ' || indicator_id from indicator_value_set
       union all select xmin || ' ' || indicator_id || region_id || year || gender from indicator_value) all_rows`,
  );

describe("importing from a service that behaves like Sotkanet", { skip: stubAbsent ?? false }, () => {
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

  test("the first run reads all regions, the curated indicators and ten years of their values", async () => {
    const { report, error } = await importSotkanet(await importContext(database), { url: stub.sotkanetUrl });
    assert.equal(error, null);
    assert.deepEqual(report.rejected, []);
    assert.equal(report.mode, "full");
    const held = await one(
      database,
      `select (select count(*)::int from indicator) as indicators,
         (select count(distinct municipality)::int from indicator_region) as municipalities,
         (select count(distinct region_code)::int from indicator_region) as counties,
         (select count(*)::int from indicator_value) as values,
         (select count(distinct year)::int from indicator_value) as years`,
    );
    assert.equal(held.indicators, 21);
    assert.equal(held.counties, 23);
    assert.ok(held.municipalities >= 305, JSON.stringify(held));
    assert.equal(held.years, 10);
    assert.ok(held.values > 90_000, JSON.stringify(held));
    assert.ok(!report.warnings.some((text) => text.includes("should speak of")), report.warnings.join("\n"));
  });

  test("old rows of texts and newer rows of numbers give figures alike", async () => {
    for (const [id, unit] of [
      ["127", "people"],
      ["4291", "percent"],
    ] as const) {
      const wanted = { municipalityCodes: ["491"], regionCodes: ["12"], withCountry: true, years: [2024] };
      const found = await valuesOf(database.db.register, indicatorId("sotkanet", id), wanted);
      assert.deepEqual(
        found.map(({ area }) => area.kind),
        ["country", "municipality", "wellbeingCounty"],
      );
      assert.ok(found.every((each) => each.unit === unit && typeof each.value === "number"));
    }
  });

  test("a second run writes nothing, whether it reads what changed or everything", async () => {
    const before = await standing(database);
    for (const request of [{}, { full: true }, { reconcile: true }]) {
      const { report, error } = await importSotkanet(await importContext(database), {
        url: stub.sotkanetUrl,
        ...request,
      });
      assert.equal(error, null);
      assert.deepEqual([report.created, report.updated, report.removed], [0, 0, 0]);
      assert.equal(report.fetched, report.unchanged);
    }
    assert.deepEqual(await standing(database), before);
    assert.equal(await stub.parallelMax(), 1);
  });
});

test("a service that fails now and then is still read to the end", { skip: stubAbsent ?? false }, async () => {
  const database = await createTestDatabase();
  const stub = await startStub(["--faults", "0.1", "--seed", "7"]);
  try {
    const { report, error } = await importSotkanet(
      await importContext(database),
      { url: stub.sotkanetUrl },
      { wait: (ms) => sleep(ms / 50) },
    );
    assert.equal(error, null, error ?? "");
    assert.deepEqual(report.rejected, []);
    assert.equal((await one(database, "select count(*)::int as count from indicator_value_set")).count, 21);
  } finally {
    stub.stop();
    await database.close();
  }
});
