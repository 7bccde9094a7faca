import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIndex } from "./build-index.ts";
import { transferablesOf } from "./index-data.ts";
import { analysersWith } from "./language-analysers.ts";
import type { SearchDocument } from "./search-document.ts";
import { canOpen, openIndex, type SearchIndex } from "./search-index.ts";
import type { SearchAnswer, SearchQuery } from "./search-query.ts";
import { aDocument, aTime } from "./test-documents.ts";

const analysers = analysersWith(null);

function anIndexOf(...documents: SearchDocument[]): SearchIndex {
  return openIndex(buildIndex(documents, analysers), analysers);
}

function searchFor(text: string, more: Partial<SearchQuery> = {}): SearchQuery {
  return { text, language: "fi", sort: "relevance", limit: 20, offset: 0, ...more };
}

function titlesOf(answer: SearchAnswer): string[] {
  return answer.hits.map((hit) => (JSON.parse(hit.card) as { title: string }).title);
}

test("the word itself ranks above a compound that has it, and that above a word derived from it", () => {
  const index = anIndexOf(
    aDocument({ name: "Yksinäinen" }),
    aDocument({ name: "Liikuntaneuvonta" }),
    aDocument({ name: "Neuvonta" }),
    aDocument({ name: "Liikunta" }),
    aDocument({ name: "Neuvoa antava" }),
  );
  const answer = index.search(searchFor("neuvonta"));
  assert.deepEqual(titlesOf(answer), ["Neuvonta", "Liikuntaneuvonta", "Neuvoa antava"]);
  assert.deepEqual(
    answer.hits.map(({ why }) => why[0]?.kind),
    ["word", "compound", "root"],
  );
});

test("a hit tells which word as typed was found, how and where", () => {
  const index = anIndexOf(aDocument({ name: "Ryhmä", keywords: "yksinäisyys" }), aDocument({ name: "Muu" }));
  assert.deepEqual(index.search(searchFor("Yksinäisyyteen")).hits[0]?.why, [
    { kind: "word", text: "yksinäisyyteen", field: "keywords" },
  ]);
});

test("a name weighs more than a keyword, a keyword more than a description", () => {
  const index = anIndexOf(
    aDocument({ name: "Toinen paikka", description: "Täällä on uimahalli." }),
    aDocument({ name: "Kolmas paikka", keywords: "uimahalli" }),
    aDocument({ name: "Uimahalli paikka" }),
  );
  assert.deepEqual(titlesOf(index.search(searchFor("uimahalli"))), [
    "Uimahalli paikka",
    "Kolmas paikka",
    "Toinen paikka",
  ]);
});

test("a document with more of the query's words ranks above one with a single word often", () => {
  const index = anIndexOf(
    aDocument({ name: "Tanssi tanssi tanssi", summary: "tanssi tanssi" }),
    aDocument({ name: "Ilta", summary: "Tanssi senioreille" }),
    aDocument({ name: "Seniorit" }),
  );
  assert.equal(titlesOf(index.search(searchFor("seniorit tanssi")))[0], "Ilta");
});

test("polite filler does not count, unless there is nothing else", () => {
  const index = anIndexOf(aDocument({ name: "Uimahalli" }), aDocument({ name: "Missä olen" }));
  assert.deepEqual(titlesOf(index.search(searchFor("missä haluaisin uimahalli"))), ["Uimahalli"]);
  assert.deepEqual(titlesOf(index.search(searchFor("missä"))), ["Missä olen"]);
});

test("a Finnish word finds on the English page, and an English one on the Finnish page", () => {
  const index = anIndexOf(
    aDocument({ name: "Uimahalli", en: { name: "Swimming hall" } }),
    aDocument({ name: "Kirjasto", en: { name: "Library" } }),
  );
  assert.deepEqual(titlesOf(index.search(searchFor("uimahallissa", { language: "en" }))), ["Uimahalli"]);
  assert.deepEqual(titlesOf(index.search(searchFor("libraries"))), ["Kirjasto"]);
});

test("the page's language weighs most", () => {
  const index = anIndexOf(
    aDocument({ name: "Motion puisto" }),
    aDocument({ name: "Toinen", sv: { name: "Motion park" } }),
    aDocument({ name: "Muu" }),
  );
  assert.equal(titlesOf(index.search(searchFor("motion", { language: "sv" })))[0], "Toinen");
  assert.equal(titlesOf(index.search(searchFor("motion", { language: "fi" })))[0], "Motion puisto");
});

test("the last word may be unfinished", () => {
  const index = anIndexOf(aDocument({ name: "Mielenterveysneuvola" }), aDocument({ name: "Kirjasto" }));
  assert.deepEqual(titlesOf(index.search(searchFor("mielente"))), ["Mielenterveysneuvola"]);
});

test("a misspelt word is repaired, said so, and weighs less", () => {
  const index = anIndexOf(
    aDocument({ name: "Hammashoitola" }),
    aDocument({ name: "Kirjasto" }),
    aDocument({ name: "Päihdeklinikka" }),
  );
  const answer = index.search(searchFor("hamashoitola kirjasto"));
  assert.deepEqual(titlesOf(answer), ["Kirjasto", "Hammashoitola"]);
  assert.equal(answer.didYouMean, "hammashoitola kirjasto");
  assert.deepEqual(answer.hits[1]?.why, [{ kind: "spelling", text: "hammashoitola", field: "name" }]);
  assert.equal(index.search(searchFor("paihdeklinikka")).didYouMean, "päihdeklinikka");
});

test("a word unlike any other finds nothing and proposes nothing", () => {
  const answer = anIndexOf(aDocument({ name: "Kirjasto" })).search(searchFor("xyzzyqwv"));
  assert.deepEqual([answer.total, answer.hits.length, answer.didYouMean], [0, 0, null]);
});

test("filters of one kind are alternatives and filters of different kinds must all hold", () => {
  const index = anIndexOf(
    aDocument({ name: "A", themes: ["liikunta"], municipalities: ["091"], isFree: true }),
    aDocument({ name: "B", themes: ["luonto"], municipalities: ["091"], isFree: false }),
    aDocument({ name: "C", themes: ["uni"], municipalities: ["638"], isFree: true }),
    aDocument({ name: "D", themes: ["uni"], isNationwide: true, kind: "tool" }),
  );
  const list = (filters: Partial<SearchQuery>): string =>
    titlesOf(index.search(searchFor("", { sort: "name", ...filters }))).join("");
  assert.equal(list({ themes: ["liikunta", "luonto"] }), "AB");
  assert.equal(list({ themes: ["liikunta", "luonto"], isFree: true }), "A");
  assert.equal(list({ isFree: false }), "B");
  assert.equal(list({ municipalities: ["638"] }), "CD");
  assert.equal(list({ kinds: ["tool"] }), "D");
  assert.equal(list({ themes: ["no such theme"] }), "");
});

test("a target group covers its children, and a document for nobody in particular is for all", () => {
  const index = anIndexOf(
    aDocument({ name: "A", targetGroups: ["KR1"] }),
    aDocument({ name: "B", targetGroups: ["KR1.1"] }),
    aDocument({ name: "C" }),
    aDocument({ name: "D", targetGroups: ["KR10"] }),
  );
  const list = (group: string): string =>
    titlesOf(index.search(searchFor("", { sort: "name", targetGroups: [group] }))).join("");
  assert.equal(list("KR1"), "ABC");
  assert.equal(list("KR1.1"), "BC");
});

test("a facet's counts ignore its own filter and obey the others", () => {
  const index = anIndexOf(
    aDocument({ themes: ["liikunta"], municipalities: ["091"], isFree: true, name: "A" }),
    aDocument({ themes: ["liikunta", "uni"], municipalities: ["638"], name: "B" }),
    aDocument({ themes: ["uni"], isNationwide: true, isFree: true, kind: "event", name: "C" }),
  );
  const { facets, total } = index.search(searchFor("", { themes: ["liikunta"] }));
  assert.equal(total, 2);
  assert.deepEqual(facets.theme, [
    { value: "liikunta", count: 2 },
    { value: "uni", count: 2 },
  ]);
  assert.deepEqual(facets.kind, [{ value: "service", count: 2 }]);
  assert.deepEqual(facets.municipality, [
    { value: "091", count: 1 },
    { value: "638", count: 1 },
  ]);
  assert.deepEqual(facets.free, [
    { value: "free", count: 1 },
    { value: "unknown", count: 1 },
  ]);
  assert.deepEqual(index.search(searchFor("")).facets.municipality, [
    { value: "091", count: 2 },
    { value: "638", count: 2 },
  ]);
});

test("distances are metres to the nearest place, and places unknown come last", () => {
  const index = anIndexOf(
    aDocument({ name: "Tuntematon" }),
    aDocument({ name: "Porvoo", positions: [{ lat: 60.3932, lon: 25.6653 }] }),
    aDocument({
      name: "Helsinki",
      positions: [
        { lat: 10, lon: 10 },
        { lat: 60.1699, lon: 24.9384 },
      ],
    }),
  );
  const { hits, ...answer } = index.search(searchFor("", { sort: "distance", near: { lat: 60.1699, lon: 24.9384 } }));
  assert.deepEqual(titlesOf({ hits, ...answer }), ["Helsinki", "Porvoo", "Tuntematon"]);
  assert.equal(hits[0]?.distance, 0);
  assert.ok(Math.abs((hits[1]?.distance ?? 0) - 47_127) < 200, `${hits[1]?.distance}`);
  assert.equal(hits[2]?.distance, null);
});

test("names are in the order of the page's alphabet, dates soonest first", () => {
  const index = anIndexOf(
    aDocument({ name: "Äiti", times: [aTime("2026-12-02T10:00")] }),
    aDocument({ name: "Zumba", times: [aTime("2026-12-07T10:00")] }),
    aDocument({ name: "Ålanti" }),
    aDocument({ name: "aamu", times: [aTime("2026-12-02T09:00")] }),
  );
  assert.deepEqual(titlesOf(index.search(searchFor("", { sort: "name" }))), ["aamu", "Zumba", "Ålanti", "Äiti"]);
  assert.deepEqual(titlesOf(index.search(searchFor("", { sort: "date" }))), ["aamu", "Äiti", "Zumba", "Ålanti"]);
});

test("pages follow each other without gaps or repeats, equals by title and then id", () => {
  const documents = Array.from({ length: 57 }, (_, i) =>
    aDocument({ name: `Kerho ${String.fromCharCode(97 + (i % 5))}` }),
  );
  const index = anIndexOf(...documents);
  const pages = Array.from(
    { length: 6 },
    (_, page) => index.search(searchFor("kerho", { limit: 10, offset: page * 10 })).hits,
  );
  assert.deepEqual(pages.flat(), index.search(searchFor("kerho", { limit: 100 })).hits);
  assert.equal(new Set(pages.flat().map((hit) => hit.id)).size, 57);
  const titles = titlesOf(index.search(searchFor("kerho", { limit: 100, sort: "name" })));
  assert.deepEqual(titles, [...titles].sort());
});

test("what is near and fresh goes before what is not", () => {
  const index = anIndexOf(aDocument({ name: "Kerho a", prior: 0.6 }), aDocument({ name: "Kerho b", prior: 1.3 }));
  assert.deepEqual(titlesOf(index.search(searchFor("kerho"))), ["Kerho b", "Kerho a"]);
});

test("hostile text is harmless", () => {
  const index = anIndexOf(aDocument({ name: "Kirjasto\u0000\u202e 😀" }), aDocument({ name: "\ud800 rikki" }));
  const texts = [
    "\u0000\u0001",
    "😀😀",
    "ש".repeat(500),
    "a".repeat(200_000),
    "'; DROP TABLE",
    "\ud800",
    "-:'’",
    "kirjasto:".repeat(40),
    "__proto__ constructor",
  ];
  for (const text of texts) {
    assert.ok(index.search(searchFor(text)).total >= 0);
    assert.ok(index.suggest(text, "fi", 5).length >= 0);
  }
  assert.equal(index.search(searchFor("\u200bkirj\u00adasto")).total, 1);
});

test("the same query gives the same answer every time", () => {
  const index = anIndexOf(...["Uimahalli", "Uimakoulu", "Kirjasto"].map((name) => aDocument({ name })));
  const first = index.search(searchFor("uimahali koulu"));
  index.search(searchFor("kirjasto"));
  index.suggest("ui", "fi", 5);
  assert.deepEqual(index.search(searchFor("uimahali koulu")), first);
});

test("suggestions are words and titles that go on from the last word", () => {
  const index = anIndexOf(
    aDocument({ name: "Liikuntaneuvonta" }),
    aDocument({ name: "Senioreiden liikunta" }),
    aDocument({ name: "Kirjasto" }),
  );
  const suggestions = index.suggest("liik", "fi", 6);
  assert.ok(suggestions.some(({ text, kind }) => text === "Liikuntaneuvonta" && kind === "service"));
  assert.ok(suggestions.some(({ text, kind }) => text === "liikunta" && kind === "word"));
  assert.deepEqual(index.suggest("senioreiden liik", "fi", 3).at(-1), {
    text: "Senioreiden liikunta",
    kind: "service",
  });
  assert.deepEqual(index.suggest("", "fi", 6), []);
  assert.deepEqual(index.suggest("että", "fi", 6), []);
});

test("a card is given back as it was, and an unknown id is null", () => {
  const document = aDocument({ name: "Ääkköset 😀" });
  const index = anIndexOf(aDocument(), document, aDocument());
  assert.equal(index.cardOf(document.id), document.card);
  assert.equal(index.cardOf("no such id"), null);
  assert.equal(index.size, 3);
});

test("an index moves to another thread whole", () => {
  const data = buildIndex([aDocument({ name: "Kirjasto" })], analysers);
  const moved = structuredClone(data, { transfer: transferablesOf(data) });
  assert.equal(data.arrays.termBytes.length, 0);
  assert.equal(openIndex(moved, analysers).search(searchFor("kirjastoon")).total, 1);
});

test("an index made with Voikko is not opened without it", () => {
  const data = { ...buildIndex([aDocument()], analysers), finnishAnalyser: "voikko" as const };
  assert.equal(canOpen(data, analysers), false);
  assert.throws(() => openIndex(data, analysers), /voikko/);
});

test("an empty index answers", () => {
  const index = anIndexOf();
  assert.equal(index.search(searchFor("kirjasto")).total, 0);
  assert.equal(index.search(searchFor("")).total, 0);
  assert.deepEqual(index.suggest("kir", "fi", 5), []);
});

test("a recognised need finds services by the words that they use, and says so", () => {
  const index = anIndexOf(
    aDocument({ name: "Olohuone Ankkuri", summary: "Avoin kohtaamispaikka ja seuraa." }),
    aDocument({ name: "Pysäköinti", summary: "Tunnus asukkaille." }),
  );
  const words = ["kohtaamispaikka", "seura"].map((word) => ({ language: "fi" as const, word, weight: 1 }));
  const needs = [{ id: "loneliness", label: "Yksinäisyys", confidence: 0.8, words }];
  assert.equal(index.search(searchFor("ei oo ketään")).total, 0);
  const answer = index.search(searchFor("ei oo ketään", { needs }));
  assert.deepEqual(titlesOf(answer), ["Olohuone Ankkuri"]);
  assert.deepEqual(
    answer.hits[0]?.why.map(({ kind, text }) => ({ kind, text })),
    [{ kind: "need", text: "Yksinäisyys" }],
  );
});

test("a place and a service that share an id are told apart by their kind", () => {
  const id = "00000000-0000-5000-8000-0000000000aa";
  const documents = [
    aDocument({ name: "Tupa" }),
    aDocument({ id, name: "Olohuone", kind: "place" }),
    aDocument({ id, name: "Kerho", kind: "service" }),
    aDocument({ name: "Halli" }),
  ];
  const both = openIndex(buildIndex(documents, analysers), analysers);
  assert.match(both.cardOf(id, "place") ?? "", /Olohuone/);
  assert.match(both.cardOf(id, "service") ?? "", /Kerho/);
  assert.equal(both.cardOf(id, "event"), null);
  assert.notEqual(both.cardOf(id), null);
});
