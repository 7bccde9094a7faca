import assert from "node:assert/strict";
import { test } from "node:test";
import { createRegions } from "../regions/regions.ts";
import { testUnderstanding } from "../understanding/test-understanding.ts";
import type { Asked } from "./finding.ts";
import { type Plan, planSearch } from "./plan-search.ts";

const regions = createRegions({ demo: true });
const region = regions.findByCode("01") ?? assert.fail("Itä-Uusimaa is missing");
const { understand } = testUnderstanding(regions);
const now = new Date("2026-11-23T10:00:00Z");

function plan(text: string, chosen: Partial<Asked> = {}): Plan {
  const asked: Asked = { text, language: "fi", sort: "relevance", limit: 20, offset: 0, ...chosen };
  const { ignored } = asked;
  const context = { pageLanguage: "fi", regionCode: region.code, now, ...(ignored && { ignored }) } as const;
  return planSearch(asked, understand(text, context), [], { region, regions, now });
}

const applied = ({ slots }: Plan) => slots.map(({ kind, value, applied }) => `${kind}:${value} ${applied}`);

test("a filter that the person has chosen beats one that was understood", () => {
  const porvoo = plan("ilmaista jumppaa eläkeläisille Sipoossa", {
    municipalities: ["638"],
    isFree: false,
    targetGroups: ["KR1.3"],
  });
  assert.deepEqual(porvoo.filters, []);
  assert.deepEqual(porvoo.query.municipalities, ["638"]);
  assert.deepEqual(porvoo.query.prefer, { municipalities: ["638"] });
  assert.deepEqual(applied(porvoo), ["price:free noticed", "who:KR1.1 noticed", "where:753 noticed"]);
  assert.deepEqual(
    porvoo.elsewhere.map(({ code }) => code),
    ["753"],
  );
});

test("what was taken away does nothing, and its words are searched for again", () => {
  const without = plan("ilmaista jumppaa Porvoossa", { ignored: new Set(["where:638", "price:free"]) });
  assert.deepEqual([without.filters, without.slots, without.query.prefer], [[], [], undefined]);
  assert.equal(without.query.text, "ilmaista jumppaa Porvoossa");
});

test("a place outside the region filters nothing and is offered", () => {
  const outside = plan("jumppaa Helsingissä");
  assert.deepEqual([outside.filters, applied(outside)], [[], ["where:091 noticed"]]);
  assert.deepEqual(
    outside.elsewhere.map(({ name }) => name.fi),
    ["Helsinki"],
  );
});

test("each kind of slot acts in its own way", () => {
  const whole = plan("maksutonta ryhmäjumppaa ryhmässä eläkeläisille Porvoossa iltaisin, en halua kuntosalia");
  assert.deepEqual(applied(whole), [
    "price:free filtered",
    "how:group ranked",
    "who:KR1.1 ranked",
    "where:638 filtered",
    "when:evening filtered",
    "not:kuntosalia ranked",
  ]);
  assert.deepEqual(whole.query.prefer, { municipalities: ["638"], targetGroups: ["KR1.1"], ways: ["group"] });
  assert.deepEqual(whole.query.avoid, ["kuntosalia"]);
  assert.deepEqual(
    whole.filters.map(({ filter }) => filter),
    [{ municipalities: ["638"] }, { isFree: true }],
  );
});

test("people whom no target group stands for are not told as slots", () => {
  assert.deepEqual(plan("vaimoni on väsynyt").slots, []);
});

test("the words searched for are those without constraints, or all of them when none are left", () => {
  assert.equal(plan("ilmaista jumppaa Porvoossa").query.text, "jumppaa");
  assert.equal(plan("ilmaista Porvoossa!").query.text, "ilmaista Porvoossa!");
});

test("a question for anything at a time, in a place or of events searches for no words and no needs", () => {
  const needs = [{ id: "organise-event", confidence: 0.8 }] as unknown as Parameters<typeof planSearch>[2];
  const queryOf = (text: string) => {
    const asked: Asked = { text, language: "fi", sort: "relevance", limit: 20, offset: 0 };
    const understood = understand(text, { pageLanguage: "fi", regionCode: region.code, now });
    return planSearch(asked, understood, needs, { region, regions, now }).query;
  };
  const anything = queryOf("mitä tekemistä ensi viikolla Porvoossa, ilmaista ja porukassa");
  assert.deepEqual([anything.text, anything.needs], ["", []]);
  assert.deepEqual(anything.prefer, { municipalities: ["638"], ways: ["group"] });
  for (const text of ["tapahtumat", "mitä tehdä Loviisassa", "lapsille viikonloppuna", "vad händer i helgen"])
    assert.equal(queryOf(text).text, "", text);
  assert.notEqual(queryOf("konsertti Loviisassa").text, "");
  assert.notEqual(queryOf("mitä tehdä").text, "");
  assert.notEqual(queryOf("lapsille").text, "");
});

test("whoever is lonely is shown first what meets people", () => {
  const lonely = [{ id: "loneliness-older", confidence: 0.7 }] as unknown as Parameters<typeof planSearch>[2];
  const asked: Asked = { text: "ei oo ketään", language: "fi", sort: "relevance", limit: 20, offset: 0 };
  const understood = understand(asked.text, { pageLanguage: "fi", regionCode: region.code, now });
  const { query } = planSearch(asked, understood, lonely, { region, regions, now });
  assert.deepEqual(query.prefer, { kinds: ["group", "meetingPlace"] });
});
