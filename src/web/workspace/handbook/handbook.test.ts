import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { findHandbookPage } from "../../../domain/handbook/handbook.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const BOOK = "/esimerkkila/tyotila/kasikirja";
const page = async (slug: string) => {
  const found = await findHandbookPage(database.db.forRegion("99"), slug);
  assert.ok(found, slug);
  return found;
};
const seenOf = async (slug: string) => String((await page(slug)).changedAt?.getTime() ?? "");
/** What the page's form would send. */
async function formOf(slug: string, change: Record<string, string> = {}): Promise<Record<string, string>> {
  const { latest, latestVersion } = await page(slug);
  const fields = Object.entries(latest.texts).flatMap(([language, text]) =>
    Object.entries(text).map(([field, value]) => [`${language}-${field}`, value]),
  );
  return {
    ...Object.fromEntries(fields),
    pohja: String(latestVersion),
    tarpeet: latest.needs.join("\n"),
    toimi: "luonnos",
    ...change,
  };
}

test("nobody writes the handbook without the role, and nothing changes of what they try", async () => {
  const { app, as } = createTestWorkspace(database.db);
  assert.equal((await app.request(BOOK)).status, 303);
  for (const key of ["ammattilainen", "yhdistys", "johtaja", "linkkihenkilo"]) {
    const browser = await as(key);
    assert.equal((await browser.get(`${BOOK}/uni/muokkaa`)).status, 403, key);
    assert.equal((await browser.get(`${BOOK}/uni/historia`)).status, 403, key);
    for (const path of ["uni", "uni/muokkaa", "uni/historia"])
      assert.equal(
        (await browser.post(`${BOOK}/${path}`, { toimi: "piilota", nahty: "" })).status,
        403,
        `${key} ${path}`,
      );
  }
  const curator = await as("kuraattori");
  assert.equal((await curator.post(`/ita-uusimaa/tyotila/kasikirja/uni`, { toimi: "piilota" })).status, 403);
  assert.equal((await page("uni")).changedAt, null);
});

test("a professional reads a care path: how to ask, who does what, where it comes from; nothing that only writers do", async () => {
  const browser = await createTestWorkspace(database.db).as("ammattilainen");
  const list = await browser.get(BOOK);
  assert.match(list.html, /Uni: kysy, miten yöt menevät/);
  assert.doesNotMatch(list.html, /Lisää oma sivu/);
  const { status, html } = await browser.get(`${BOOK}/uni-puheeksi`);
  assert.equal(status, 200);
  for (const said of ["Polun askeleet", "Millaisia yöt ovat olleet viime aikoina?", "tarkistamatta", "29.11.2027"])
    assert.ok(html.includes(said), said);
  assert.match(html, /Kukaan alueella ei ole vielä lukenut sivua läpi/);
  assert.doesNotMatch(html, /Piilota lukijoilta|Muokkaa</);
  assert.equal((await browser.get(`${BOOK}/olematon`)).status, 404);
});

test("the handbook's search finds by words of either language", async () => {
  const browser = await createTestWorkspace(database.db).as("ammattilainen");
  const { html } = await browser.get(`${BOOK}?q=v%C3%A4kivallasta`);
  assert.match(html, /Väkivalta kotona/);
  assert.doesNotMatch(html, /Digituki:/);
  assert.match(
    (await browser.get(`${BOOK}?q=${"x".repeat(5000)}&kenelle=zz&laji=1&tila=2`)).html,
    /ei löytynyt sivuja/,
  );
});

test("a curator writes a draft, sees it, publishes it and takes it back", async () => {
  const browser = await createTestWorkspace(database.db).as("kuraattori");
  const path = `${BOOK}/ruoka`;
  const saved = await browser.post(`${path}/muokkaa`, await formOf("ruoka", { "fi-title": "Ruoka ja ilo" }));
  assert.equal(saved.status, 303);
  const shown = await browser.get(saved.location ?? "");
  assert.match(shown.html, /Luonnos on tallennettu/);
  assert.match(shown.html, /Ruoka ja ilo/);
  const reader = await createTestWorkspace(database.db).as("ammattilainen");
  assert.doesNotMatch((await reader.get(path)).html, /Ruoka ja ilo/);
  const published = await browser.post(path, { toimi: "julkaise", nahty: await seenOf("ruoka") });
  assert.equal(published.location, `${path}?tehty=published`);
  assert.match((await reader.get(path)).html, /Ruoka ja ilo/);
  assert.match((await browser.get(published.location ?? "")).html, /value="kumoa"/);
  await browser.post(path, { toimi: "kumoa", nahty: await seenOf("ruoka") });
  assert.doesNotMatch((await reader.get(path)).html, /Ruoka ja ilo/);
});

test("what cannot be saved comes back with every word, and each error tells its line", async () => {
  const browser = await createTestWorkspace(database.db).as("kuraattori");
  const body = "Eka rivi\n\n{{lsita: uni}}\n{{lista: tarve=olematon}}\n{{polku: ei-ole}}\n[paina](javascript:alert(1))";
  const sent = await formOf("paino", { "fi-body": body, tarpeet: "Painonhallinta\nkummallinen", "sv-title": "" });
  const { status, html } = await browser.post(`${BOOK}/paino/muokkaa`, sent);
  assert.equal(status, 400);
  for (const said of [
    "Rivi 3: Emme tunne merkintää {{lsita: uni}}.",
    "Rivi 4: Emme tunne tarvetta ”olematon”.",
    "Rivi 5: Käsikirjassa ei ole sivua ”ei-ole”",
    "Rivi 6: Linkki ei kelpaa",
    "Emme tunne tarvetta ”kummallinen”.",
    "Kirjoita sivulle otsikko.",
    "{{lista: tarve=olematon}}\n{{polku: ei-ole}}",
  ])
    assert.ok(html.includes(said), said);
  assert.match(html, /href="#fi-body"/);
  assert.equal((await page("paino")).latestVersion, 0);
});

test("a megabyte, broken fields and unknown acts are answered with words", async () => {
  const browser = await createTestWorkspace(database.db).as("kuraattori");
  const huge = await browser.post(`${BOOK}/paino/muokkaa`, await formOf("paino", { "fi-body": "a ".repeat(500_000) }));
  assert.equal(huge.status, 400);
  assert.match(huge.html, /Teksti on liian pitkä\. Lyhennä se 20\s000 merkkiin/);
  assert.equal((await browser.post(`${BOOK}/paino/muokkaa`, {})).status, 400);
  assert.equal((await browser.post(`${BOOK}/paino`, { toimi: "räjäytä", nahty: "" })).status, 400);
  assert.equal((await browser.post(`${BOOK}/paino`, { toimi: "julkaise", nahty: "99999999999999999999" })).status, 303);
  assert.equal((await browser.post(`${BOOK}/paino`, { toimi: "piilota", nahty: "1" })).status, 409);
  assert.equal((await browser.post(`${BOOK}/paino/historia`, { toimi: "palauta", versio: "zz" })).status, 303);
  assert.equal((await browser.post(`${BOOK}/paino/historia`, { toimi: "palauta", versio: "77" })).status, 404);
  assert.equal((await browser.post(`${BOOK}/olematon/muokkaa`, { "fi-title": "x" })).status, 404);
});

test("a preview shows the page without saving it, and nothing hostile in it", async () => {
  const browser = await createTestWorkspace(database.db).as("kuraattori");
  const body =
    "Hei <script>alert(1)</script> <img src=x onerror=alert(1)>\n\n![x](https://evil.example/p.png)\n\nMikäli kyseinen asia toteutetaan, soita.";
  const sent = await formOf("mieli", { "fi-body": body, toimi: "esikatsele" });
  const { status, html } = await browser.post(`${BOOK}/mieli/muokkaa`, sent);
  assert.equal(status, 200);
  assert.match(html, /Mitään ei ole vielä tallennettu/);
  assert.match(html, /&lt;script>alert\(1\)&lt;\/script>|&lt;script&gt;/);
  assert.doesNotMatch(html, /<script>alert|<img|evil\.example[^)]*"/);
  assert.match(html, /virkakieltä/);
  assert.equal((await page("mieli")).latestVersion, 0);
});

test("of two who write the same field at once, the second gets both texts and loses nothing", async () => {
  const workspace = createTestWorkspace(database.db);
  const [first, second] = [await workspace.as("kuraattori"), await workspace.as("paakayttaja")] as [
    TestBrowser,
    TestBrowser,
  ];
  const mine = await formOf("liikunta", { "fi-lead": "Toisen johdanto." });
  const theirs = await formOf("liikunta", { "fi-lead": "Ensimmäisen johdanto." });
  assert.equal((await first.post(`${BOOK}/liikunta/muokkaa`, theirs)).status, 303);
  const { status, html } = await second.post(`${BOOK}/liikunta/muokkaa`, mine);
  assert.equal(status, 409);
  assert.match(html, /Toinen kirjoitti samaan kohtaan/);
  assert.match(html, /Ensimmäisen johdanto\./);
  assert.match(html, /Toisen johdanto\./);
  assert.match(html, /name="pohja" value="1"/);
  assert.equal((await second.post(`${BOOK}/liikunta/muokkaa`, { ...mine, pohja: "1" })).status, 303);
  const history = await first.get(`${BOOK}/liikunta/historia?versio=2`);
  assert.match(history.html, /<del>Ensimmäisen <\/del><ins>Toisen <\/ins>/);
  assert.match(history.html, /Esittelyn pääkäyttäjä/);
  assert.equal((await first.post(`${BOOK}/liikunta/historia`, { toimi: "palauta", versio: "1" })).status, 303);
  assert.equal((await page("liikunta")).latest.texts.fi?.lead, "Ensimmäisen johdanto.");
});

test("a curator adds a page of the region's own; its address is checked and taken once", async () => {
  const browser = await createTestWorkspace(database.db).as("kuraattori");
  const sent = {
    osoite: "oma-sivu",
    kenelle: "resident",
    laji: "page",
    "fi-title": "Oma sivu",
    "fi-body": "Tietoa.",
    toimi: "julkaise",
  };
  assert.equal((await browser.post(`${BOOK}/uusi/muokkaa`, { ...sent, osoite: "Väärä osoite" })).status, 400);
  assert.match((await browser.post(`${BOOK}/uusi/muokkaa`, { ...sent, osoite: "uni" })).html, /on jo sivu/);
  const made = await browser.post(`${BOOK}/uusi/muokkaa`, sent);
  assert.equal(made.location, `${BOOK}/oma-sivu?tehty=published`);
  assert.equal((await browser.post(`${BOOK}/uusi/muokkaa`, sent)).status, 400);
  const bad = await browser.post(`${BOOK}/oma-sivu`, {
    toimi: "tarkistettu",
    tarkistus: "2020-01-01",
    nahty: await seenOf("oma-sivu"),
  });
  assert.equal(bad.status, 400);
  assert.match(bad.html, /Valitse päivä huomisesta/);
  await browser.post(`${BOOK}/oma-sivu`, { toimi: "tarkistettu", tarkistus: "", nahty: await seenOf("oma-sivu") });
  assert.equal((await page("oma-sivu")).reviewOn, "2027-11-23");
  assert.match((await browser.get(`${BOOK}?tila=overdue`)).html, /ei löytynyt sivuja/);
});
