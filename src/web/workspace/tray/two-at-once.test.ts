import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { saveTray } from "../../../../test/support/save-tray.ts";
import { anEntry, saveEntries } from "../../../../test/support/tray-entries.ts";
import { findCuration } from "../../../domain/curation/curation-queries.ts";
import { decideDuplicate } from "../../../domain/duplicates/decide-duplicate.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";
import { undo } from "./test-undo.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const DESK = "/esimerkkila/tyotila";
const TRAY = `${DESK}/tarjotin`;

async function saved(change: Parameters<typeof anEntry>[0] = {}) {
  const entry = anEntry(change);
  await saveEntries(database, [entry]);
  return { entry, key: `${entry.kind}:${entry.id}`, path: `${TRAY}/${entry.kind}/${entry.id}` };
}
const stands = async (entry: { kind: "service" | "event" | "place" | "tool"; id: string }) =>
  (await findCuration(database.db.forRegion("99"), entry))?.content;

/** What a form holds when it is opened: hidden fields, texts, ticks and choices. */
async function opened(browser: TestBrowser, path: string): Promise<Record<string, string | string[]>> {
  const { html } = await browser.get(path);
  const form =
    /<form[^>]*action="[^"]*"[^>]*>(?:(?!<\/form>)[\s\S])*name="basedOn"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const fields: Record<string, string | string[]> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value] = [/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ""];
    if (!name || /type="(?:file|submit)"/.test(tag)) continue;
    if (!/type="(?:checkbox|radio)"/.test(tag)) fields[name] = value;
    else if (/ checked/.test(tag)) fields[name] = [...[fields[name] ?? []].flat(), value];
  }
  for (const [, name = "", text = ""] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g))
    fields[name] = text;
  for (const [, name = "", options = ""] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] =
      /<option[^>]*?(?:selected[^>]*value="([^"]*)"|value="([^"]*)"[^>]*selected)/
        .exec(options)
        ?.slice(1)
        .find(Boolean) ?? "";
  return { ...fields, toimi: "tallenna" };
}

test("two curators add notices, pins, themes and needs at the same time: nothing is lost and nobody is asked", async () => {
  const { as } = createTestWorkspace(database.db);
  const [one, other] = [await as("kuraattori"), await as("paakayttaja")];
  const { entry, path } = await saved({ themes: ["liikunta"], needs: [] });
  const first = await opened(one, `${path}/tiedotteet`);
  assert.equal((await one.post(`${path}/tiedotteet`, { ...first, "teksti-0-fi": "Ovi on rikki" })).status, 303);
  const pin = await opened(one, `${path}/nostot`);
  assert.equal((await one.post(`${path}/nostot`, { ...pin, "nosto-0": "raise", "teema-0": "" })).status, 303);

  const both = async (
    part: string,
    mine: Record<string, string | string[]>,
    theirs: Record<string, string | string[]>,
  ) => {
    const forms = [await opened(one, `${path}/${part}`), await opened(other, `${path}/${part}`)];
    for (const [browser, form, change] of [
      [one, forms[0], mine],
      [other, forms[1], theirs],
    ] as const) {
      const answer = await browser.post(`${path}/${part}`, { ...form, ...change });
      assert.equal(answer.status, 303, `${part}: ${answer.html.slice(0, 300)}`);
    }
  };
  await both("tiedotteet", { "teksti-1-fi": "Sauna on kiinni" }, { "teksti-1-fi": "Kahvila on auki" });
  await both(
    "nostot",
    { "nosto-1": "pin", "teema-1": "liikunta" },
    { "nosto-0": "lower", "nosto-1": "raise", "teema-1": "liikunta", "alkaa-1": "1.12.", "paattyy-1": "31.1." },
  );
  const themes = [...(await one.get(`${path}/teemat`)).html.matchAll(/name="teema" value="([a-z-]+)"/g)].map(
    ([, id = ""]) => id,
  );
  const [added = "", removedToo = ""] = themes.filter((id) => id !== "liikunta");
  await both("teemat", { teema: ["liikunta", added] }, { teema: [removedToo] });
  const needs = await one.post(`${path}/tarpeet`, {
    ...(await opened(one, `${path}/tarpeet`)),
    etsi: "uni",
    toimi: "etsi",
  });
  const [need = "", another = ""] = [...needs.html.matchAll(/name="tarve" value="([a-z-]+)"/g)].map(
    ([, id = ""]) => id,
  );
  await both("tarpeet", { tarve: [need] }, { tarve: [another] });

  const now = await stands(entry);
  assert.deepEqual(
    now?.notices.map(({ text }) => text.fi),
    ["Ovi on rikki", "Sauna on kiinni", "Kahvila on auki"],
  );
  assert.deepEqual(
    now?.pins.map(({ kind, theme, from }) => [kind, theme, from]),
    [
      ["lower", null, null],
      ["pin", "liikunta", null],
      ["raise", "liikunta", "12-01"],
    ],
  );
  assert.deepEqual([now?.themes.added.toSorted(), now?.themes.removed], [[added, removedToo].toSorted(), ["liikunta"]]);
  assert.deepEqual(now?.needs.added.toSorted(), [need, another].toSorted());
});

test("of two who write the same notice otherwise the second sees that notice alone, and keeps the rest of both", async () => {
  const { as } = createTestWorkspace(database.db);
  const [one, other] = [await as("kuraattori"), await as("paakayttaja")];
  const { entry, path } = await saved();
  await one.post(`${path}/tiedotteet`, { ...(await opened(one, `${path}/tiedotteet`)), "teksti-0-fi": "Kiinni" });
  const [mine, theirs] = [await opened(one, `${path}/tiedotteet`), await opened(other, `${path}/tiedotteet`)];
  await one.post(`${path}/tiedotteet`, { ...mine, "teksti-0-fi": "Kiinni perjantaina", "teksti-1-fi": "Uutta" });
  const late = await other.post(`${path}/tiedotteet`, { ...theirs, "teksti-0-fi": "Kiinni lauantaina" });
  assert.equal(late.status, 409);
  assert.match(late.html, /<td>Kiinni lauantaina<\/td><td>Kiinni perjantaina<\/td>/);
  assert.match(late.html, /Uutta<\/textarea>/);
  const basedOn = /name="basedOn" value="(\d+)"/.exec(late.html)?.[1] ?? "";
  const ids = [...late.html.matchAll(/name="tunnus-(\d)" value="([a-z0-9]{8})"/g)];
  const again: Record<string, string> = {
    basedOn,
    toimi: "tallenna",
    "teksti-0-fi": "Kiinni lauantaina",
    "teksti-1-fi": "Uutta",
  };
  for (const [, index = "", id = ""] of ids) again[`tunnus-${index}`] = id;
  assert.equal((await other.post(`${path}/tiedotteet`, again)).status, 303);
  assert.deepEqual(
    (await stands(entry))?.notices.map(({ text }) => text.fi),
    ["Kiinni lauantaina", "Uutta"],
  );
});

test("two who tell residents something at once both do, and of the same banner the second is asked", async () => {
  const { as } = createTestWorkspace(database.db);
  const [one, other] = [await as("kuraattori"), await as("paakayttaja")];
  const path = `${DESK}/tiedote`;
  const banner = (index: number, fi: string) => ({ [`teksti-${index}-fi`]: fi, [`teksti-${index}-sv`]: `${fi} sv` });
  const [mine, theirs] = [await opened(one, path), await opened(other, path)];
  assert.equal((await one.post(path, { ...mine, ...banner(0, "Häiriö") })).status, 303);
  assert.equal((await other.post(path, { ...theirs, ...banner(0, "Juhlapäivä") })).status, 303);
  const { html } = await one.get(path);
  assert.ok(html.includes("Häiriö sv") && html.includes("Juhlapäivä sv"));
  const [again, late] = [await opened(one, path), await opened(other, path)];
  assert.equal((await one.post(path, { ...again, ...banner(0, "Häiriö jatkuu"), ...banner(2, "Kolmas") })).status, 303);
  const answer = await other.post(path, { ...late, ...banner(0, "Häiriö on ohi") });
  assert.equal(answer.status, 409);
  for (const text of ["Häiriö on ohi", "Häiriö jatkuu", "Kolmas"]) assert.ok(answer.html.includes(text), text);
});

test("what was done to many is undone and done again, and what somebody has changed between stays as they left it", async () => {
  const { as } = createTestWorkspace(database.db);
  const [browser, other] = [await as("kuraattori"), await as("paakayttaja")];
  const rows = [await saved(), await saved(), await saved()];
  const trays = async () => Promise.all(rows.map(async ({ entry }) => (await stands(entry))?.tray ?? null));
  const hidden = await browser.post(TRAY, { valitut: rows.map(({ key }) => key), toimi: "piilota" });
  const undone = await undo(browser, hidden);
  assert.deepEqual(await trays(), [null, null, null]);
  const told = await browser.get(undone.location ?? "");
  assert.match(told.html, /Kumosit muutoksen: piilotus, 3 riviä\./);
  assert.match(told.html, /Palauta<\/button>/);
  const redone = await undo(browser, undone);
  assert.deepEqual(await trays(), ["off", "off", "off"]);
  assert.match((await browser.get(redone.location ?? "")).html, /Palautit muutoksen: piilotus, 3 riviä\./);
  const again = await undo(browser, redone);
  assert.deepEqual(await trays(), [null, null, null]);

  const state = `${rows[0]?.path}/tila`;
  await other.post(state, { ...(await opened(other, state)), nakyy: "paalla", syy: "Tätä tarvitaan" });
  const partly = await undo(browser, again);
  assert.deepEqual(await trays(), ["on", "off", "off"]);
  assert.match(
    (await browser.get(partly.location ?? "")).html,
    /Palautit muutoksen: piilotus, 2 riviä\. 1 rivi jäi ennalleen, koska joku on muuttanut samaa kohtaa/,
  );
  assert.match((await undo(other, partly)).location ?? "", /not-undone/, "what another did is theirs to undo");
});

test("one change is undone and done again in words, also after an address has been cut or bent", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const { entry, path, key } = await saved();
  const hidden = await browser.post(TRAY, { rivi: `piilota ${key} 0 0` });
  const undone = await undo(browser, hidden);
  const { html } = await browser.get(undone.location ?? "");
  assert.match(html, /Kumosit muutoksen: piilotus\./);
  const redone = await undo(browser, undone);
  assert.equal((await stands(entry))?.tray, "off");
  assert.match((await browser.get(redone.location ?? "")).html, /Palautit muutoksen: piilotus\.[\s\S]*Kumoa<\/button>/);
  assert.match((await browser.get(`${path}/historia`)).html, /Palautti kumotun muutoksen/);
  for (const bent of ["mita=constructor", "mita=%3Cb%3E&maara=-1", "maara=99999999&jai=x"])
    assert.match((await browser.get(`${TRAY}?tehty=undo&${bent}`)).html, /Kumottu\./);
});

test("the page of a record of a merged pair tells which card residents see, and shows what is said of the whole thing", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const [one, another] = [
    aPlace({ sourceId: "talo-1", name: { fi: "Kylätalo" } }),
    aPlace({ sourceId: "talo-2", name: { fi: "Kylätalo toisesta lähteestä" } }),
  ];
  await saveTray(database, { places: [one, another] }, MONDAY);
  await saveEntries(database, [
    anEntry({ kind: "place", id: one.id, title: one.name, sourceId: "talo-1" }),
    anEntry({
      kind: "place",
      id: another.id,
      title: another.name,
      sourceId: "talo-2",
      isOn: false,
      offCode: "duplicate",
    }),
  ]);
  assert.doesNotMatch((await browser.get(`${TRAY}/place/${one.id}`)).html, /Sama asia monesta lähteestä/);
  await decideDuplicate(
    database.db.register,
    { oneId: one.id, otherId: another.id, verdict: "merged", by: "Testaaja", note: null },
    MONDAY,
  );
  const form = await opened(browser, `${TRAY}/place/${another.id}/tekstit`);
  await browser.post(`${TRAY}/place/${another.id}/tekstit`, { ...form, "otsikko-fi": "Yhteinen talo" });
  const shown = await browser.get(`${TRAY}/place/${one.id}`);
  assert.match(shown.html, /Sama asia monesta lähteestä[\s\S]*Yhteinen talo<\/a>[\s\S]*Sitä on muokattu/);
  assert.match(shown.html, /<h3>Yhteinen talo<\/h3>/, "as the resident sees it");
  const other = await browser.get(`${TRAY}/place/${another.id}`);
  assert.match(other.html, /Asukkaat näkevät tämän asian kortilla:[\s\S]*Kylätalo<\/a>/);
  assert.doesNotMatch(other.html, /Näin asukas näkee sen/, "they see the other's card");
  assert.match((await browser.get(`${TRAY}/place/${another.id}/tila`)).html, /Sama asia monesta lähteestä/);
});
