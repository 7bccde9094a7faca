import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import { createRegions } from "../regions/regions.ts";
import { buildIndex } from "../search/build-index.ts";
import { analysersWith } from "../search/language-analysers.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { openIndex } from "../search/search-index.ts";
import { aDocument } from "../search/test-documents.ts";
import { testUnderstanding } from "../understanding/test-understanding.ts";
import { find } from "./find.ts";
import type { Asked, Finding } from "./finding.ts";

const regions = createRegions({ demo: true });
const region = regions.findByCode("01") ?? assert.fail("Itä-Uusimaa is missing");
const understanding = testUnderstanding(regions);
const analysers = analysersWith(null);
const now = new Date("2026-11-23T10:00:00Z");
const card = (coverage = "municipalities", channelTypes: string[] = []) => JSON.stringify({ coverage, channelTypes });

const classes = (count: number, municipality: string, isFree: boolean | null = null) =>
  Array.from({ length: count }, () => aDocument({ name: "Jumppa", municipalities: [municipality], isFree }));

function finder(documents: readonly SearchDocument[], needs: readonly RecognisedNeed[] = []) {
  const index = openIndex(buildIndex(documents, analysers), analysers);
  const recogniser = { recognise: async () => needs };
  return (text: string, chosen: Partial<Asked> = {}): Promise<Finding> =>
    find(
      { text, language: "fi", sort: "relevance", limit: 20, offset: 0, ...chosen },
      { index, needs: recogniser, understanding, region, regions, now },
    );
}

const outcome = ({ answer, understood, relaxed }: Finding) => ({
  total: answer.total,
  slots: understood.map(({ kind, applied }) => `${kind} ${applied}`),
  relaxed,
});

test("a price that would leave nothing hides nothing, and that is told", async () => {
  const search = finder(classes(4, "638", false));
  assert.deepEqual(outcome(await search("ilmaista jumppaa")), {
    total: 4,
    slots: ["price noticed"],
    relaxed: ["price"],
  });
});

test("the words of a price that was given up are searched for again", async () => {
  const mentioned = aDocument({ name: "Jumppa", summary: "Ilmainen ensimmäinen kerta", isFree: false });
  const { answer } = await finder([...classes(3, "638", false), mentioned])("ilmainen jumppa");
  assert.equal(answer.hits[0]?.id, mentioned.id);
});

test("a place with too little to choose from only ranks, and that is told", async () => {
  const search = finder([...classes(1, "638"), ...classes(5, "753")]);
  assert.deepEqual(outcome(await search("jumppaa Porvoossa")), {
    total: 6,
    slots: ["where ranked"],
    relaxed: ["where"],
  });
});

test("of a place and a price that leave too little together the place gives way", async () => {
  const search = finder([...classes(3, "638", false), ...classes(2, "753", true)]);
  assert.deepEqual(outcome(await search("ilmaista jumppaa Porvoossa")), {
    total: 2,
    slots: ["price filtered", "where ranked"],
    relaxed: ["where"],
  });
});

test("a filter that would leave only what barely fits is given up", async () => {
  const named = (name: string, municipality: string) => aDocument({ name, municipalities: [municipality] });
  const search = finder([
    named("Tuolijumppa ja rentoutus ikäihmisille", "753"),
    ...Array.from({ length: 4 }, () => named("Asuminen, hoiva ja ateriat ikäihmisille", "638")),
  ]);
  assert.deepEqual((await search("tuolijumppa ja rentoutus ikäihmisille Porvoossa")).relaxed, ["where"]);
});

test("a place with enough hides what is offered only elsewhere, and keeps what is everywhere", async () => {
  const search = finder([
    ...classes(3, "638"),
    ...classes(5, "753"),
    aDocument({ name: "Jumppa verkossa", isNationwide: true }),
  ]);
  assert.deepEqual(outcome(await search("jumppaa Porvoossa")), { total: 4, slots: ["where filtered"], relaxed: [] });
  assert.equal((await search("jumppaa Porvoossa", { ignored: new Set(["where:638"]) })).answer.total, 9);
});

test("a misspelt word is repaired in the whole text, place and all", async () => {
  const libraries = Array.from({ length: 4 }, () => aDocument({ name: "Kirjasto", municipalities: ["638"] }));
  const { didYouMean } = await finder(libraries)("kirjsto Porvoossa");
  assert.equal(didYouMean, "kirjasto porvoossa");
});

test("a need that was taken away does not help the search", async () => {
  const needs = [{ id: "loneliness", confidence: 0.9, evidence: [] }];
  const search = finder([aDocument({ name: "Ystävätoiminta" })], needs);
  const found = await search("seuraa");
  assert.deepEqual([found.sureNeeds, found.answer.total], [["loneliness"], 1]);
  const without = await search("seuraa", { ignored: new Set(["need:loneliness"]) });
  assert.deepEqual([without.sureNeeds, without.needs, without.answer.total], [[], [], 0]);
});

test("when nothing is found, the nearest needs and what helps from afar are offered", async () => {
  const needs = [{ id: "loneliness", confidence: 0.2, evidence: [] }];
  const far = { ...aDocument({ name: "Ystävätoiminta verkossa" }), card: card("municipalities", ["eChannel"]) };
  const near = { ...aDocument({ name: "Ystävätoiminta", municipalities: ["753"] }), card: card() };
  const { instead, sureNeeds } = await finder([far, near], needs)("xqzzyw", { municipalities: ["638"], isFree: true });
  assert.deepEqual(sureNeeds, []);
  assert.equal(instead?.needs[0], "loneliness");
  assert.ok((instead?.needs.length ?? 0) > 1);
  assert.deepEqual(
    instead?.fromAfar.map(({ id }) => id),
    [far.id],
  );
});

test("no text and no words of power make it fail", async () => {
  const search = finder(classes(2, "638"));
  for (const text of ["", "   ", "🙂", "\u0000", "a".repeat(200), "ei ".repeat(60), "__proto__", "ilmainen"]) {
    assert.ok((await search(text)).answer.total >= 0, text);
  }
});
