import assert from "node:assert/strict";
import { test } from "node:test";
import { PLACE_HELP } from "../catalogue/place-help.ts";
import { findNeed } from "../needs/needs.ts";
import { aPlace } from "../places/test-place.ts";
import { NATIONAL_RULES } from "../themes/tray-rules.ts";
import { buildIndex } from "./build-index.ts";
import { HELP_NEEDS, joinNeeds } from "./kind-labels.ts";
import { kindsAskedFor } from "./kind-words.ts";
import { analysersWith } from "./language-analysers.ts";
import { toPlaceDocument } from "./place-documents.ts";
import type { SearchDocument } from "./search-document.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";
import type { SearchQuery } from "./search-query.ts";
import { aDocument, aTime } from "./test-documents.ts";
import { daysWindow, minutesOf } from "./time-window.ts";
import { listToolDocuments } from "./tool-documents.ts";

const analysers = analysersWith(null);
const now = minutesOf("2026-12-02T10:00");
const weekend = { window: daysWindow("2026-12-05", "2026-12-06"), keepsUndated: true };

function anIndex(...documents: SearchDocument[]): SearchIndex {
  return openIndex(buildIndex(documents, analysers), analysers);
}

function titlesFor(index: SearchIndex, text: string, more: Partial<SearchQuery> = {}): string[] {
  const { hits } = index.search({ text, language: "fi", sort: "relevance", limit: 20, offset: 0, now, ...more });
  return hits.map(({ card }) => (JSON.parse(card) as { title: string }).title);
}

const around = { rules: NATIONAL_RULES, municipalities: new Set(["982"]), merged: new Map(), now: new Date(0) };
const placeDocument = (change: Parameters<typeof aPlace>[0]) =>
  toPlaceDocument({ id: "p", content: aPlace(change), fetchedAt: new Date(0) }, [], around) ??
  assert.fail("the place is not on the tray");

test("a word of kind is known in every language, inflected, and nowhere inside other words", () => {
  const asked: readonly (readonly [text: string, kinds: readonly string[]])[] = [
    ["tapahtumia Utuvaarassa", ["event"]],
    ["vad händer i helgen", ["event"]],
    ["what's on tonight", ["event"]],
    ["nettikurssia ahdistukseen", ["course"]],
    ["kurs i finska", ["course"]],
    ["chatti nuorille", ["chat"]],
    ["missä voi tulostaa", ["place", "printing"]],
    ["var kan man skriva ut", ["place", "printing"]],
    ["where can I print", ["place", "printing"]],
    ["sovellus uneen", ["app"]],
    ["alkoholitesti", ["test"]],
    ["omahoito-ohjelma", ["tool"]],
    ["digitukea", ["digitalSupport"]],
    ["lastentarha", []],
    ["työpaikka", []],
    ["testamentti", []],
    ["konkurssi", []],
    ["protesti", []],
    ["latest news", []],
    ["a".repeat(100_000), []],
    ["happening to me", ["event"]],
    ["application form", []],
  ];
  for (const [text, kinds] of asked) assert.deepEqual(kindsAskedFor(text), kinds, text);
});

test("what is of the kind asked for comes before what only has the same words", () => {
  const index = anIndex(
    aDocument({ name: "Uni paremmaksi" }),
    aDocument({ name: "Uni paremmaksi kotona", kind: "tool", traits: ["online", "test"], isNationwide: true }),
    aDocument({ name: "Uni paremmaksi illoin", kind: "event", traits: ["course"] }),
  );
  assert.equal(titlesFor(index, "uni", { prefer: { kinds: ["test"] } })[0], "Uni paremmaksi kotona");
  assert.equal(titlesFor(index, "uni", { prefer: { kinds: ["course"] } })[0], "Uni paremmaksi illoin");
  assert.equal(titlesFor(index, "uni", { prefer: { kinds: ["event"] } })[0], "Uni paremmaksi illoin");
  assert.equal(titlesFor(index, "uni")[0], "Uni paremmaksi");
});

test("a short question that is the name or the type of a place shows the place before a fuller service", () => {
  const index = anIndex(
    aDocument({ name: "Allasjumppa", keywords: "uimahalli", summary: "Jumppaa uimahallissa.", labels: "Uimahalli" }),
    aDocument({ name: "Kuuselan halli", alternativeName: "Uimahalli", kind: "place", prior: 0.9 }),
  );
  assert.deepEqual(titlesFor(index, "uimahalli"), ["Kuuselan halli", "Allasjumppa"]);
  assert.equal(titlesFor(index, "ohjattua jumppaa lämpimässä altaassa uimahallissa")[0], "Allasjumppa");
});

test("with a time named, what begins then comes first, then what goes on, then services, and tools from afar last", () => {
  const index = anIndex(
    aDocument({ name: "Konsertti kotisohvalla", kind: "tool", isNationwide: true }),
    aDocument({ name: "Konsertti kaverin kanssa" }),
    aDocument({
      name: "Konsertti kuvina",
      kind: "event",
      isDated: true,
      times: [aTime("2026-11-01", { end: minutesOf("2027-02-01"), isOngoing: true })],
    }),
    aDocument({ name: "Konsertti kahvilassa", kind: "event", isDated: true, times: [aTime("2026-12-06T15:00")] }),
  );
  assert.deepEqual(titlesFor(index, "konsertti", { when: weekend }), [
    "Konsertti kahvilassa",
    "Konsertti kuvina",
    "Konsertti kaverin kanssa",
    "Konsertti kotisohvalla",
  ]);
});

test("of events without a time asked for, one that is far ahead gives way to one that is near", () => {
  const index = anIndex(
    aDocument({ name: "Kirpputori keväällä", kind: "event", isDated: true, times: [aTime("2027-06-06T10:00")] }),
    aDocument({ name: "Kirpputori talvella", kind: "event", isDated: true, times: [aTime("2026-12-12T10:00")] }),
  );
  assert.deepEqual(titlesFor(index, "kirpputori"), ["Kirpputori talvella", "Kirpputori keväällä"]);
});

test("what there is at all is listed by time: whom it is for first, and news before what comes every week", () => {
  const weekly = ["2026-12-05T09:00", "2026-12-12T09:00", "2026-12-19T09:00"].map((start) => aTime(start));
  const event = (name: string, times: ReturnType<typeof aTime>[], targetGroups: string[] = []) =>
    aDocument({ name, kind: "event", isDated: true, times, targetGroups });
  const index = anIndex(
    aDocument({ name: "Neuvonta" }),
    event("Kerho", weekly),
    event("Konsertti", [aTime("2026-12-06T15:00")]),
    event("Temppusali", weekly, ["KR1.2"]),
    event("Päivätanssit", weekly, ["KR1.1"]),
  );
  assert.deepEqual(titlesFor(index, "", { when: weekend }), [
    "Konsertti",
    "Kerho",
    "Päivätanssit",
    "Temppusali",
    "Neuvonta",
  ]);
  assert.deepEqual(titlesFor(index, "", { when: weekend, prefer: { targetGroups: ["KR1.2"] } }).slice(0, 2), [
    "Temppusali",
    "Konsertti",
  ]);
});

test("in a place that was named, what is offered there comes before a national self-care tool", () => {
  const index = anIndex(
    aDocument({ name: "Jumppa kotona", kind: "tool", isNationwide: true }),
    aDocument({ name: "Jumppa koko maassa", isNationwide: true }),
    aDocument({ name: "Jumppa kylällä ja naapurissa", municipalities: ["982", "983"] }),
  );
  assert.deepEqual(titlesFor(index, "jumppa", { prefer: { municipalities: ["982"] } }), [
    "Jumppa kylällä ja naapurissa",
    "Jumppa koko maassa",
    "Jumppa kotona",
  ]);
});

test("things of one kind that are called the same let others in between", () => {
  const event = (name: string, start: string) =>
    aDocument({ name, kind: "event", isDated: true, times: [aTime(start)] });
  const index = anIndex(
    event("Perhekahvila aamulla", "2026-12-03T10:00"),
    event("Perhekahvila aamulla", "2026-12-04T10:00"),
    event("Perhekahvila isille", "2026-12-05T17:00"),
    aDocument({ name: "Perhekahvila aamulla" }),
  );
  assert.deepEqual(titlesFor(index, "perhekahvila"), [
    "Perhekahvila aamulla",
    "Perhekahvila aamulla",
    "Perhekahvila isille",
    "Perhekahvila aamulla",
  ]);
});

test("a place is found by the help that is there, though its own text does not tell of it", () => {
  const { texts, needs, traits } = placeDocument({ help: ["meeting", "printing", "digitalSupport"] });
  assert.match(texts.fi?.labels ?? "", /tulostaa/);
  assert.match(texts.sv?.labels ?? "", /skriva ut/);
  assert.match(texts.en?.labels ?? "", /printing/);
  assert.deepEqual(traits, ["meetingPlace", "printing", "digitalSupport"]);
  const told = needs?.map(({ id }) => id);
  for (const need of ["computer-and-internet-access", "digital-device-help"]) assert.ok(told?.includes(need), need);
});

test("every need that help answers is in the vocabulary, and a need told twice is told once, the surer way", () => {
  const ids = PLACE_HELP.flatMap((help) => HELP_NEEDS[help] ?? []).map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => findNeed(id) === undefined),
    [],
  );
  const joined = joinNeeds([{ id: "a", confidence: 0.3 }], [{ id: "a", confidence: 0.8 }], []);
  assert.deepEqual(joined, [{ id: "a", confidence: 0.8 }]);
});

test("a self-care tool is surest of the need that its entry names first, and carries what it is", () => {
  for (const { needs = [], traits = [], card } of listToolDocuments(around, new Set())) {
    const { toolKind, title } = JSON.parse(card) as { toolKind: string; title: { fi: string } };
    const [first = 0, ...others] = needs.slice(0, 6).map(({ confidence }) => confidence);
    assert.ok(
      others.every((confidence) => confidence < first),
      title.fi,
    );
    if (toolKind === "chat" || toolKind === "phone" || toolKind === "app")
      assert.ok(traits.includes(toolKind), title.fi);
  }
});
