import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { findProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import { openSettings } from "../../../domain/accounts/identity-provider-secrets.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const WAYS = "/esimerkkila/tyotila/kayttajat/kirjautuminen/tavat";
const GOOD = {
  laji: "oidc",
  teko: "tallenna",
  "nimi-fi": "Kunnan tunnus",
  "nimi-sv": "Kommunens konto",
  myontaja: "https://login.example.fi/realms/kunta",
  asiakas: "polku",
  salaisuus: "hyvin-salainen-sana",
  tiedot: "openid profile",
  roolitieto: "realm_access.roles",
  arvo: ["polku-kuraattori", "polku-johto", ""],
  rooli: ["curator", "manager", ""],
  nimitieto: "name",
  postitieto: "email",
};
type Fields = Record<string, string | readonly string[]>;

const stored = async (key: string) => findProvider(database.db.forRegion("99"), key);

async function save(browser: TestBrowser, key: string, change: Fields = {}) {
  const provider = await stored(key);
  const muutettu = provider?.changedAt.toISOString() ?? "";
  return browser.post(`${WAYS}/${key}`, { ...GOOD, muutettu, ...change } as Fields);
}

test("only a region's administrators see or change how people sign in, each in their own region", async () => {
  const { app, as } = createTestWorkspace(database.db);
  assert.equal((await app.request(WAYS)).status, 303);
  for (const key of ["kuraattori", "johtaja", "yhdistys", "kunta", "ammattilainen", "linkkihenkilo"]) {
    const browser = await as(key);
    assert.equal((await browser.get(WAYS)).status, 403, key);
    assert.equal((await browser.get(`${WAYS}/uusi`)).status, 403, key);
    assert.equal((await browser.post(`${WAYS}/uusi`, GOOD)).status, 403, key);
  }
  const admin = await as("paakayttaja");
  assert.equal((await admin.get(WAYS.replace("esimerkkila", "ita-uusimaa"))).status, 403);
  assert.equal((await admin.get(`${WAYS}/olematon`)).status, 404);
  assert.equal(await stored("kunnan-tunnus"), undefined);
});

test("whoever has not proved lately who they are does so first", async () => {
  let now = new Date(MONDAY);
  const { as } = createTestWorkspace(database.db, { clock: { now: () => now } });
  const admin = await as("paakayttaja");
  now = new Date(now.getTime() + 15 * 60_000);
  for (const path of [WAYS, `${WAYS}/uusi`]) {
    const { status, location } = await admin.get(path);
    assert.equal(status, 303);
    assert.match(location ?? "", /^\/kirjaudu\?.*uudelleen=1/);
  }
});

test("an administrator adds a way, which is off, its secret sealed and never shown, and the log tells what was set", async () => {
  const { as, context } = createTestWorkspace(database.db);
  const admin = await as("paakayttaja");
  assert.match((await admin.get(WAYS)).html, /ei ole vielä yhtään/);
  const { status, location } = await save(admin, "uusi");
  assert.deepEqual([status, location], [303, `${WAYS}/kunnan-tunnus?tehty=lisatty`]);
  const provider = await stored("kunnan-tunnus");
  assert.ok(provider);
  assert.equal(provider.isEnabled, false);
  assert.deepEqual(provider.mapping.roles, [
    { value: "polku-kuraattori", role: "curator" },
    { value: "polku-johto", role: "manager" },
  ]);
  assert.doesNotMatch(provider.sealedSecret ?? "", /salainen/);
  assert.equal(openSettings(context.config.secret, provider).clientSecret, "hyvin-salainen-sana");
  const page = await admin.get(location ?? "");
  assert.match(page.html, /role="status"/);
  assert.match(page.html, /Pois käytöstä/);
  assert.match(page.html, /value="polku-kuraattori"/);
  assert.doesNotMatch(page.html, /hyvin-salainen/);
  assert.match(page.html, /http:\/\/polku\.example\.fi\/kirjaudu\/paluu</);
  const lines = await database.db
    .forRegion("99")
    .run((trx) => trx.selectFrom("audit_event").selectAll().where("act", "=", "accounts.addProvider").execute());
  assert.equal(lines[0]?.subject_id, "kunnan-tunnus");
  assert.doesNotMatch(JSON.stringify(lines), /salainen/);
});

test("saving without a secret keeps the one that was there; rows of roles go and come", async () => {
  const { as, context } = createTestWorkspace(database.db);
  const admin = await as("paakayttaja");
  const { location } = await save(admin, "kunnan-tunnus", {
    salaisuus: "",
    arvo: ["polku-ammattilainen", "", ""],
    rooli: ["professional", "", ""],
  });
  assert.equal(location, `${WAYS}/kunnan-tunnus?tehty=tallennettu`);
  const provider = await stored("kunnan-tunnus");
  assert.deepEqual(provider?.mapping.roles, [{ value: "polku-ammattilainen", role: "professional" }]);
  assert.equal(provider && openSettings(context.config.secret, provider).clientSecret, "hyvin-salainen-sana");
});

test("what is wrong is told at its field, and everything typed is kept but the secret", async () => {
  const { as } = createTestWorkspace(database.db);
  const admin = await as("paakayttaja");
  const cases: readonly (readonly [Fields, RegExp])[] = [
    [{ "nimi-fi": "" }, /href="#nimi-fi"/],
    [{ "nimi-sv": " " }, /href="#nimi-sv"/],
    [{ myontaja: "http://login.example.fi" }, /href="#myontaja"/],
    [{ myontaja: "javascript:alert(1)" }, /href="#myontaja"/],
    [{ myontaja: `https://login.example.fi/${"x".repeat(600)}` }, /href="#myontaja"/],
    [{ tiedot: "profile" }, /href="#tiedot"/],
    [{ organisaatio: "00000000-0000-4000-8000-000000000001" }, /href="#organisaatio"/],
    [{ arvo: ["a"], rooli: ["operator"] }, /href="#arvo-1"/],
    [{ arvo: ["a"], rooli: [""] }, /Täytä joka riville/],
    [{ arvo: ["a"], rooli: ["regionAdmin"] }, /vain, jos sallit sen/],
    [{ arvo: ["a"], rooli: ["provider"] }, /annetaan aina organisaatiolle/],
    [{ laji: "saml" }, /href="#varmenteet"/],
    [{ laji: "saml", varmenteet: "x", "oma-avain": "y" }, /href="#oma-avain"/],
  ];
  for (const [change, said] of cases) {
    const { status, html } = await save(admin, "uusi", { "nimi-sv": "Säilyvä <nimi>", ...change });
    assert.equal(status, 400, JSON.stringify(change));
    assert.match(html, said, JSON.stringify(change));
    if (!("nimi-sv" in change)) assert.match(html, /Säilyvä &lt;nimi>/);
    assert.doesNotMatch(html, /hyvin-salainen/);
  }
  assert.equal((await admin.get(`${WAYS}/%00`)).status, 404);
  assert.equal((await save(admin, "uusi", { "nimi-fi": "\0", "nimi-sv": "a\0b", arvo: ["\0"] })).status, 400);
  const taken = await save(admin, "uusi");
  assert.equal(taken.status, 400);
  assert.match(taken.html, /on jo kirjautumistapa, jolla on sama myöntäjä/);
});

test("when two change the same way at once, the later sees so and loses nothing", async () => {
  const { as } = createTestWorkspace(database.db, { clock: { now: () => new Date(MONDAY.getTime() + 1000) } });
  const admin = await as("paakayttaja");
  const muutettu = (await stored("kunnan-tunnus"))?.changedAt.toISOString() ?? "";
  assert.equal((await save(admin, "kunnan-tunnus", { muutettu, "nimi-fi": "Ensimmäinen" })).status, 303);
  const { status, html } = await save(admin, "kunnan-tunnus", { muutettu, "nimi-fi": "Toinen" });
  assert.equal(status, 409);
  assert.match(html, /Joku muu ehti muuttaa/);
  assert.match(html, /value="Toinen"/);
  assert.equal((await stored("kunnan-tunnus"))?.name.fi, "Ensimmäinen");
  // The page knows by now what the other had changed, so sending it again saves.
  const seen = /name="muutettu" value="([^"]+)"/.exec(html)?.[1] ?? "";
  assert.equal((await save(admin, "kunnan-tunnus", { muutettu: seen, "nimi-fi": "Toinen" })).status, 303);
});

test("a way is taken into use and out of it, and either can be undone", async () => {
  const { as } = createTestWorkspace(database.db);
  const admin = await as("paakayttaja");
  const on = await admin.post(`${WAYS}/kunnan-tunnus`, { teko: "kayttoon" });
  assert.equal(on.location, `${WAYS}/kunnan-tunnus?tehty=kaytossa`);
  assert.equal((await stored("kunnan-tunnus"))?.isEnabled, true);
  assert.match((await admin.get(on.location ?? "")).html, /Kumoa/);
  assert.equal((await admin.post(`${WAYS}/kunnan-tunnus`, { teko: "kayttoon" })).status, 303);
  const off = await admin.post(`${WAYS}/kunnan-tunnus`, { teko: "pois" });
  assert.equal(off.location, `${WAYS}/kunnan-tunnus?tehty=pois-kaytosta`);
  assert.equal((await stored("kunnan-tunnus"))?.isEnabled, false);
});

test("the same page speaks Swedish", async () => {
  const { as } = createTestWorkspace(database.db);
  const admin = await as("paakayttaja");
  await admin.post("/esimerkkila/tyotila/kieli", { kieli: "sv", takaisin: WAYS });
  assert.match((await admin.get(WAYS)).html, /Inloggningssätt/);
  assert.match((await admin.get(`${WAYS}/uusi?laji=saml`)).html, /Tjänstens certifikat/);
});
