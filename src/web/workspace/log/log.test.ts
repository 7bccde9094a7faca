import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { programDoer } from "../../../domain/audit/audit.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const LOG = "/esimerkkila/tyotila/loki";

test("only those who answer for the log's lawfulness read it or take it out", async () => {
  const { as } = createTestWorkspace(database.db);
  for (const key of ["kuraattori", "johtaja", "ammattilainen", "yhdistys", "linkkihenkilo"]) {
    const browser = await as(key);
    assert.equal((await browser.get(LOG)).status, 403, key);
    assert.equal((await browser.post(`${LOG}/loki.csv`, { tarkoitus: "x" })).status, 403, key);
  }
});

test("the log is searched by day and who, and what cannot be read as a day is told", async () => {
  const { as } = createTestWorkspace(database.db);
  const region = database.db.forRegion("99");
  for (const [name, at] of [
    ["ennen", "2026-11-22T21:59:00Z"],
    ["päivällä", "2026-11-22T22:00:00Z"],
    ["jälkeen", "2026-11-23T22:00:00Z"],
  ] as const)
    await recordAudit(region, { at: new Date(at), kind: "change", act: "test.day", by: programDoer(name) });
  const browser = await as("paakayttaja");
  const { html } = await browser.get(`${LOG}?alkaen=2026-11-23&asti=2026-11-23&teko=test.`);
  assert.match(html, /päivällä/);
  assert.doesNotMatch(html, /ennen<|jälkeen</);
  assert.match(html, /23\.11\.2026\sklo\s0/);
  assert.match(html, /päivällä<br\/><span class="small">ohjelma/);
  // A person who signs in has no role yet, and is not taken for a program.
  const person = { accountId: randomUUID(), name: "Tulija", organization: null, role: null };
  await recordAudit(region, { at: MONDAY, kind: "sign-in", act: "test.signIn", by: person });
  assert.match((await browser.get(`${LOG}?teko=test.signIn`)).html, /Tulija<br\/><span class="small"><\/span>/);
  const written = await browser.get(`${LOG}?alkaen=23.11.2026&asti=23.11.2026&teko=test.`);
  assert.match(written.html, /päivällä/);
  assert.doesNotMatch(written.html, /ennen<|jälkeen</);
  const wrong = await browser.get(`${LOG}?alkaen=eilen&asti=2026-02-31`);
  assert.equal(wrong.status, 400);
  assert.equal(wrong.html.match(/Kirjoita päivä näin: 28\.11\.2026\./g)?.length, 4);
  assert.match(wrong.html, /value="eilen"/);
});

test("taking the log out needs a purpose and a fresh proof of who one is, and is itself logged", async () => {
  let now = new Date(MONDAY);
  const { as } = createTestWorkspace(database.db, { clock: { now: () => now } });
  const browser = await as("paakayttaja");
  const missing = await browser.post(`${LOG}/loki.csv`, { tarkoitus: "  " });
  assert.equal(missing.status, 400);
  assert.match(missing.html, /href="#tarkoitus">Kirjoita, mihin tarvitset tiedot\./);
  const file = await browser.post(`${LOG}/loki.csv`, { tarkoitus: "Lokipyyntö 12/2026" });
  assert.equal(file.headers.get("content-type"), "text/csv; charset=utf-8");
  const logged = await browser.get(`${LOG}?teko=audit.export`);
  assert.match(logged.html, /tarkoitus: Lokipyyntö 12\/2026/);
  assert.match(logged.html, /: loki<br\/><code>audit\.export<\/code>/);
  now = new Date(now.getTime() + 15 * 60_000);
  await browser.get(LOG);
  now = new Date(now.getTime() + 15 * 60_000);
  const stale = await browser.post(`${LOG}/loki.csv`, { tarkoitus: "Lokipyyntö" });
  assert.match(stale.location ?? "", /^\/kirjaudu\?alue=esimerkkila&uudelleen=1/);
});
