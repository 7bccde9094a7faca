import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIndex } from "./build-index.ts";
import { analysersWith } from "./language-analysers.ts";
import type { DocumentPin, SearchDocument } from "./search-document.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";
import type { SearchQuery } from "./search-query.ts";
import { aDocument } from "./test-documents.ts";
import { minutesOf } from "./time-window.ts";

const analysers = analysersWith(null);
const pin = (change: Partial<DocumentPin> = {}): DocumentPin => ({
  theme: "liikunta",
  kind: "pin",
  from: null,
  until: null,
  ...change,
});
const about = (name: string, pins: readonly DocumentPin[] = [], more: Parameters<typeof aDocument>[0] = {}) => ({
  ...aDocument({ name, themes: ["liikunta"], ...more }),
  pins,
});
const anIndex = (...documents: SearchDocument[]) => openIndex(buildIndex(documents, analysers), analysers);
const ask = (index: SearchIndex, change: Partial<SearchQuery> = {}) =>
  index.search({
    text: "",
    language: "fi",
    themes: ["liikunta"],
    now: minutesOf("2026-12-02T10:00"),
    sort: "relevance",
    limit: 20,
    offset: 0,
    ...change,
  });
const titles = (index: SearchIndex, change?: Partial<SearchQuery>) =>
  ask(index, change).hits.map(({ card }) => (JSON.parse(card) as { title: string }).title);

test("what is pinned comes first in its theme and says why, and elsewhere it has its own place", () => {
  const index = anIndex(about("Aamukävely"), about("Vesijumppa", [pin()]), about("Boccia"));
  assert.deepEqual(titles(index), ["Vesijumppa", "Aamukävely", "Boccia"]);
  const [first, second] = ask(index).hits;
  assert.deepEqual([first?.why, second?.why], [[{ kind: "curation", text: "Alueen nosto" }], []]);
  assert.deepEqual(ask(index, { language: "sv" }).hits[0]?.why, [{ kind: "curation", text: "Områdets lyft" }]);
  for (const elsewhere of [{ themes: [] }, { themes: ["luonto"] }, { sort: "name" }] as const) {
    assert.notEqual(titles(index, elsewhere)[0], "Vesijumppa");
    assert.ok(ask(index, elsewhere).hits.every(({ why }) => why.length === 0));
  }
});

test("raised comes before its likes and lowered after them, but neither before what is pinned", () => {
  const index = anIndex(
    about("Aamukävely", [pin({ kind: "lower" })]),
    about("Boccia"),
    about("Curling", [pin({ kind: "raise" })]),
    about("Darts", [pin()]),
  );
  assert.deepEqual(titles(index), ["Darts", "Curling", "Boccia", "Aamukävely"]);
  assert.deepEqual(ask(index).hits.at(-1)?.why, [], "that something gives way is told to nobody");
});

test("a season holds from its first day to its last, over the turn of the year too", () => {
  const winter = pin({ from: "11-15", until: "03-31" });
  const index = anIndex(about("Aamukävely"), about("Luistelu", [winter]));
  const first = (day: string) => titles(index, { now: minutesOf(`${day}T12:00`) })[0];
  for (const day of ["2026-11-15", "2026-12-31", "2027-01-01", "2027-03-31"]) assert.equal(first(day), "Luistelu", day);
  for (const day of ["2026-11-14", "2027-04-01", "2027-07-01"]) assert.equal(first(day), "Aamukävely", day);
});

test("a pin everywhere brings forward what matches, and nothing that hardly does", () => {
  const index = anIndex(
    about("Uinti"),
    about("Uinti eläkeläisten kanssa", [pin({ theme: null })]),
    about("Kudonta", [pin({ theme: null })], { description: `${"Kudotaan ja jutellaan. ".repeat(20)} Joskus uinti.` }),
  );
  const found = titles(index, { text: "uinti", themes: [] });
  assert.equal(found[0], "Uinti eläkeläisten kanssa");
  assert.notEqual(found[1], "Kudonta");
  assert.deepEqual(titles(index, { text: "hiihto", themes: [] }), []);
});

test("the pinned stands for its group, and pages go on from each other", () => {
  const index = anIndex(
    ...Array.from({ length: 30 }, (_, number) => about(`Ryhmä ${String(number).padStart(2, "0")}`)),
    about("Kirjasto A", [], { group: "kirjasto" }),
    about("Kirjasto B", [pin()], { group: "kirjasto" }),
  );
  const pages = [0, 10, 20, 30].flatMap((offset) => titles(index, { isGrouped: true, limit: 10, offset }));
  assert.equal(pages[0], "Kirjasto B");
  assert.deepEqual([pages.length, new Set(pages).size], [31, 31]);
});

test("how well things fit is told without the curators' word when that is asked", () => {
  const index = anIndex(about("Aamukävely"), about("Boccia", [pin()]));
  assert.deepEqual(titles(index, { isUncurated: true }), ["Aamukävely", "Boccia"]);
});

test("a place in an answer is told as residents see it", () => {
  const pinned = about("Boccia", [pin()]);
  const index = anIndex(about("Aamukävely"), pinned);
  const query = { text: "", language: "fi", themes: ["liikunta"], sort: "relevance", limit: 1, offset: 0 } as const;
  assert.equal(index.inspect(query, pinned.id)?.rank, 1);
});
