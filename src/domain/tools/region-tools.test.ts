import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { readCatalogueVersion } from "../catalogue/register-queries.ts";
import { confirmTool, hideTool, showTool } from "./confirm-tool.ts";
import { findRegionTool, listRegionTools } from "./region-tools.ts";
import type { LinkVisit } from "./tool-check.ts";
import { forgetOtherToolChecks, listToolChecks, saveToolChecks } from "./tool-checks-queries.ts";
import { toolId } from "./tool-ids.ts";
import { TOOLS } from "./tools.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const act = (toolKey: string, change = {}) => ({
  regionCode: "01",
  toolKey,
  by: "Kirsi Kuraattori",
  at: day(20),
  ...change,
});
const stateIn = async (regionCode: string, key: string) =>
  (await findRegionTool(database.db, regionCode, toolId(key)))?.state;

const visit = (outcome: LinkVisit["outcome"]): LinkVisit => ({
  url: "https://celia.example.fi/",
  outcome,
  httpStatus: outcome === "failed" ? 404 : 200,
  finalUrl: outcome === "failed" ? null : "https://celia.example.fi/",
  failure: outcome === "failed" ? "status" : null,
});

test("before anyone has looked, every region shows every tool as not checked", async () => {
  const tools = await listRegionTools(database.db, "17");
  assert.equal(tools.length, TOOLS.length);
  assert.ok(tools.every(({ state }) => state.state === "notChecked"));
});

test("a confirmation is of the region that gave it, and other regions neither see nor touch it", async () => {
  await confirmTool(database.db, act("nollalinja"));
  assert.deepEqual(await stateIn("01", "nollalinja"), { state: "confirmed", date: day(20) });
  assert.equal((await stateIn("17", "nollalinja"))?.state, "notChecked");
  const seen = await database.db
    .forRegion("17")
    .run((trx) => trx.selectFrom("tool_confirmation").select("tool_key").execute());
  assert.deepEqual(seen, []);
  const { rows } = await database.db.pool.query("select * from tool_confirmation");
  assert.deepEqual(rows, [], "without a region nobody sees a row");
  await assert.rejects(
    database.db.forRegion("17").run((trx) =>
      trx
        .insertInto("tool_confirmation")
        .values({
          region_code: "01",
          tool_key: "celia",
          confirmed_at: null,
          confirmed_by: null,
          is_hidden: true,
          changed_at: day(1),
          changed_by: "x",
        })
        .execute(),
    ),
    /row-level security/,
  );
  const changed = await database.db
    .forRegion("17")
    .run((trx) => trx.updateTable("tool_confirmation").set({ is_hidden: true }).executeTakeFirst());
  assert.equal(Number(changed.numUpdatedRows), 0);
});

test("a hidden tool is gone from that region only, and showing it again brings its confirmation back", async () => {
  await confirmTool(database.db, act("celia"));
  const { version } = await readCatalogueVersion(database.db.register);
  await hideTool(database.db, act("celia", { at: day(21) }));
  assert.equal(await stateIn("01", "celia"), undefined);
  assert.equal((await listRegionTools(database.db, "01")).length, TOOLS.length - 1);
  assert.ok(await stateIn("17", "celia"));
  assert.equal((await readCatalogueVersion(database.db.register)).version, version + 1, "indexes follow");
  await hideTool(database.db, act("celia", { at: day(21) }));
  assert.equal((await readCatalogueVersion(database.db.register)).version, version + 1, "nothing changed");
  await showTool(database.db, act("celia", { at: day(22) }));
  assert.deepEqual(await stateIn("01", "celia"), { state: "confirmed", date: day(20) });
});

test("confirming a hidden tool shows it again", async () => {
  await hideTool(database.db, act("penno"));
  await confirmTool(database.db, act("penno", { at: day(23) }));
  assert.deepEqual(await stateIn("01", "penno"), { state: "confirmed", date: day(23) });
});

test("a tool that is not in the catalogue cannot be confirmed", async () => {
  await assert.rejects(confirmTool(database.db, act("no-such-tool")), { name: "NotFound", code: "tool-not-found" });
  await assert.rejects(confirmTool(database.db, act("'; drop table event; --")), { name: "NotFound" });
});

test("failures are counted in a row, and the last time that it worked is kept", async () => {
  const { register } = database.db;
  await saveToolChecks(register, [{ key: "finna", visit: visit("ok") }], day(1));
  await saveToolChecks(register, [{ key: "finna", visit: visit("failed") }], day(2));
  assert.deepEqual(await stateIn("17", "finna"), { state: "linkWorks", date: day(1) });
  await saveToolChecks(register, [{ key: "finna", visit: visit("failed") }], day(3));
  const twice = (await listToolChecks(register)).get("finna");
  assert.deepEqual(
    [twice?.outcome, twice?.httpStatus, twice?.failure, twice?.consecutiveFailures, twice?.workedAt, twice?.checkedAt],
    ["failed", 404, "status", 2, day(1), day(3)],
  );
  assert.equal((await stateIn("17", "finna"))?.state, "notChecked");
  await saveToolChecks(register, [{ key: "finna", visit: visit("moved") }], day(5));
  const mended = (await listToolChecks(register)).get("finna");
  assert.deepEqual([mended?.consecutiveFailures, mended?.failure, mended?.workedAt], [0, null, day(5)]);
  assert.deepEqual(await stateIn("17", "finna"), { state: "linkWorks", date: day(5) });
});

test("checks of tools that have left the catalogue are let go", async () => {
  const { register } = database.db;
  await saveToolChecks(register, [{ key: "old-tool", visit: visit("ok") }], day(1));
  assert.equal(await forgetOtherToolChecks(register, ["finna"]), 1);
  assert.deepEqual([...(await listToolChecks(register)).keys()], ["finna"]);
});
