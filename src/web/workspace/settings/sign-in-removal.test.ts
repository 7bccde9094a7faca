import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { findOrCreateAccount } from "../../../domain/accounts/account-queries.ts";
import { CLI } from "../../../domain/accounts/administrator.ts";
import { insertGrant, listGrants } from "../../../domain/accounts/grant-queries.ts";
import { allowInnerProvider } from "../../../domain/accounts/identity-provider-close.ts";
import { findProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import { openSession } from "../../../domain/accounts/sessions.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

let minutes = 0;
const clock = { now: () => new Date(MONDAY.getTime() + minutes * 60_000) };
const site = () => createTestWorkspace(database.db, { clock });

const WAYS = "/esimerkkila/tyotila/kayttajat/kirjautuminen/tavat";
const KEY = "kunnan-tunnus";
const REMOVE = `${WAYS}/${KEY}/poista`;
const ISSUER = "https://login.example.fi/realms/kunta";
const GOOD = {
  laji: "oidc",
  teko: "tallenna",
  "nimi-fi": "Kunnan tunnus",
  "nimi-sv": "Kommunens konto",
  myontaja: ISSUER,
  asiakas: "polku",
  salaisuus: "hyvin-salainen-sana",
  tiedot: "openid profile",
  roolitieto: "roles",
};

const stored = () => findProvider(database.db.forRegion("99"), KEY);
const logged = (act: string) =>
  database.db
    .forRegion("99")
    .run((trx) => trx.selectFrom("audit_event").selectAll().where("act", "=", act).orderBy("id").execute());

async function save(admin: TestBrowser, change: Record<string, string> = {}) {
  const provider = await stored();
  const muutettu = provider?.changedAt.toISOString() ?? "";
  return admin.post(`${WAYS}/${provider ? KEY : "uusi"}`, { ...GOOD, muutettu, ...change });
}

/** Somebody of the provider's, with a role that came from it and one that was given by hand. */
async function aPerson(subject: string): Promise<string> {
  const identity = { issuer: ISSUER, subject, name: `Henkilö ${subject}`, email: null };
  const { id } = await findOrCreateAccount(database.db.forAccounts(), identity, "fi", MONDAY);
  for (const [role, origin, by] of [
    ["curator", "claims", `provider:${KEY}`],
    ["manager", "granted", "test"],
  ] as const)
    await insertGrant(database.db.forRegion("99"), {
      accountId: id,
      role,
      organizationId: null,
      origin,
      by,
      at: MONDAY,
    });
  return id;
}

test("only a region's administrators remove a way of signing in, each in their own region, after proving who they are", async () => {
  const { as, app } = site();
  const admin = await as("paakayttaja");
  await save(admin);
  assert.equal((await app.request(REMOVE)).status, 303);
  for (const key of ["kuraattori", "johtaja", "yhdistys", "kunta", "ammattilainen", "linkkihenkilo"]) {
    const browser = await as(key);
    assert.equal((await browser.get(REMOVE)).status, 403, key);
    assert.equal((await browser.post(REMOVE)).status, 403, key);
  }
  assert.equal((await admin.post(REMOVE.replace("esimerkkila", "ita-uusimaa"))).status, 403);
  for (const key of ["olematon", "%00", "x".repeat(500)]) {
    assert.equal((await admin.get(`${WAYS}/${key}/poista`)).status, 404, key);
    assert.equal((await admin.post(`${WAYS}/${key}/poista`)).status, 404, key);
  }
  minutes += 15;
  assert.match((await admin.get(REMOVE)).location ?? "", /uudelleen=1/);
  minutes += 6;
  assert.match((await (await as("paakayttaja")).get(REMOVE)).html, /Poistamista ei voi perua/);
  assert.ok(await stored());
});

test("a way that is in use, or that somebody works with right now, is not removed", async () => {
  const { as } = site();
  const admin = await as("paakayttaja");
  await admin.post(`${WAYS}/${KEY}`, { teko: "kayttoon" });
  const used = await admin.post(REMOVE);
  assert.equal(used.status, 400);
  assert.match(used.html, /Kirjautumistapa on käytössä/);
  await admin.post(`${WAYS}/${KEY}`, { teko: "pois" });
  const accountId = await aPerson("töissä");
  const session = { accountId, regionCode: "99", way: "oidc", issuer: ISSUER } as const;
  await openSession(database.db, session, clock.now());
  const worked = await admin.post(REMOVE);
  assert.equal(worked.status, 400);
  assert.match(worked.html, /Joku työskentelee juuri nyt/);
  assert.ok(await stored());
  assert.equal((await logged("accounts.removeProvider")).length, 0);
});

test("what happens is told first; then secrets and roles that came from it go, and people stay as they were", async () => {
  const { as } = site();
  minutes += 25;
  const admin = await as("paakayttaja");
  const id = await aPerson("lähtevä");
  const { html } = await admin.get(REMOVE);
  assert.match(html, /jotka ovat kirjautuneet tällä tavalla: 2/);
  assert.match(html, /ilman muuta kirjautumistapaa jää: 2/);
  assert.match(html, /tulivat tästä kirjautumisesta: 2/);
  const removed = await admin.post(REMOVE);
  assert.equal(removed.location, `${WAYS}?tehty=poistettu`);
  assert.match((await admin.get(removed.location ?? "")).html, /Kirjautumistapa on poistettu/);
  assert.equal(await stored(), undefined);
  const left = await listGrants(database.db.forRegion("99"), id);
  assert.deepEqual(
    left.map(({ role }) => role),
    ["manager"],
  );
  const [line] = await logged("accounts.removeProvider");
  assert.deepEqual(line?.details, { issuer: ISSUER, people: 2, roles: 2 });
  assert.equal((await logged("accounts.grantByClaims")).filter(({ whose }) => whose === id).length, 1);
  assert.match((await admin.get(`/esimerkkila/tyotila/kayttajat/${id}`)).html, /Henkilö lähtevä/);
  assert.equal((await admin.post(REMOVE)).status, 404);
  assert.equal((await save(admin)).location, `${WAYS}/${KEY}?tehty=lisatty`);
});

test("a secret is not sent to a new issuer by somebody who does not know it", async () => {
  const { as } = site();
  const admin = await as("paakayttaja");
  const before = (await stored())?.sealedSecret;
  const moved = await save(admin, { myontaja: "https://kaappaaja.example", salaisuus: "" });
  assert.equal(moved.status, 400);
  assert.match(moved.html, /kirjoita salaisuus uudelleen/);
  assert.deepEqual([(await stored())?.issuer, (await stored())?.sealedSecret], [ISSUER, before]);
  assert.equal((await save(admin, { "nimi-sv": "Kommunen", salaisuus: "" })).status, 303);
});

test("a new issuer begins from nothing: the old one's sessions and roles end, and so does the way inside", async () => {
  const { as } = site();
  const admin = await as("paakayttaja");
  await allowInnerProvider(database.db, { actor: CLI, regionCode: "99", requestId: undefined, now: clock.now() }, KEY);
  assert.equal((await stored())?.isInnerAllowed, true);
  const accountId = await aPerson("vanha");
  await openSession(database.db, { accountId, regionCode: "99", way: "oidc", issuer: ISSUER }, clock.now());
  assert.equal((await save(admin, { myontaja: "https://uusi.example.fi", salaisuus: "toinen-sana" })).status, 303);
  assert.equal((await stored())?.isInnerAllowed, false);
  assert.deepEqual(
    (await listGrants(database.db.forRegion("99"), accountId)).map(({ role }) => role),
    ["manager"],
  );
  const open = await database.db
    .forAccounts()
    .run((trx) =>
      trx.selectFrom("session").selectAll().where("account_id", "=", accountId).where("ended_at", "is", null).execute(),
    );
  assert.deepEqual(open, []);
});

test("a page never lets an administrator of a region point a provider inside", async () => {
  const { as } = site();
  const admin = await as("paakayttaja");
  const doing = { actor: { ...admin } as never, regionCode: "99", requestId: undefined, now: clock.now() };
  await assert.rejects(allowInnerProvider(database.db, doing, KEY), /command line/);
});

test("a link alone does not lead to a button that switches a provider on", async () => {
  const { as } = site();
  await (await as("paakayttaja")).post(`${WAYS}/${KEY}`, { teko: "kayttoon" });
  const off = await (await as("paakayttaja")).post(`${WAYS}/${KEY}`, { teko: "pois" });
  const admin = await as("paakayttaja");
  assert.match((await admin.get(off.location ?? "")).html, /Kumoa/);
  assert.doesNotMatch((await admin.get(`${WAYS}/${KEY}?tehty=kaytossa`)).html, /Kumoa/);
  minutes += 16;
  assert.doesNotMatch((await (await as("paakayttaja")).get(off.location ?? "")).html, /Kumoa/);
});

test("a long form whose writer has to prove anew who they are keeps what was typed", async () => {
  const { as } = site();
  const admin = await as("paakayttaja");
  minutes += 10;
  await admin.get("/esimerkkila/tyotila");
  minutes += 15;
  const kept = await save(admin, { "nimi-fi": "Pitkään kirjoitettu" });
  assert.equal(kept.status, 403);
  assert.match(kept.html, /Vahvista, että olet sinä/);
  assert.match(kept.html, /value="Pitkään kirjoitettu"/);
  assert.match(kept.html, /uudelleen=1/);
  const invited = await admin.post("/esimerkkila/tyotila/kayttajat/kutsut/uusi", { nimi: "Kutsuttu Henkilö" });
  assert.match(invited.html, /value="Kutsuttu Henkilö"/);
});

test("removing is told in Swedish too", async () => {
  const { as } = site();
  const admin = await as("paakayttaja");
  await admin.post("/esimerkkila/tyotila/kieli", { kieli: "sv" });
  assert.match((await admin.get(REMOVE)).html, /Ta bort inloggningssättet/);
  await admin.post("/esimerkkila/tyotila/kieli", { kieli: "fi" });
});
