import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIndex } from "./build-index.ts";
import { analysersWith } from "./language-analysers.ts";
import type { SearchDocument } from "./search-document.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";
import type { SearchAnswer, SearchQuery } from "./search-query.ts";
import { spreadNeeds } from "./spread-needs.ts";
import { aDocument } from "./test-documents.ts";

const analysers = analysersWith(null);
const anIndexOf = (...documents: SearchDocument[]): SearchIndex =>
  openIndex(buildIndex(documents, analysers), analysers);
const searchFor = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  language: "fi",
  sort: "relevance",
  limit: 20,
  offset: 0,
  ...more,
});
const titlesOf = ({ hits }: SearchAnswer) => hits.map(({ card }) => (JSON.parse(card) as { title: string }).title);

test("a document that answers the need is found though it has none of the words, and says why", () => {
  const index = anIndexOf(
    aDocument({ name: "Olohuone Ankkuri", needs: [{ id: "loneliness", confidence: 0.8 }] }),
    aDocument({ name: "Kerho", needs: [{ id: "loneliness", confidence: 0.2 }] }),
    aDocument({ name: "Pysäköinti" }),
  );
  const needs = [{ id: "loneliness", label: "Yksinäisyys", confidence: 0.7, words: [] }];
  const answer = index.search(searchFor("ei oo ketään", { needs }));
  assert.deepEqual(titlesOf(answer), ["Olohuone Ankkuri", "Kerho"]);
  assert.deepEqual(answer.hits[0]?.why, [{ kind: "need", text: "Yksinäisyys" }]);
});

test("a need that neither the question nor the document is sure of finds nothing", () => {
  const index = anIndexOf(aDocument({ name: "Kerho", needs: [{ id: "loneliness", confidence: 0.1 }] }));
  const needs = [{ id: "loneliness", label: "Yksinäisyys", confidence: 0.1, words: [] }];
  assert.equal(index.search(searchFor("ei oo ketään", { needs })).total, 0);
});

test("what is offered in the place named comes first, then the region, the country, and other towns last", () => {
  const inTown = { name: "Jooga Porvoo", municipalities: ["638"] };
  const index = anIndexOf(
    aDocument({ name: "Jooga Loviisa", municipalities: ["434"] }),
    aDocument({ name: "Jooga verkossa", isNationwide: true }),
    aDocument({ name: "Jooga alueella", municipalities: ["434", "638"] }),
    aDocument(inTown),
  );
  const answer = index.search(searchFor("jooga", { prefer: { municipalities: ["638"] } }));
  assert.deepEqual(titlesOf(answer), ["Jooga Porvoo", "Jooga alueella", "Jooga verkossa", "Jooga Loviisa"]);
});

test("what is meant for the group named comes before what is for all, and that before what is for others", () => {
  const index = anIndexOf(
    aDocument({ name: "Uinti nuorille", targetGroups: ["KR1.3"] }),
    aDocument({ name: "Uinti kaikille", targetGroups: ["KR1"] }),
    aDocument({ name: "Uinti ikäihmisille", targetGroups: ["KR1.1"] }),
  );
  const answer = index.search(searchFor("uinti", { prefer: { targetGroups: ["KR1.1"] } }));
  assert.deepEqual(titlesOf(answer), ["Uinti ikäihmisille", "Uinti kaikille", "Uinti nuorille"]);
});

test("a way to use a service ranks what speaks of it higher, hides nothing and is no reason to tell", () => {
  const index = anIndexOf(
    aDocument({ name: "Neuvonta", summary: "Tule käymään." }),
    aDocument({ name: "Neuvonta chatissa", summary: "Verkossa joka päivä." }),
  );
  const answer = index.search(searchFor("neuvonta", { prefer: { ways: ["online"] } }));
  assert.deepEqual(titlesOf(answer), ["Neuvonta chatissa", "Neuvonta"]);
  assert.deepEqual(
    answer.hits[0]?.why.map(({ text }) => text),
    ["neuvonta"],
  );
});

test("a way to use a service hides nothing of what a need finds when the words tell nothing", () => {
  const index = anIndexOf(
    aDocument({ name: "Olohuone Ankkuri", needs: [{ id: "loneliness", confidence: 0.8 }] }),
    aDocument({ name: "Neuvonta verkossa" }),
  );
  const needs = [{ id: "loneliness", label: "Yksinäisyys", confidence: 0.1, words: [] }];
  const answer = index.search(searchFor("zzyzx", { needs, prefer: { ways: ["online"] } }));
  assert.deepEqual(titlesOf(answer), ["Olohuone Ankkuri"]);
  assert.equal(index.search(searchFor("zzyzx", { prefer: { ways: ["online"] } })).total, 0);
});

test("what is about the words turned away sinks but stays", () => {
  const index = anIndexOf(
    aDocument({ name: "Laihdutusryhmä", summary: "Liikunta ja laihdutus yhdessä." }),
    aDocument({ name: "Kävelyryhmä", summary: "Liikunta yhdessä." }),
  );
  const answer = index.search(searchFor("liikunta ryhmä", { avoid: ["laihdutus"] }));
  assert.deepEqual(titlesOf(answer), ["Kävelyryhmä", "Laihdutusryhmä"]);
});

test("the same service of many municipalities is one hit that names the others, or each its own when asked", () => {
  const libraries = ["638", "434", "753"].map((code, i) =>
    aDocument({ name: `Kirjasto ${i}`, municipalities: [code], group: "gd kirjasto" }),
  );
  const index = anIndexOf(...libraries, aDocument({ name: "Kirjasto ja kerho" }));
  const grouped = index.search(searchFor("kirjasto", { isGrouped: true, prefer: { municipalities: ["434"] } }));
  assert.equal(grouped.total, 2);
  const [first] = grouped.hits.filter(({ others }) => others.length > 0);
  assert.equal(first?.id, libraries[1]?.id, "the one of the place named stands for the others");
  assert.deepEqual(new Set(first?.others), new Set([libraries[0]?.id, libraries[2]?.id]));
  assert.equal(index.search(searchFor("kirjasto")).total, 4);
});

test("the nearest of the same service stands for the others when the nearest is asked for", () => {
  const here = { lat: 60.4, lon: 25.7 };
  const near = aDocument({ name: "Kirjasto", positions: [here], group: "gd kirjasto", prior: 0.8 });
  const far = aDocument({ name: "Kirjasto", positions: [{ lat: 61, lon: 25 }], group: "gd kirjasto" });
  const index = anIndexOf(far, near);
  const more = { isGrouped: true, near: here } as const;
  assert.equal(index.search(searchFor("kirjasto", { ...more, sort: "distance" })).hits[0]?.id, near.id);
  assert.equal(index.search(searchFor("kirjasto", more)).hits[0]?.id, far.id);
});

test("grouping leaves nothing behind for the next search", () => {
  const index = anIndexOf(
    aDocument({ name: "Kirjasto", group: "g" }),
    aDocument({ name: "Kirjasto", group: "g" }),
    aDocument({ name: "Uimahalli" }),
  );
  for (let i = 0; i < 3; i++) {
    assert.equal(index.search(searchFor("kirjasto", { isGrouped: true })).total, 1);
    assert.equal(index.search(searchFor("")).total, 3);
    assert.deepEqual(titlesOf(index.search(searchFor("uimahalli"))), ["Uimahalli"]);
  }
});

test("no need fills the first page of a question that may mean several alike", () => {
  const needs = [0, 0, 0, 1, -1];
  const order = spreadNeeds(
    [0, 1, 2, 3, 4],
    (document) => 10 - document * 0.5,
    (document) => needs[document] ?? -1,
  );
  assert.deepEqual(order, [0, 1, 3, 4, 2]);
});
