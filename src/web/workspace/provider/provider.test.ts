import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { demoAccount } from "../../../domain/accounts/demo-users.ts";
import { listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import type { CuratedEntry } from "../../../domain/curation/curation.ts";
import { findConfirmation } from "../../../domain/freshness/freshness-queries.ts";
import { listClaims } from "../../../domain/providers/claim-queries.ts";
import { createUsageCounter } from "../../../domain/usage/usage-counter.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace } from "../test-workspace.ts";

let database: TestDatabase;
/** Ids in the register of the demo association, and its own id. */
let own = { organizationId: "", registerId: "" };
before(async () => {
  database = await createTestDatabase();
  await demoAccount(database.db, "yhdistys", MONDAY);
  const [organization] = await listOrganizations(database.db.forRegion("99"));
  own = { organizationId: organization?.id ?? "", registerId: organization?.registerIds[0] ?? "" };
});
after(() => database.close());

const DESK = "/esimerkkila/tyotila/tuottaja";

async function anEntry(fi: string, organizationId: string | null, source = "ptv"): Promise<CuratedEntry> {
  const entry: CuratedEntry = { kind: "service", id: randomUUID() };
  await database.db.forRegion("99").run((trx) =>
    trx
      .insertInto("tray_entry")
      .values({
        region_code: "99",
        kind: entry.kind,
        id: entry.id,
        title: JSON.stringify({ fi }),
        source,
        source_id: "ptv-123",
        organization_id: organizationId,
        organization: JSON.stringify({ fi: "Joku ry" }),
        municipalities: ["982"],
        is_nationwide: false,
        languages: ["fi"],
        themes: ["liikunta"],
        needs: [],
        is_on: false,
        off_code: "no-class",
        off_detail: null,
        is_curated: false,
        next_time: null,
        modified_at: new Date("2025-01-01T00:00:00Z"),
        fetched_at: MONDAY,
        score: 60,
        checks: "[]",
        hash: "x",
        refreshed_at: MONDAY,
      })
      .execute(),
  );
  return entry;
}

test("a provider sees its own organization's things only, and nobody else's page opens", async () => {
  const { as } = createTestWorkspace(database.db);
  const mine = await anEntry("Meidän jumppa", own.registerId);
  const theirs = await anEntry("Muiden jumppa", randomUUID());
  const browser = await as("yhdistys");
  const { html } = await browser.get(DESK);
  assert.match(html, /Meidän jumppa/);
  assert.match(html, /href="\/esimerkkila\/tyotila\/omat\/uusi\/valitse">Lisää palvelu, tapahtuma tai paikka/);
  assert.doesNotMatch(html, /Muiden jumppa/);
  assert.equal((await browser.get(`${DESK}/kohde/service/${mine.id}`)).status, 200);
  for (const path of [`${DESK}/kohde/service/${theirs.id}`, `${DESK}/kohde/service/${theirs.id}/korjaus`]) {
    assert.equal((await browser.get(path)).status, 404);
    assert.equal((await browser.post(path, { other: "x" })).status, 404);
  }
  for (const key of ["kuraattori", "ammattilainen", "johtaja"])
    assert.equal((await (await as(key)).get(DESK)).status, 403, key);
});

test("still true is one press, and is kept as the provider's word", async () => {
  const { as } = createTestWorkspace(database.db);
  const entry = await anEntry("Vahvistettava", own.registerId);
  const browser = await as("yhdistys");
  const { location } = await browser.post(`${DESK}/kohde/service/${entry.id}`);
  assert.equal(location, `${DESK}?tehty=confirm`);
  const found = await database.db.forRegion("99").run((trx) => findConfirmation(trx, entry));
  assert.deepEqual(found, { confirmedAt: MONDAY, confirmedBy: "provider" });
  const { html } = await browser.get(`${DESK}?tehty=confirm`);
  assert.match(html, /<div class="notice done" role="status" tabindex="-1" autofocus/);
  const [, row = ""] = /Vahvistettava(.*?)<\/tr>/s.exec(html) ?? [];
  assert.doesNotMatch(row, /<button/, "what was said today is not asked again");
});

test("the page tells why it is not shown, how often it was, and which words led to it", async () => {
  const { as } = createTestWorkspace(database.db);
  const entry = await anEntry("Luokaton", own.registerId);
  const counter = createUsageCounter(database.db, () => MONDAY);
  for (let times = 0; times < 6; times++)
    counter.shown("99", [{ ...entry, why: [{ kind: "word", text: "jumppa" }] }], []);
  counter.used("99", entry, "opened");
  await counter.flush();
  const { html } = await (await as("yhdistys")).get(`${DESK}/kohde/service/${entry.id}`);
  assert.match(html, /Teema ei selviä|Luokista, asiasanoista/);
  assert.match(html, /jumppa: 6/);
  assert.match(html, /Avattu<\/th><td class="number">1</);
});

test("a correction of what comes from PTV becomes a text to take there, and the curator hears of it once", async () => {
  const { as } = createTestWorkspace(database.db);
  const entry = await anEntry("Korjattava", own.registerId);
  const browser = await as("yhdistys");
  const path = `${DESK}/kohde/service/${entry.id}/korjaus`;
  const empty = await browser.post(path, { nameFi: " " });
  assert.equal(empty.status, 400);
  assert.match(empty.html, /Kirjoita ainakin yksi muutos/);
  const long = await browser.post(path, { summaryFi: "x".repeat(151), other: "Uusi aika <klo 12>" });
  assert.equal(long.status, 400);
  assert.match(long.html, /Enintään 150 merkkiä/);
  assert.match(long.html, /Uusi aika &lt;klo 12>/);
  const forged = await browser.post(path, { summaryFi: "Jumppaa.", tell: "1", viesti: "ei tunnus" });
  assert.equal(forged.status, 200);
  const fields = { summaryFi: "Jumppaa tuolilla.", other: "Uusi aika klo 12", tell: "1", viesti: randomUUID() };
  for (const _ of [1, 2]) {
    const ready = await browser.post(path, fields);
    assert.equal(ready.status, 200);
    assert.match(ready.html, /Tiivistelmä suomeksi:\nJumppaa tuolilla\./);
    assert.match(ready.html, /ptv-123/);
    assert.match(ready.html, /https:\/\/palvelutietovaranto\.suomi\.fi\//);
  }
  const told = await database.db
    .forRegion("99")
    .run((trx) => trx.selectFrom("feedback").select("message").where("subject_id", "=", entry.id).execute());
  // The forged one, and the one that was sent twice.
  assert.equal(told.length, 2);
  assert.match(told[0]?.message ?? "", /^Muutosta ehdottaa: Esimerkkilän Seniorit ry\.\n/);
});

test("an organization claims a thing, a curator agrees, and it becomes the organization's own", async () => {
  const { as } = createTestWorkspace(database.db);
  const entry = await anEntry("Kadonnut kerho", null);
  const provider = await as("yhdistys");
  assert.match((await provider.get(`${DESK}/pyyda?q=k`)).html, /Kirjoita ainakin kaksi kirjainta/);
  assert.match((await provider.get(`${DESK}/pyyda?q=kadonnut`)).html, new RegExp(`service:${entry.id}`));
  const claim = { kohde: `service:${entry.id}`, organisaatio: own.organizationId };
  for (const _ of [1, 2]) assert.equal((await provider.post(`${DESK}/pyyda`, claim)).status, 303);
  assert.equal((await provider.post(`${DESK}/pyyda`, { ...claim, organisaatio: randomUUID() })).status, 403);
  assert.equal((await provider.post(`${DESK}/pyyda`, { ...claim, kohde: `service:${randomUUID()}` })).status, 404);
  const claims = (await listClaims(database.db.forRegion("99"))).filter(({ entry: { id } }) => id === entry.id);
  assert.equal(claims.length, 1);
  assert.equal((await provider.get(`${DESK}/pyynnot`)).status, 403);
  const curator = await as("kuraattori");
  const pyynto = claims[0]?.id ?? "";
  const wordless = await curator.post(`${DESK}/pyynnot`, { teko: "refuse", pyynto, syy: " " });
  assert.equal(wordless.status, 400);
  assert.match(wordless.html, /Kirjoita, miksi hylkäät/);
  assert.equal((await curator.post(`${DESK}/pyynnot`, { teko: "approve", pyynto })).status, 303);
  assert.equal((await curator.post(`${DESK}/pyynnot`, { teko: "approve", pyynto })).status, 409);
  assert.match((await provider.get(DESK)).html, /Kadonnut kerho/);
  assert.equal((await curator.post(`${DESK}/pyynnot`, { teko: "reopen", pyynto })).status, 303);
  assert.doesNotMatch((await provider.get(DESK)).html, /Kadonnut kerho/);
});
