import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { saveTray } from "../../../../test/support/save-tray.ts";
import { anEntry, saveEntries } from "../../../../test/support/tray-entries.ts";
import { findCuration } from "../../../domain/curation/curation-queries.ts";
import { listTextsToReview } from "../../../domain/curation/own-texts.ts";
import { anEvent } from "../../../domain/events/test-event.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const DESK = "/esimerkkila/tyotila";
const TRAY = `${DESK}/tarjotin`;
const place = aPlace({ name: { fi: "Uimahalli" }, summary: { fi: "Halli on auki arkisin." } });

async function savePlace(change: Partial<typeof place> = {}) {
  const saved = { ...place, ...change };
  await saveTray(database, { places: [saved] }, MONDAY);
  await saveEntries(database, [anEntry({ kind: "place", id: saved.id, title: saved.name, sourceId: saved.sourceId })]);
  return `${TRAY}/place/${saved.id}`;
}

test("a source's new words put our own up for a new look, with what has changed word by word", async () => {
  const browser = await createTestWorkspace(database.db).as("kuraattori");
  const path = await savePlace();
  const page = await browser.get(path);
  assert.match(page.html, /Halli on auki arkisin\./);
  assert.match(page.html, /Uimahalli/);
  const own = { basedOn: "0", "tiivistelma-fi": "Ui meillä arkisin.", toimi: "tallenna" };
  assert.equal((await browser.post(`${path}/tekstit`, own)).status, 303);
  assert.deepEqual(await listTextsToReview(database.db.forRegion("99")), []);

  await savePlace({ summary: { fi: "Halli on auki joka päivä." } });
  assert.deepEqual(await listTextsToReview(database.db.forRegion("99")), [`place:${place.id}`]);
  assert.match((await browser.get(`${TRAY}?tila=texts`)).html, /Uimahalli/);
  assert.match((await browser.get(DESK)).html, /Tekstejä tarkistettavana: 1/);
  const form = await browser.get(`${path}/tekstit`);
  assert.match(form.html, /Halli on auki <del>arkisin\.<\/del><ins>joka päivä\.<\/ins>/);
  const kept = await browser.post(`${path}/tekstit`, { basedOn: "1", toimi: "pida" });
  assert.match(kept.location ?? "", /tehty=keep-texts/);
  assert.deepEqual(await listTextsToReview(database.db.forRegion("99")), []);

  await savePlace({ summary: { fi: "Halli on kiinni." } });
  assert.equal((await browser.post(`${path}/tekstit`, { basedOn: "2", toimi: "lahteen" })).status, 303);
  const { content } = (await findCuration(database.db.forRegion("99"), { kind: "place", id: place.id })) ?? {};
  assert.deepEqual([content?.texts.summary, content?.textsOver], [{}, null]);
});

test("what is hidden can still be seen as a resident would, with the reason", async () => {
  const browser = await createTestWorkspace(database.db).as("kuraattori");
  const path = await savePlace();
  const version = (await findCuration(database.db.forRegion("99"), { kind: "place", id: place.id }))?.version ?? 0;
  await browser.post(`${path}/tila`, { basedOn: String(version), nakyy: "poissa", syy: "Halli on purettu" });
  const { html, status } = await browser.get(`${path}/esikatselu?kieli=selko`);
  assert.equal(status, 200);
  assert.match(html, /Kuraattorin perustelu: Halli on purettu/);
  assert.match(html, /Uimahalli/);
});

test("from one time of a series the whole series is hidden, and the others' work is seen on the first page", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const series = anEvent({ sourceId: "sarja", name: { fi: "Kudontapiiri" } });
  const part = anEvent({ sourceId: "kerta", name: { fi: "Kudontapiiri, ensimmäinen" }, seriesId: series.id });
  await saveTray(database, { events: [series, part] }, MONDAY);
  await saveEntries(database, [
    anEntry({ kind: "event", id: series.id, title: series.name }),
    anEntry({ kind: "event", id: part.id, title: part.name }),
  ]);
  const page = await browser.get(`${TRAY}/event/${part.id}`);
  assert.match(page.html, /Piilota koko sarja/);
  const hidden = await browser.post(`${TRAY}/event/${part.id}/sarja`);
  assert.match(hidden.location ?? "", new RegExp(`/event/${part.id}\\?tehty=hide&kohde=event%3A${series.id}`));
  assert.equal(
    (await findCuration(database.db.forRegion("99"), { kind: "event", id: series.id }))?.content.tray,
    "off",
  );
  const other = await as("johtaja");
  assert.match((await other.get(DESK)).html, /Kudontapiiri<\/a>: Piilotti\. Esittelyn kuraattori/);
});

test("a curator's word on two records is kept by their account, can be undone, and only their region's can be decided", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const [one, other] = [
    aPlace({ sourceId: "kirjasto-1", name: { fi: "Pääkirjasto" } }),
    aPlace({ sourceId: "kirjasto-2", name: { fi: "Kirjasto, keskusta" } }),
  ];
  await saveTray(database, { places: [one, other] }, MONDAY);
  const path = `${DESK}/tuplat/${one.id}/${other.id}`;
  assert.equal((await browser.get(path)).status, 404, "neither concerns the region yet");
  await saveEntries(database, [anEntry({ kind: "place", id: one.id, title: one.name })]);
  const page = await browser.get(path);
  assert.equal(page.status, 200);
  assert.match(page.html, /Pääkirjasto<\/td><td class="fact">Kirjasto, keskusta/);
  const manager = await as("johtaja");
  assert.equal((await manager.post(path, { toimi: "merged" })).status, 403);
  const merged = await browser.post(path, { toimi: "merged", perustelu: "Sama talo" });
  assert.match(merged.location ?? "", /tehty=pair/);
  assert.match((await browser.get(`${DESK}/tuplat?tila=merged`)).html, /Pääkirjasto/);
  assert.match((await browser.get(path)).html, /Esittelyn kuraattori yhdisti/);
  assert.match((await browser.post(path, { toimi: "undo" })).location ?? "", /pair-undone/);
  assert.doesNotMatch((await browser.get(`${DESK}/tuplat?tila=merged`)).html, /Pääkirjasto/);
  assert.equal((await browser.post(path, { toimi: "undo" })).status, 400);
  assert.equal((await browser.post(path, { toimi: "muu" })).status, 404);
  assert.equal((await browser.get(`${DESK}/tuplat/${one.id}/x`)).status, 404);
});
