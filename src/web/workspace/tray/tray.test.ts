import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { anEntry, saveEntries } from "../../../../test/support/tray-entries.ts";
import { findCuration } from "../../../domain/curation/curation-queries.ts";
import { listToolConfirmations } from "../../../domain/tools/tool-confirmations-queries.ts";
import { TOOLS } from "../../../domain/tools/tools.ts";
import { createTestWorkspace } from "../test-workspace.ts";
import { undo } from "./test-undo.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const TRAY = "/esimerkkila/tyotila/tarjotin";
const workspace = () => createTestWorkspace(database.db);

/** A saved entry of the demo region with its addresses. */
async function saved(change: Parameters<typeof anEntry>[0] = {}) {
  const entry = anEntry(change);
  await saveEntries(database, [entry]);
  return { entry, key: `${entry.kind}:${entry.id}`, path: `${TRAY}/${entry.kind}/${entry.id}` };
}
const stands = async (entry: { kind: "service" | "event" | "place" | "tool"; id: string }) =>
  findCuration(database.db.forRegion("99"), entry);

test("only those who work on the tray see it, and only curators change it", async () => {
  const { as, app } = workspace();
  const { entry, path, key } = await saved();
  assert.equal((await app.request(TRAY)).status, 303);
  for (const who of ["yhdistys", "ammattilainen", "linkkihenkilo"]) {
    const browser = await as(who);
    for (const page of [TRAY, path, `${path}/tila`, "/esimerkkila/tyotila/tuplat", "/esimerkkila/tyotila/tiedote"])
      assert.equal((await browser.get(page)).status, 403, `${who} ${page}`);
  }
  const manager = await as("johtaja");
  const list = await manager.get(TRAY);
  assert.equal(list.status, 200);
  assert.doesNotMatch(list.html, /name="valitut"|name="rivi"/);
  assert.doesNotMatch((await manager.get(path)).html, /\/tekstit"/);
  assert.equal((await manager.get(`${path}/tekstit`)).status, 404);
  assert.equal((await manager.post(TRAY, { rivi: `piilota ${key} 0 0` })).status, 403);
  assert.equal((await manager.post(`${path}/tila`, { basedOn: "0", nakyy: "poissa" })).status, 403);
  assert.equal(await stands(entry), undefined);
});

test("an entry of another region is not there, and nothing of it can be changed", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const entry = anEntry();
  await saveEntries(database, [entry], "01");
  const path = `${TRAY}/service/${entry.id}`;
  assert.equal((await browser.get(path)).status, 404);
  assert.equal((await browser.post(`${path}/tila`, { basedOn: "0", nakyy: "poissa" })).status, 404);
  assert.equal((await browser.post(TRAY, { rivi: `piilota service:${entry.id} 0 0` })).status, 404);
  const { status, html } = await browser.post(TRAY, { toimi: "piilota", valitut: `service:${entry.id}` });
  assert.deepEqual([status, /Valitse ensin ainakin yksi rivi/.test(html)], [400, true]);
});

test("a row is hidden with one press and comes back with the next", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const { entry, key } = await saved({ title: { fi: "Sauvakävely" } });
  const answer = await browser.post(TRAY, { rivi: `piilota ${key} 0 3`, takaisin: `${TRAY}?haku=sauva` });
  assert.equal(answer.status, 303);
  assert.match(answer.location ?? "", /haku=sauva&tehty=hide.*#rivi-3$/);
  assert.equal((await stands(entry))?.content.tray, "off");
  assert.match((await browser.get(`${TRAY}?haku=sauva`)).html, /Palauta Sauvakävely/);
  const undone = await undo(browser, answer);
  assert.match(undone.location ?? "", /tehty=undo/);
  assert.equal((await stands(entry))?.content.tray, null);
  await undo(browser, undone);
  assert.equal((await stands(entry))?.content.tray, "off", "undoing can be undone");
});

test("many rows are hidden, given a theme and brought back at once, with one undo", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const rows = [await saved({ themes: [] }), await saved({ themes: [] }), await saved({ themes: [] })];
  const valitut = rows.map(({ key }) => key);
  const answer = await browser.post(TRAY, { valitut, toimi: "lisaa-teema", "lisattava-teema": "kulttuuri-ja-luovuus" });
  const noTheme = await browser.post(TRAY, { valitut, toimi: "lisaa-teema", "lisattava-teema": "olematon" });
  assert.equal(noTheme.status, 400);
  assert.match(noTheme.html, new RegExp(`value="${valitut[0]}" checked`), "what was ticked stays ticked");
  const theme = /<option value="([a-z-]+)">[^<]+<\/option>/.exec(
    noTheme.html.slice(noTheme.html.indexOf('id="lisattava-teema"')),
  )?.[1];
  assert.ok(theme);
  const themed = await browser.post(TRAY, { valitut, toimi: "lisaa-teema", "lisattava-teema": theme });
  for (const { entry } of rows) assert.deepEqual((await stands(entry))?.content.themes.added, [theme]);
  assert.match((await browser.get(themed.location ?? "")).html, /Valitut rivit on muutettu/);
  const hidden = await browser.post(TRAY, { valitut, toimi: "piilota" });
  await undo(browser, hidden);
  for (const { entry } of rows) {
    const now = (await stands(entry))?.content;
    assert.deepEqual([now?.tray, now?.themes.added], [null, [theme]]);
  }
  assert.ok(answer.status === 303 || answer.status === 400);
});

test("whoever changes the same text second sees both and keeps their own words", async () => {
  const { as } = workspace();
  const one = await as("kuraattori");
  const other = await as("paakayttaja");
  const { entry, path } = await saved();
  const first = await one.post(`${path}/tekstit`, {
    basedOn: "0",
    "otsikko-fi": "Kävellään yhdessä",
    toimi: "tallenna",
  });
  assert.equal(first.status, 303);
  const summary = { basedOn: "0", "tiivistelma-sv": "Kom med på promenad.", toimi: "tallenna" };
  assert.equal((await other.post(`${path}/tekstit`, summary)).status, 303, "different texts are joined");
  assert.deepEqual((await stands(entry))?.content.texts.title, { fi: "Kävellään yhdessä" });

  const late = await other.post(`${path}/tekstit`, {
    basedOn: "0",
    "otsikko-fi": "Kävelylle mukaan",
    toimi: "tallenna",
  });
  assert.equal(late.status, 409);
  assert.match(late.html, /Toinen ehti muuttaa samaa kohtaa/);
  assert.match(late.html, /Esittelyn kuraattori muutti tätä/);
  assert.match(late.html, /<td>Kävelylle mukaan<\/td><td>Kävellään yhdessä<\/td>/);
  assert.match(
    late.html,
    /name="otsikko-fi"[^>]*value="Kävelylle mukaan"|value="Kävelylle mukaan"[^>]*name="otsikko-fi"/,
  );
  const basedOn = /name="basedOn" value="(\d+)"/.exec(late.html)?.[1] ?? "";
  const again = {
    basedOn,
    "otsikko-fi": "Kävelylle mukaan",
    "tiivistelma-sv": "Kom med på promenad.",
    toimi: "tallenna",
  };
  assert.equal((await other.post(`${path}/tekstit`, again)).status, 303);
  assert.equal((await stands(entry))?.content.texts.title.fi, "Kävelylle mukaan");
  assert.equal((await stands(entry))?.content.texts.summary.sv, "Kom med på promenad.");
});

test("what is wrong in a form is said at its field, and nothing that was typed is lost", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const { path } = await saved();
  const long = "x".repeat(501);
  const texts = await browser.post(`${path}/tekstit`, { basedOn: "0", "tiivistelma-fi": long, "otsikko-sv": "Hej" });
  assert.equal(texts.status, 400);
  assert.match(texts.html, /href="#tiivistelma-fi"/);
  assert.ok(texts.html.includes(long) && texts.html.includes('value="Hej"'));
  const notice = { basedOn: "0", "teksti-0-sv": "Stängt", "alkaa-0": "2026-12-14", "paattyy-0": "2026-12-01" };
  const notices = await browser.post(`${path}/tiedotteet`, notice);
  assert.equal(notices.status, 400);
  assert.match(notices.html, /Viimeinen päivä on ennen ensimmäistä/);
  assert.match(notices.html, /Kirjoita tiedote ainakin suomeksi/);
  const pin = { basedOn: "0", "nosto-0": "pin", "alkaa-0": "31.2." };
  assert.match((await browser.post(`${path}/nostot`, pin)).html, /Anna päivä ja kuukausi/);
  const picture = await browser.post(`${path}/kuva`, { basedOn: "0", "selite-fi": "Metsäpolku", toimi: "tallenna" });
  assert.match(picture.html, /Valitse kuva\./);
  assert.match(picture.html, /value="Metsäpolku"/);
  const check = await browser.post(`${path}/tekstit`, {
    basedOn: "0",
    "tiivistelma-fi": "Palvelun toteuttaminen tapahtuu asiakkaan toimesta suoritettavan ilmoittautumisen perusteella.",
    toimi: "tarkista",
  });
  assert.equal(check.status, 200);
  assert.match(check.html, /Luettavuus: /);
});

test("notices, pins, themes and needs are kept, told in the history in words, and an old version comes back", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const { entry, path } = await saved({ needs: [] });
  const save = async (part: string, fields: Record<string, string | string[]>) => {
    const basedOn = String((await stands(entry))?.version ?? 0);
    const answer = await browser.post(`${path}/${part}`, { basedOn, toimi: "tallenna", ...fields });
    assert.equal(answer.status, 303, `${part}: ${answer.html.slice(0, 500)}`);
    return answer;
  };
  await save("tiedotteet", {
    "teksti-0-fi": "Suljettu remontin takia",
    "alkaa-0": "2026-11-20",
    "paattyy-0": "2026-12-14",
  });
  await save("nostot", { "nosto-0": "pin", "teema-0": "", "alkaa-0": "15.11.", "paattyy-0": "31.3." });
  const half = await browser.post(`${path}/nostot`, {
    basedOn: "2",
    toimi: "tallenna",
    "nosto-0": "pin",
    "alkaa-0": "1.11.",
  });
  assert.equal(half.status, 400, "a season has both its days");
  assert.match(half.html, /Anna sekä ensimmäinen että viimeinen päivä/);
  await save("teemat", { teema: [] });
  const search = await browser.post(`${path}/tarpeet`, { basedOn: "3", etsi: "yksinäisyys", toimi: "etsi" });
  const need = /name="tarve" value="([a-z-]+)"/.exec(search.html)?.[1] ?? "";
  assert.notEqual(need, "");
  await save("tarpeet", { tarve: [need] });
  const { content } = (await stands(entry)) ?? {};
  assert.deepEqual(content?.pins, [{ kind: "pin", theme: null, from: "11-15", until: "03-31" }]);
  assert.deepEqual(content?.themes, { added: [], removed: ["liikunta"] });
  assert.deepEqual(content?.needs.added, [need]);
  const page = await browser.get(path);
  assert.match(page.html, /Suljettu remontin takia/);
  const history = await browser.get(`${path}/historia`);
  assert.match(history.html, /Muutti tiedotteita[\s\S]*Esittelyn kuraattori/);
  assert.match(history.html, /Ensimmäiseksi: Kaikkialla, 15\.11\.–31\.3\./);
  const restored = await browser.post(`${path}/historia`, { versio: "1", basedOn: "4" });
  assert.match(restored.location ?? "", /tehty=restore/);
  assert.deepEqual((await stands(entry))?.content.pins, []);
  await undo(browser, restored);
  assert.equal((await stands(entry))?.content.pins.length, 1);
});

test("a self-care tool is hidden as everything else and marked as checked by the region", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const tool = TOOLS[0];
  assert.ok(tool);
  const { entry, path } = await saved({ kind: "tool", id: tool.id, title: tool.name });
  assert.equal((await browser.post(`${path}/tarkistettu`)).status, 303);
  const region = database.db.forRegion("99");
  assert.equal((await listToolConfirmations(region)).get(tool.key)?.confirmedBy, "Esittelyn kuraattori");
  await browser.post(`${path}/tila`, { basedOn: "0", nakyy: "poissa", syy: "Vanhentunut" });
  assert.equal((await stands(entry))?.content.trayReason, "Vanhentunut");
  assert.match((await browser.get(path)).html, /Kuraattorin perustelu: Vanhentunut/);
  assert.match((await browser.get(`${path}/esikatselu?kieli=sv`)).html, new RegExp(tool.name.sv.slice(0, 10)));
});

test("a person's own views are theirs alone, and removing one can be undone", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  await saved();
  const kept = await browser.post(TRAY, {
    toimi: "tallenna-nakyma",
    nimi: "Ruotsi puuttuu",
    kysely: "puuttuu=sv&paha=<x>",
  });
  assert.match(kept.location ?? "", /view-saved/);
  const page = await browser.get(TRAY);
  assert.match(page.html, /href="[^"]*\?puuttuu=sv"[^>]*>Ruotsi puuttuu/);
  const other = await as("paakayttaja");
  assert.doesNotMatch((await other.get(TRAY)).html, /Ruotsi puuttuu<\/a>/);
  const id = /name="nakyma" value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? "";
  assert.equal((await other.post(TRAY, { toimi: "poista-nakyma", nakyma: id })).status, 404);
  const removed = await browser.post(TRAY, { toimi: "poista-nakyma", nakyma: id });
  assert.doesNotMatch((await browser.get(TRAY)).html, /Ruotsi puuttuu<\/a>/);
  await undo(browser, removed);
  assert.match((await browser.get(TRAY)).html, /Ruotsi puuttuu<\/a>/);
  assert.equal((await browser.post(TRAY, { toimi: "tallenna-nakyma", nimi: " ", kysely: "" })).status, 400);
});

test("the list is narrowed by how grave the worst fault is, in both languages, and the narrowing is kept as a view", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const grave = { code: "dead-link", severity: "grave", values: {} } as const;
  const mend = { code: "missing-sv", severity: "mend", values: {} } as const;
  await saved({ title: { fi: "Katkennut" }, checks: [grave, mend] });
  await saved({ title: { fi: "Suomeksi vain" }, checks: [mend] });
  await saved({ title: { fi: "Moitteeton" }, checks: [] });
  const shown = async (query: string) =>
    ["Katkennut", "Suomeksi vain", "Moitteeton"].filter((title) => pages[query]?.includes(`Avaa ${title}`));
  const pages: Record<string, string> = {};
  for (const query of ["grave", "mend", "none", "olematon"])
    pages[query] = (await browser.get(`${TRAY}?vakavuus=${query}`)).html;
  assert.deepEqual(await shown("grave"), ["Katkennut"]);
  assert.deepEqual(await shown("mend"), ["Suomeksi vain"]);
  assert.deepEqual(await shown("none").then((all) => all.filter((title) => title !== "Moitteeton")), []);
  assert.equal((await shown("olematon")).length, 3, "what is not understood asks nothing");
  assert.match(pages.grave ?? "", /<option selected value="grave">Vakava<|<option value="grave" selected>Vakava</);
  assert.match(pages.none ?? "", /Pahin puute[\s\S]*selected[^>]*>Ei puutteita</);
  assert.match(pages.grave ?? "", /<details open>/, "a narrowing in force is not folded away");
  const kept = await browser.post(TRAY, { toimi: "tallenna-nakyma", nimi: "Vakavat", kysely: "vakavuus=grave" });
  assert.match(kept.location ?? "", /view-saved/);
  assert.match((await browser.get(TRAY)).html, /href="[^"]*\?vakavuus=grave"[^>]*>Vakavat</);
  await browser.post("/esimerkkila/tyotila/kieli", { kieli: "sv", takaisin: TRAY });
  const { html } = await browser.get(`${TRAY}?vakavuus=grave`);
  assert.match(html, /Värsta bristen[\s\S]*selected[^>]*>Allvarlig</);
  await browser.post("/esimerkkila/tyotila/kieli", { kieli: "fi", takaisin: TRAY });
});

test("an organization's link keeps what the list is narrowed by, and what was just changed stands in the row", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const organizationId = "00000000-0000-4000-8000-0000000000aa";
  const title = { fi: "Käsityö & <kahvi>" };
  const { key, path } = await saved({ title, organizationId, organization: { fi: "Käsityöläiset" } });
  const view = `${TRAY}?haku=k%C3%A4sity%C3%B6&tila=on`;
  const { html } = await browser.get(view);
  const link = />Käsityöläiset</.test(html) ? (/href="([^"]*organisaatio=[^"]*)"/.exec(html)?.[1] ?? "") : "";
  const query = new URLSearchParams(link.replaceAll("&amp;", "&").split("?")[1]);
  assert.deepEqual(
    [query.get("organisaatio"), query.get("haku"), query.get("tila")],
    [organizationId, "käsityö", "on"],
  );
  assert.match(html, /Avaa Käsityö &amp; &lt;kahvi>/);
  assert.ok(!html.includes("\u0001") && !html.includes("\u0002"));
  await browser.post(`${path}/tekstit`, { basedOn: "0", "otsikko-fi": "Käsityökahvila", toimi: "tallenna" });
  const after = await browser.get(view);
  assert.match(after.html, new RegExp(`value="piilota ${key} 1 0"`), "and the next act is based on it");
  assert.match(after.html, /Avaa Käsityökahvila/);
  assert.doesNotMatch((await (await as("johtaja")).get(view)).html, /name="rivi"/);
});

test("broken addresses and forms are refused in clear words and never break the page", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const { path, key } = await saved();
  for (const query of [
    "haku=%00%27%22%25",
    "sivu=-1",
    "sivu=99999",
    "teema=%3Cb%3E&laji=x&tila=y",
    "kunta=999",
    "haku=".padEnd(500, "ä"),
  ])
    assert.equal((await browser.get(`${TRAY}?${query}`)).status, 200, query);
  for (const form of [
    {},
    { toimi: "x" },
    { rivi: "piilota" },
    { rivi: `tuhoa ${key} 0 0` },
    { toimi: "kumoa", kohde: key },
  ])
    assert.equal((await browser.post(TRAY, form as Record<string, string>)).status, 400, JSON.stringify(form));
  for (const part of ["tila", "teemat", "tekstit", "kuva", "tiedotteet", "nostot", "tarpeet", "historia"])
    for (const basedOn of ["", "77", "-1", "x"])
      assert.equal((await browser.post(`${path}/${part}`, { basedOn, versio: "5" })).status, 404, `${part} ${basedOn}`);
  assert.equal((await browser.get(`${path}/olematon`)).status, 404);
  assert.equal((await browser.get(`${TRAY}/kissa/${path.split("/").at(-1)}`)).status, 404);
  assert.equal((await browser.get(`${TRAY}/service/1`)).status, 404);
  const zero = await browser.post(`${path}/tekstit`, { basedOn: "0", "otsikko-fi": "Nolla\u0000tavu" });
  assert.equal(zero.status, 303);
  assert.equal((await browser.post(`${path}/tila`, { basedOn: "1", nakyy: "ehkä" })).status, 400);
});

test("the banner is written by curators in both languages, shown before it is saved, and undone", async () => {
  const { as } = workspace();
  const browser = await as("kuraattori");
  const path = "/esimerkkila/tyotila/tiedote";
  const version = async () => /name="basedOn" value="(\d+)"/.exec((await browser.get(path)).html)?.[1] ?? "";
  const basedOn = await version();
  const text = { "teksti-0-fi": "Puhelinpalvelussa on häiriö.", "teksti-0-sv": "Störning i telefontjänsten." };
  const half = await browser.post(path, { basedOn, toimi: "tallenna", "teksti-0-fi": text["teksti-0-fi"] });
  assert.equal(half.status, 400);
  const preview = await browser.post(path, { basedOn, toimi: "esikatsele", ...text, "alkaa-0": "2026-12-01" });
  assert.match(preview.html, /Ei voimassa tänään/);
  const saved = await browser.post(path, { basedOn, toimi: "tallenna", ...text, "savy-0": "alert" });
  assert.match(saved.location ?? "", /tehty=banner/);
  assert.match((await browser.get(path)).html, /Störning i telefontjänsten\./);
  const undone = await undo(browser, saved);
  assert.match(undone.location ?? "", /tehty=undo/);
  assert.doesNotMatch((await browser.get(path)).html, /Störning/);
  assert.match((await browser.get(undone.location ?? "")).html, /Palauta<\/button>/);
  assert.match((await undo(browser, undone)).location ?? "", /tehty=redo/);
  assert.match((await browser.get(path)).html, /Störning/, "undoing can be undone");
  for (const broken of ["", "x", "-1"])
    assert.equal((await browser.post(path, { basedOn: broken, toimi: "tallenna", ...text })).status, 404);
});
