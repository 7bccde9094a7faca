import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { beginRun, endRun, quarantineRecords, releaseFromQuarantine } from "../../../domain/imports/import-queries.ts";
import { createTally } from "../../../domain/imports/import-report.ts";
import { feedSource } from "../../../domain/regions/feed-changes.ts";
import { saveRegionSettings } from "../../../domain/regions/save-region-settings.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace } from "../test-workspace.ts";

const SOURCES = "/esimerkkila/tyotila/lahteet";
const NO_NAME = "the record has no name in any language";
let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

/** One record that was kept aside in a run that failed, as every test finds it. */
beforeEach(async () => {
  await database.db.pool.query("delete from quarantine");
  await keepAside("s1", NO_NAME, '{"name":"<script>alert(1)</script>"}');
});

async function keepAside(sourceId: string, reason: string, excerpt = "{}"): Promise<void> {
  const record = { source: "ptv", kind: "service", sourceId, reason, excerpt };
  await quarantineRecords(database.db.register, null, [record], MONDAY);
}

async function aRun(source: string, end: "finished" | "failed", error: string | null = null): Promise<number> {
  const run = { source, mode: "full", scope: "", startedAt: MONDAY, windowStart: MONDAY, resumes: null } as const;
  const id = await beginRun(database.db.register, { ...run, checkpoint: {} });
  const tally = createTally(source, "full", MONDAY);
  tally.counts.fetched = 12;
  tally.reject("s1", NO_NAME);
  tally.warn("a class that nobody knows");
  const finishedAt = new Date(MONDAY.getTime() + 75_000);
  await endRun(database.db.register, id, { status: end, finishedAt, report: tally.report(finishedAt), error });
  return id;
}

test("sources are seen by curators, administrators and nobody else; runs are started by administrators", async () => {
  const { as, app } = createTestWorkspace(database.db);
  assert.equal((await app.request(SOURCES)).status, 303);
  for (const who of ["johtaja", "yhdistys", "ammattilainen"]) {
    const browser = await as(who);
    assert.equal((await browser.get(SOURCES)).status, 403, who);
    assert.equal(
      (await browser.post(`${SOURCES}/ptv`, { teko: "hae", laji: "service", tunnus: "s1" })).status,
      403,
      who,
    );
  }
  const curator = await as("kuraattori");
  assert.equal((await curator.get(SOURCES)).status, 200);
  const page = await curator.get(`${SOURCES}/ptv`);
  assert.doesNotMatch(page.html, /Hae kaikki/);
  assert.equal((await curator.post(`${SOURCES}/ptv`, { teko: "aja", kaikki: "1" })).status, 403);
  assert.equal((await curator.get("/ita-uusimaa/tyotila/lahteet")).status, 403);
});

test("another region's feed is not found, and the region's own is", async () => {
  const { as } = createTestWorkspace(database.db);
  const [own, foreign] = ["https://oma.example.fi/a.ics", "https://muu.example.fi/b.ics"] as const;
  for (const [region, url] of [
    ["99", own],
    ["01", foreign],
  ] as const)
    await saveRegionSettings(database.db, region, [{ path: ["feeds"], value: [{ kind: "icalendar", url }] }], MONDAY);
  await aRun(feedSource(foreign), "finished");
  const browser = await as("kuraattori");
  assert.equal((await browser.get(`${SOURCES}/${feedSource(own)}`)).status, 200);
  assert.equal((await browser.get(`${SOURCES}/${feedSource(foreign)}`)).status, 404);
  assert.equal((await browser.get(`${SOURCES}/olematon`)).status, 404);
  assert.doesNotMatch((await browser.get(SOURCES)).html, /muu\.example\.fi/);
});

test("the list tells of each source when it is read, how it went and what to do", async () => {
  await aRun("ptv", "failed", "the source answered 503 at /Service/list (attempt 5)");
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const { html } = await browser.get(SOURCES);
  assert.match(html, /Palvelutietovaranto \(PTV\)/);
  assert.match(html, /Epäonnistui/);
  assert.match(html, /Lähde ei vastannut\./);
  assert.match(html, /Muutokset: joka tunti klo 6\.07–22\.07/);
  assert.match(html, /tiistaista sunnuntaihin klo 2\.41/);
  assert.match(html, /Ei ole haettu/);
  assert.match(html, /Tämä on esittely/);
  await browser.post("/esimerkkila/tyotila/kieli", { kieli: "sv" });
  assert.match((await browser.get(SOURCES)).html, /Ändringar: varje timme kl\. 6\.07–22\.07/);
  await browser.post("/esimerkkila/tyotila/kieli", { kieli: "fi" });
});

test("a run's report and the records kept aside are told in plain words, and raw text is only text", async () => {
  const id = await aRun("ptv", "finished");
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const { html } = await browser.get(`${SOURCES}/ptv?ajo=${id}`);
  assert.match(html, /1 min 15 s/);
  assert.match(html, /a class that nobody knows/);
  assert.match(html, /Nimi puuttuu: Palvelu/);
  assert.match(html, /Korjaa lähteessä: anna tietueelle nimi/);
  assert.match(html, /&lt;script>alert\(1\)/);
  assert.doesNotMatch(html, /<script>alert/);
  for (const query of ["ajo=999999", "ajo=x", "laji=%00&syy=x&sivu=-1", "sivu=99999999999999"])
    assert.equal((await browser.get(`${SOURCES}/ptv?${query}`)).status, 200, query);
});

test("records are narrowed by kind and reason, and long lists are told in pages", async () => {
  await keepAside("x1", "something odd");
  for (let index = 0; index < 30; index++) await keepAside(`n${index}`, NO_NAME);
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const odd = await browser.get(`${SOURCES}/ptv?syy=other`);
  assert.match(odd.html, /<code>x1<\/code>/);
  assert.doesNotMatch(odd.html, /<code>n1<\/code>/);
  const first = await browser.get(`${SOURCES}/ptv?laji=service`);
  assert.equal(first.html.match(/class="record"/g)?.length, 25);
  assert.match(first.html, /sivu=2#sivussa/);
  assert.equal((await browser.get(`${SOURCES}/ptv?sivu=2`)).html.match(/class="record"/g)?.length, 7);
});

test("a record that may stay out is shown apart with who and why, can be taken back, and returns when its reason changes", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const record = { laji: "service", tunnus: "s1" };
  const accepted = await browser.post(`${SOURCES}/ptv`, { ...record, teko: "hyvaksy", miksi: "Lopetettu <b>" });
  assert.equal(accepted.status, 303);
  const page = await browser.get(accepted.location ?? "");
  assert.match(page.html, /Hyväksytty jäämään pois: 1 tietuetta/);
  assert.match(page.html, /Esittelyn kuraattori\. Lopetettu &lt;b>/);
  assert.match(page.html, /Sivussa ei ole mitään/);
  assert.match(page.html, /Tietue jää pois\..*Kumoa/s);
  await keepAside("s1", "the record has no usable id");
  assert.match((await browser.get(`${SOURCES}/ptv`)).html, /Syy on muuttunut sen jälkeen/);
  await keepAside("s1", NO_NAME);
  assert.doesNotMatch((await browser.get(`${SOURCES}/ptv`)).html, /Hae uudelleen/);
  await browser.post(`${SOURCES}/ptv`, { ...record, teko: "palauta" });
  assert.match((await browser.get(`${SOURCES}/ptv`)).html, /Hae uudelleen/);
  const { rows } = await database.db.pool.query("select count(*)::int as seen from quarantine_acceptance");
  assert.deepEqual(rows, [{ seen: 0 }]);
});

test("asking for a record or a run leaves one request, and what does not exist cannot be asked", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("paakayttaja");
  const ask = (fields: Record<string, string>) => browser.post(`${SOURCES}/ptv`, fields);
  const record = { teko: "hae", laji: "service", tunnus: "s1" };
  assert.match((await ask(record)).location ?? "", /tehty=pyydetty/);
  assert.match((await ask(record)).location ?? "", /tehty=odottaa/);
  assert.match((await ask({ teko: "aja", kaikki: "1" })).location ?? "", /tehty=pyydetty/);
  assert.equal((await ask({ ...record, tunnus: "olematon" })).status, 404);
  assert.equal((await ask({ ...record, tunnus: "\u0000" })).status, 404);
  assert.equal((await ask({ teko: "hyvaksy" })).status, 404);
  const { html } = await browser.get(`${SOURCES}/ptv`);
  assert.match(html, /Odottaa, kunnes ylläpito käynnistää pyynnöt/);
  await releaseFromQuarantine(database.db.register, "ptv", "service", ["s1"]);
});

test("whoever signed in long ago proves who they are before a run is started", async () => {
  let now = new Date(MONDAY);
  const { as } = createTestWorkspace(database.db, { clock: { now: () => now } });
  const browser = await as("paakayttaja");
  for (const minutes of [15, 15]) {
    now = new Date(now.getTime() + minutes * 60_000);
    await browser.get(SOURCES);
  }
  assert.match(
    (await browser.post(`${SOURCES}/lipas`, { teko: "aja", kaikki: "1" })).location ?? "",
    /^\/kirjaudu\?.*uudelleen/,
  );
});
