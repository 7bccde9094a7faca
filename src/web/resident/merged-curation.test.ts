import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { aCurator, curate, indexAsCurated } from "../../../test/support/curated-tray.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { saveTray } from "../../../test/support/save-tray.ts";
import { createApi } from "../../api/v1/api.ts";
import { aContext } from "../../api/v1/test-context.ts";
import { savePicture } from "../../domain/curation/pictures.ts";
import { decideDuplicate } from "../../domain/duplicates/decide-duplicate.ts";
import { findMergedEntry } from "../../domain/duplicates/find-merged-entry.ts";
import { readMergedEntries } from "../../domain/duplicates/read-merged-entries.ts";
import { aPlace } from "../../domain/places/test-place.ts";
import { clockFrom } from "../../platform/clock.ts";
import { createTestWeb, MONDAY, type TestWeb } from "./test-web.ts";

const pairOf = (name: string) =>
  [
    aPlace({ sourceId: `${name}-1`, name: { fi: name } }),
    aPlace({ sourceId: `${name}-2`, name: { fi: `${name} toisesta lähteestä` } }),
  ] as const;
const pairs = { told: pairOf("Pääkirjasto"), hidden: pairOf("Piilokirjasto"), early: pairOf("Aikakirjasto") };

let database: TestDatabase;
let web: TestWeb;
let api: ReturnType<typeof createApi>;
let picture = "";
/** The shown record of each pair, and the other. */
const shown: Record<string, string> = {};
const other: Record<string, string> = {};

before(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await saveTray(database, { places: Object.values(pairs).flat() }, MONDAY);
  // One of them was hidden as a duplicate before anybody said that the two are one.
  const [first, second] = pairs.early;
  const later = first.id < second.id ? second : first;
  await curate(db, { kind: "place", id: later.id }, { tray: "off" }, MONDAY);
  for (const [name, [one, another]] of Object.entries(pairs)) {
    const request = { oneId: one.id, otherId: another.id, verdict: "merged", by: "Testaaja", note: null } as const;
    assert.equal((await decideDuplicate(db.register, request, MONDAY)).refused, null);
    const entry = await findMergedEntry(db.register, one.id, MONDAY);
    assert.deepEqual(entry, (await readMergedEntries(db.register, MONDAY)).get(one.id));
    const [primary = "", follower = ""] = entry?.memberIds ?? [];
    shown[name] = primary;
    other[name] = follower;
  }
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: "green" } })
    .png()
    .toBuffer();
  const saved = await savePicture(db, aCurator(), { regionCode: "99", bytes }, MONDAY);
  picture = saved.ok ? saved.file : assert.fail();
  await curate(
    db,
    { kind: "place", id: other.told ?? "" },
    {
      texts: { title: { fi: "Lukemisen talo" }, summary: { fi: "Tule lukemaan." }, selko: { summary: "Lue täällä." } },
      picture: { file: picture, alt: { fi: "Kirjoja hyllyssä" } },
      notices: [{ id: "aaaaaaaa", text: { fi: "Kiinni maanantaina" }, from: null, until: null }],
    },
    MONDAY,
  );
  await curate(db, { kind: "place", id: other.hidden ?? "" }, { tray: "off" }, MONDAY);
  const index = await indexAsCurated(db, "99", MONDAY);
  const change = { clock: clockFrom(MONDAY), indexes: { forRegion: async () => index, isReady: () => true } };
  web = createTestWeb([], { db, ...change });
  api = createApi(aContext([], db, change));
});
after(() => database.close());

const page = (id: string | undefined, language = "fi") => web.get(`/esimerkkila/${language}/paikat/${id}`);
const ask = async (path: string) => {
  const answer = await api.request(path);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const found = async (text: string) =>
  ((await ask(`/regions/99/search?q=${encodeURIComponent(text)}`)).body.items as { id: string; title: string }[]).map(
    ({ id, title }) => `${id} ${title}`,
  );

test("what curators say of either record of a merged pair stands on the card, the page and in the API of the shown one", async () => {
  assert.equal((await found("lukemisen talo"))[0], `${shown.told} Lukemisen talo`);
  const { text, status } = await page(shown.told);
  assert.equal(status, 200);
  assert.match(text, /<h1[^>]*>Lukemisen talo<\/h1>/);
  assert.match(text, /Tule lukemaan\./);
  assert.match(text, /Kiinni maanantaina/);
  assert.match(text, /alt="Kirjoja hyllyssä"/);
  assert.match((await page(shown.told, "selko")).text, /Lue täällä\./);
  const { body } = await ask(`/places/${shown.told}?region=99`);
  assert.deepEqual(body.name, { fi: "Lukemisen talo" });
  assert.deepEqual((await ask(`/places/${other.told}?region=99`)).body.name, { fi: "Lukemisen talo" });
});

test("what is hidden by either record of a merged pair is hidden everywhere", async () => {
  assert.deepEqual(
    (await found("piilokirjasto")).filter((hit) => /Piilokirjasto/.test(hit)),
    [],
  );
  for (const id of [shown.hidden, other.hidden]) {
    assert.equal((await page(id)).status, 410);
    assert.equal((await ask(`/places/${id}?region=99`)).body.code, "not-on-tray");
    assert.equal((await ask(`/places/${id}`)).status, 200, "it is the region's word alone");
  }
});

test("what was hidden as a duplicate before the two were merged does not take the whole thing away", async () => {
  assert.ok((await found("aikakirjasto")).some((hit) => hit.startsWith(shown.early ?? "-")));
  assert.equal((await page(shown.early)).status, 200);
});
