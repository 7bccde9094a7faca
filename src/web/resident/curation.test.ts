import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { aCurator, curate, indexAsCurated } from "../../../test/support/curated-tray.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { saveTray } from "../../../test/support/save-tray.ts";
import { createApi } from "../../api/v1/api.ts";
import { aContext } from "../../api/v1/test-context.ts";
import { saveRecords } from "../../domain/catalogue/register-queries.ts";
import { aService } from "../../domain/catalogue/test-service.ts";
import type { Curation } from "../../domain/curation/curation.ts";
import { savePicture } from "../../domain/curation/pictures.ts";
import { anEvent, onDates } from "../../domain/events/test-event.ts";
import { aPlace } from "../../domain/places/test-place.ts";
import { TOOLS } from "../../domain/tools/tools.ts";
import { clockFrom } from "../../platform/clock.ts";
import { createTestWeb, MONDAY, type TestWeb } from "./test-web.ts";

const walk = aService({
  sourceId: "kavely",
  name: { fi: "Ohjattu kävelyryhmä", sv: "Ledd promenadgrupp" },
  summary: { fi: "Kävelyryhmä kokoontuu viikoittain.", sv: "Promenadgruppen träffas varje vecka." },
});
const jog = aService({ sourceId: "holkka", name: { fi: "Hölkkäryhmä" } });
const hidden = aService({ sourceId: "piilo", name: { fi: "Hölkkäryhmä nuorille" } });
const evening = anEvent({ sourceId: "ilta", schedule: onDates("2026-12-01T17:00") });
const gone = anEvent({ sourceId: "peruttu", schedule: onDates("2026-12-02T17:00") });
const hall = aPlace({ sourceId: "halli", name: { fi: "Utuhalli" } });
const closed = aPlace({ sourceId: "suljettu", name: { fi: "Piilohalli" } });
const [tool, hiddenTool] = TOOLS as [(typeof TOOLS)[number], (typeof TOOLS)[number]];

const own = (title: string, summary: string, selko = ""): Pick<Curation, "texts" | "textsOver"> => ({
  texts: { title: { fi: title }, summary: { fi: summary }, selko: selko ? { title: `${title}!`, summary: selko } : {} },
  textsOver: "the source has changed since",
});
const notice = { id: "aaaaaaaa", text: { fi: "Suljettu remontin takia" }, from: "2026-11-20", until: "2026-12-14" };
const over = { ...notice, id: "bbbbbbbb", text: { fi: "Vanha asia" }, from: null, until: "2026-11-22" };

let database: TestDatabase;
let web: TestWeb;
let api: ReturnType<typeof createApi>;
let picture = "";

before(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await saveTray(database, { events: [evening, gone], places: [hall, closed] }, MONDAY);
  await saveRecords(
    db.register,
    "service",
    [walk, jog, hidden].map(({ id, source, sourceId, ...content }) => ({
      id,
      source,
      source_id: sourceId,
      content: { id, source, sourceId, ...content },
      hash: "1",
      modified_at: null,
      fetched_at: MONDAY.toISOString(),
      is_nationwide: false,
      includes_aland: false,
      municipalities: ["982"],
    })),
  );
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: "green" } })
    .png()
    .toBuffer();
  const saved = await savePicture(db, aCurator(), { regionCode: "99", bytes }, MONDAY);
  picture = saved.ok ? saved.file : assert.fail();
  const off = { tray: "off" } as const;
  await curate(
    db,
    { kind: "service", id: walk.id },
    {
      ...own("Lähde kävelylle", "Tule mukaan!", "Kävele kanssamme."),
      notices: [notice, over],
      picture: { file: picture, alt: { fi: "Ryhmä metsäpolulla" } },
    },
    MONDAY,
  );
  await curate(
    db,
    { kind: "event", id: evening.id },
    { ...own("Iltalenkki", "Kävellään illalla."), notices: [notice] },
    MONDAY,
  );
  await curate(
    db,
    { kind: "place", id: hall.id },
    { ...own("Liikkumisen talo", "Täällä liikutaan."), notices: [notice] },
    MONDAY,
  );
  await curate(db, { kind: "tool", id: tool.id }, own("Oma kurssi", "Opi itse."), MONDAY);
  for (const [kind, { id }] of [
    ["service", hidden],
    ["event", gone],
    ["place", closed],
    ["tool", hiddenTool],
  ] as const)
    await curate(db, { kind, id }, off, MONDAY);
  const indexes = new Map([
    ["99", await indexAsCurated(db, "99", MONDAY)],
    ["01", await indexAsCurated(db, "01", MONDAY)],
  ]);
  const change = {
    clock: clockFrom(MONDAY),
    indexes: { forRegion: async (code: string) => indexes.get(code) ?? assert.fail(), isReady: () => true },
  };
  web = createTestWeb([], { db, ...change });
  api = createApi(aContext([], db, change));
});
after(() => database.close());

const page = (path: string, language = "fi", region = "esimerkkila") => web.get(`/${region}/${language}/${path}`);
const otherSlug = () => web.context.regions.findByCode("01")?.slug ?? assert.fail();
const headingOf = (text: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];

test("a page speaks with the region's words, tells so, and keeps the source's own below", async () => {
  const pages = [
    [`palvelut/${walk.id}`, "Lähde kävelylle", "Ohjattu kävelyryhmä"],
    [`tapahtumat/${evening.id}`, "Iltalenkki", "Iltakävely"],
    [`paikat/${hall.id}`, "Liikkumisen talo", "Utuhalli"],
    [`omahoito/${tool.id}`, "Oma kurssi", tool.name.fi],
  ] as const;
  for (const [path, title, ofSource] of pages) {
    const { status, text } = await page(path);
    assert.equal(status, 200, path);
    assert.equal(headingOf(text), title);
    assert.match(text, /Tämän tekstin on kirjoittanut Esimerkkilän hyvinvointialue\./);
    assert.match(text, new RegExp(`<details><summary>Lue järjestäjän oma teksti</summary>.*${ofSource}`, "s"));
  }
  const { text } = await page(`palvelut/${walk.id}`);
  assert.match(text, /<title>Lähde kävelylle/);
  assert.match(text, /"name":"Lähde kävelylle"/, "search engines are told the same");
});

test("a reader who sees only the source's words is told nothing else", async () => {
  const { text } = await page(`palvelut/${walk.id}`, "sv");
  assert.equal(headingOf(text), "Ledd promenadgrupp");
  assert.doesNotMatch(text, /skriven av/);
  assert.doesNotMatch((await page(`palvelut/${jog.id}`)).text, /own-text|entry-picture|card-notice/);
});

test("on pages in plain Finnish the region's plain words stand", async () => {
  const { text } = await page(`palvelut/${walk.id}`, "selko");
  assert.equal(headingOf(text), "Lähde kävelylle!");
  assert.match(text, /<p class="lead">Kävele kanssamme\.<\/p>/);
  const list = (await page("teemat/liikunta", "selko")).text;
  assert.ok(/Lähde kävelylle!.*Kävele kanssamme\./s.test(list));
});

test("a notice in force stands first with its days, and one that is over nowhere", async () => {
  for (const path of [`palvelut/${walk.id}`, `tapahtumat/${evening.id}`, `paikat/${hall.id}`]) {
    const { text } = await page(path);
    assert.match(text, /Huomaa:<\/strong> Suljettu remontin takia <span class="small">20\.11\.2026–14\.12\.2026/, path);
    assert.ok(text.indexOf("Suljettu remontin") < text.indexOf('class="lead"'));
    assert.doesNotMatch(text, /Vanha asia/);
  }
  const { text } = await page("teemat/liikunta");
  assert.equal(text.match(/class="card-notice"/g)?.length, 2, "the service and the event");
});

test("a picture has words for those who do not see it, keeps its room on the page, and is never loaded in vain", async () => {
  const { text } = await page(`palvelut/${walk.id}`);
  const [whole = ""] = /<img class="entry-picture"[^>]*>/.exec(text) ?? [];
  for (const part of [
    'alt="Ryhmä metsäpolulla"',
    'width="600"',
    'height="400"',
    'loading="lazy"',
    `/esimerkkila/kuvat/${picture}`,
  ])
    assert.ok(whole.includes(part), part);
  const [small = ""] = /<img class="card-picture"[^>]*>/.exec((await page("teemat/liikunta")).text) ?? [];
  for (const part of ['width="96"', 'height="64"', 'loading="lazy"', picture.replace(".webp", "-s.webp")])
    assert.ok(small.includes(part), part);
});

test("a picture is served for ever under its name, only in its own region, and nothing else is", async () => {
  for (const name of [picture, picture.replace(".webp", "-s.webp")]) {
    const { status, headers } = await web.get(`/esimerkkila/kuvat/${name}`);
    assert.equal(status, 200);
    assert.equal(headers.get("content-type"), "image/webp");
    assert.equal(headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.notEqual((await web.get(`/${otherSlug()}/kuvat/${name}`)).status, 200);
  }
  for (const name of [`${"0".repeat(32)}.webp`, "x.webp", "..%2F..%2Fx.webp", `${picture}.png`, "' or 1=1"])
    assert.notEqual((await web.get(`/esimerkkila/kuvat/${encodeURIComponent(name)}`)).status, 200, name);
});

test("what the curators have taken off answers as gone, with something instead; elsewhere it stays", async () => {
  for (const path of [
    `palvelut/${hidden.id}`,
    `tapahtumat/${gone.id}`,
    `paikat/${closed.id}`,
    `omahoito/${hiddenTool.id}`,
  ]) {
    const { status, text } = await page(path);
    assert.equal(status, 410, path);
    assert.match(text, /Esimerkkilän hyvinvointialue on poistanut tämän näiltä sivuilta/);
    assert.match(text, /<meta name="robots" content="noindex"/);
    assert.doesNotMatch(text, /class="why"/);
  }
  const { text } = await page(`palvelut/${hidden.id}`);
  assert.match(text, /Näistä voi olla apua.*Hölkkäryhmä</s);
  for (const path of [`palvelut/${hidden.id}`, `palvelut/${walk.id}`, `paikat/${hall.id}`]) {
    const other = await page(path, "fi", otherSlug());
    assert.equal(other.status, 200, path);
    assert.doesNotMatch(other.text, /Lähde kävelylle|Liikkumisen talo|Suljettu remontin|kuvat\//);
  }
});

test("the list of self-care tools is as the curators have it", async () => {
  const { text } = await page("omahoito");
  assert.match(text, />Oma kurssi</);
  assert.doesNotMatch(text, new RegExp(`>${hiddenTool.name.fi}<`));
});

test("the API answers in the region's words where a region is named, in the same shape, and tells what is off its tray", async () => {
  const ask = async (path: string) => {
    const answer = await api.request(path);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const plain = await ask(`/services/${walk.id}`);
  const curated = await ask(`/services/${walk.id}?region=99`);
  assert.deepEqual(plain.body.name, walk.name);
  assert.deepEqual(curated.body.name, { fi: "Lähde kävelylle", sv: "Ledd promenadgrupp" });
  assert.deepEqual(curated.body.selko, { summary: "Kävele kanssamme.", description: "" });
  assert.deepEqual(Object.keys(curated.body), Object.keys(plain.body));
  assert.deepEqual((await ask(`/services/${walk.id}?region=${otherSlug()}`)).body, plain.body);
  assert.deepEqual((await ask(`/events/${evening.id}?region=99`)).body.name, { ...evening.name, fi: "Iltalenkki" });
  assert.deepEqual((await ask(`/places/${hall.id}?region=99`)).body.name, { fi: "Liikkumisen talo" });
  assert.deepEqual((await ask(`/tools/${tool.id}?region=99`)).body.name, { ...tool.name, fi: "Oma kurssi" });
  for (const [kind, { id }] of [
    ["services", hidden],
    ["events", gone],
    ["places", closed],
    ["tools", hiddenTool],
  ] as const) {
    const { status, body } = await ask(`/${kind}/${id}?region=esimerkkila`);
    assert.deepEqual([status, body.code], [404, "not-on-tray"], kind);
    assert.equal((await ask(`/${kind}/${id}`)).status, 200, kind);
    assert.equal((await ask(`/${kind}/${id}?region=98`)).body.code, "unknown-region");
    assert.equal((await ask(`/${kind}/${id}?region=${"9".repeat(100)}`)).status, 400);
  }
});

test("searches of pages, the API and calendars show the same words", async () => {
  const items = (await (await api.request("/regions/99/search?q=kävelyryhmä")).json()) as {
    items: { title: string }[];
  };
  assert.equal(items.items[0]?.title, "Lähde kävelylle");
  assert.match(await (await api.request("/regions/99/calendar.ics")).text(), /SUMMARY:Iltalenkki/);
});
