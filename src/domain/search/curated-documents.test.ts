import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { saveTray } from "../../../test/support/save-tray.ts";
import { saveRecords } from "../catalogue/register-queries.ts";
import { aService } from "../catalogue/test-service.ts";
import { type CuratedEntry, type Curation, curationKey, NO_CURATION } from "../curation/curation.ts";
import { anEvent, onDates } from "../events/test-event.ts";
import { aPlace } from "../places/test-place.ts";
import { loadRegionDirectory } from "../regions/load-region-directory.ts";
import type { RegionDirectory } from "../regions/region-directory.ts";
import { TOOLS } from "../tools/tools.ts";
import { buildIndex } from "./build-index.ts";
import type { NeedsTeller } from "./documents-around.ts";
import { analysersWith } from "./language-analysers.ts";
import { listRegionDocuments } from "./region-documents.ts";
import type { Kind, SearchDocument } from "./search-document.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";
import type { SearchQuery } from "./search-query.ts";
import { minutesOf } from "./time-window.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
const analysers = analysersWith(null);
const hall = aPlace({ sourceId: "halli", name: { fi: "Utuhalli", sv: "Dimhallen" } });
const store = aPlace({
  sourceId: "varasto",
  name: { fi: "Varasto" },
  type: null,
  help: [],
  serviceClasses: [],
  isForTray: false,
});
const series = anEvent({ sourceId: "sarja", schedule: onDates("2026-12-01T17:00") });
const [first, second] = ["2026-12-08T17:00", "2026-12-15T17:00"].map((time, number) =>
  anEvent({ sourceId: `osa${number}`, seriesId: series.id, schedule: onDates(time) }),
) as [typeof series, typeof series];
const permit = aService({ sourceId: "lupa", type: "permitOrObligation", name: { fi: "Uimarantalupa" } });
const tool = TOOLS[0] ?? assert.fail();

let database: TestDatabase;
let regions: RegionDirectory;
before(async () => {
  database = await createTestDatabase();
  await saveTray(database, { events: [series, first, second], places: [hall, store] }, NOW);
  const { id, source, sourceId: source_id } = permit;
  await saveRecords(database.db.register, "service", [
    {
      id,
      source,
      source_id,
      content: permit,
      hash: "1",
      modified_at: null,
      fetched_at: NOW.toISOString(),
      is_nationwide: false,
      includes_aland: false,
      municipalities: ["982"],
    },
  ]);
  regions = await loadRegionDirectory(database.db.register, { isDemo: true });
});
after(() => database.close());

const entry = (kind: CuratedEntry["kind"], { id }: { readonly id: string }): CuratedEntry => ({ kind, id });
type Said = readonly (readonly [CuratedEntry, Partial<Curation>])[];

async function documentsOf(said: Said, teller?: NeedsTeller): Promise<SearchDocument[]> {
  const byKey = new Map(said.map(([of, change]) => [curationKey(of), { ...NO_CURATION, ...change }]));
  const pictures = new Map([[`${"a".repeat(32)}.webp`, { width: 1200, height: 800 }]]);
  const documents: SearchDocument[] = [];
  for await (const document of listRegionDocuments(database.db.register, regions, "99", NOW, teller, new Set(), {
    byKey,
    pictures,
  }))
    documents.push(document);
  return documents;
}
const documentOf = async (said: Said, { id }: { readonly id: string }, kind: Kind, teller?: NeedsTeller) =>
  (await documentsOf(said, teller)).find((document) => document.id === id && document.kind === kind);
const indexOf = async (said: Said) => openIndex(buildIndex(await documentsOf(said), analysers), analysers);
const cardOf = (document: SearchDocument | undefined) => JSON.parse(document?.card ?? "null");
const idsFor = (index: SearchIndex, text: string, change: Partial<SearchQuery> = {}) =>
  index
    .search({
      text,
      language: "fi",
      now: minutesOf("2026-11-20T12:00"),
      sort: "relevance",
      limit: 50,
      offset: 0,
      ...change,
    })
    .hits.map(({ id }) => id);
const texts = (change: Partial<Curation["texts"]>) => ({ texts: { title: {}, summary: {}, selko: {}, ...change } });

test("what is off the tray is nowhere, and a series takes all its events with it", async () => {
  const said: Said = [
    [entry("place", hall), { tray: "off" }],
    [entry("event", series), { tray: "off" }],
    [entry("tool", tool), { tray: "off" }],
  ];
  const ids = (await documentsOf(said)).map(({ id }) => id);
  for (const { id } of [hall, series, first, second, tool]) assert.ok(!ids.includes(id as never));
  assert.ok(
    (await documentsOf([])).some(({ id }) => id === hall.id),
    "without a word they are there",
  );
});

test("of a series one event can be taken off alone", async () => {
  const whole = await documentOf([], series, "event");
  const rest = await documentOf([[entry("event", second), { tray: "off" }]], series, "event");
  assert.deepEqual([whole?.times?.length, rest?.times?.length], [3, 2]);
});

test("what the rules leave off comes on the tray with the themes that curators give, or those of its needs", async () => {
  assert.equal(await documentOf([], permit, "service"), undefined);
  assert.equal(
    await documentOf([[entry("service", permit), { themes: { added: ["luonto"], removed: [] } }]], permit, "service"),
    undefined,
  );
  const given: Partial<Curation> = { tray: "on", themes: { added: ["luonto"], removed: [] } };
  const document = await documentOf([[entry("service", permit), given]], permit, "service");
  assert.deepEqual([document?.themes, cardOf(document).themes], [["luonto"], ["luonto"]]);
  const teller: NeedsTeller = { needsOf: () => [{ id: "swimming", confidence: 0.9 }], themesOf: () => ["liikunta"] };
  const told = await documentOf([[entry("service", permit), { tray: "on" }]], permit, "service", teller);
  assert.deepEqual(told?.themes, ["liikunta"]);
  const place = await documentOf([[entry("place", store), { tray: "on" }]], store, "place");
  assert.deepEqual(place?.themes, [], "it is found by its words");
});

test("themes and needs are as curators say; without any theme left it is still found", async () => {
  const { themes = [] } = (await documentOf([], hall, "place")) ?? {};
  assert.ok(themes.length > 0);
  const said: Said = [
    [
      entry("place", hall),
      { themes: { added: ["luonto"], removed: [...themes] }, needs: { added: ["loneliness"], removed: ["sleep"] } },
    ],
  ];
  const teller: NeedsTeller = { needsOf: () => [{ id: "sleep", confidence: 0.9 }], themesOf: () => [] };
  const document = await documentOf(said, hall, "place", teller);
  assert.deepEqual(document?.themes, ["luonto"]);
  const needs = new Map(document?.needs?.map(({ id, confidence }) => [id, confidence]));
  assert.deepEqual([needs.get("loneliness"), needs.has("sleep")], [0.95, false]);
  const bare: Said = [[entry("place", hall), { themes: { added: [], removed: [...themes] } }]];
  assert.ok(idsFor(await indexOf(bare), "utuhalli").includes(hall.id));
  assert.ok(!idsFor(await indexOf(bare), "", { themes }).includes(hall.id));
});

test("people find it by the region's words and by the source's, and the card shows the region's", async () => {
  const own = texts({
    title: { fi: "Liikkumisen keskus", sv: "Rörelsecentret" },
    summary: { fi: "Täällä pelataan padelia." },
    selko: { summary: "Täällä voit pelata sählyä." },
  });
  const index = await indexOf([[entry("place", hall), own]]);
  for (const word of ["liikkumisen keskus", "padelia", "sählyä", "utuhalli", "juttuseuraa"])
    assert.equal(idsFor(index, word)[0], hall.id, word);
  assert.equal(idsFor(index, "rörelsecentret", { language: "sv" })[0], hall.id);
  const card = JSON.parse(index.cardOf(hall.id, "place") ?? "null");
  assert.deepEqual(card.title, { fi: "Liikkumisen keskus", sv: "Rörelsecentret" });
  assert.deepEqual(card.summary, { fi: "Täällä pelataan padelia.", sv: "Kaffe och sällskap." });
  assert.deepEqual(card.curated.own, { title: ["fi", "sv"], summary: ["fi"], selko: true });
  const names = idsFor(index, "", { kinds: ["place"], sort: "name" });
  assert.deepEqual(names, [hall.id], "sorted by what it is called here");
});

test("a card keeps the picture with its size, and notices that are not over", async () => {
  const notice = (id: string, until: string) => ({ id, text: { fi: id }, from: null, until });
  const said: Said = [
    [
      entry("event", series),
      {
        picture: { file: `${"a".repeat(32)}.webp`, alt: { fi: "Polku" } },
        notices: [notice("aaaaaaaa", "2026-11-19"), notice("bbbbbbbb", "2026-11-20")],
      },
    ],
    [entry("place", hall), { picture: { file: `${"b".repeat(32)}.webp`, alt: {} } }],
  ];
  const { curated } = cardOf(await documentOf(said, series, "event"));
  assert.deepEqual(curated.picture, { file: `${"a".repeat(32)}.webp`, alt: { fi: "Polku" }, width: 1200, height: 800 });
  assert.deepEqual(curated.notices, [{ text: { fi: "bbbbbbbb" }, from: null, until: "2026-11-20" }]);
  assert.equal(cardOf(await documentOf(said, hall, "place")).curated, undefined, "its file is gone");
});

test("a pin given in one theme leads there", async () => {
  const pins = [{ theme: tool.themes[0] ?? "", kind: "pin", from: null, until: null }] as const;
  const index = await indexOf([[entry("tool", tool), { pins: [...pins] }]]);
  assert.equal(idsFor(index, "", { themes: [...tool.themes] })[0], tool.id);
});
