import assert from "node:assert/strict";
import { test } from "node:test";
import type { SearchDocument } from "../search/search-document.ts";
import { recommend } from "./recommend.ts";
import type { Asking, Recommendation } from "./recommendation.ts";
import { asking, event, indexOf, place, service, tool, wish } from "./test-things.ts";
import type { Wish } from "./wish.ts";

const TOMORROW = "2026-12-03T17:00";
const titles = (found: readonly Recommendation[]) =>
  found.map(({ card }) => (JSON.parse(card) as { title: { fi: string } }).title.fi);
const ask = (documents: readonly SearchDocument[], wishes: readonly Wish[], change: Partial<Asking> = {}) =>
  recommend(indexOf(documents), asking(wishes, change));

const COMPANY = "loneliness";
const SLEEP = "sleep-problems";
const many = (make: (name: string) => SearchDocument, name: string, count: number) =>
  Array.from({ length: count }, (_, i) => make(`${name} ${i + 1}`));
/** Enough of everything for two wishes. */
const plenty = [
  ...many((name) => service(name, [COMPANY]), "Seurapalvelu", 6),
  ...many((name) => event(name, [COMPANY], TOMORROW), "Seurailta", 6),
  ...many((name) => place(name, [COMPANY]), "Olohuone", 6),
  ...many((name) => tool(name, [COMPANY]), "Verkkoystävä", 6),
  ...many((name) => service(name, [SLEEP]), "Uniryhmä", 6),
  ...many((name) => tool(name, [SLEEP]), "Uniohjelma", 6),
];

test("an index with nothing in it recommends nothing", () => {
  assert.deepEqual(ask([], [wish(COMPANY)]), []);
});

test("a need that nobody knows finds nothing of its own, and what suits anyone stands in its place", () => {
  const [found, ...others] = ask([tool("Tietoa", ["mental-health-skills"])], [wish("no-such-need")]);
  assert.equal(found?.wish.need, "mental-health-skills");
  assert.match(found?.wish.because.fi ?? "", /^koska mieltäkin/);
  assert.deepEqual(others, []);
});

test("with no wishes what suits anyone is recommended, with reasons of its own", () => {
  const found = ask([place("Kirjasto", ["place-to-spend-day"]), tool("Luontoon", ["nearby-nature"])], []);
  assert.deepEqual(titles(found).sort(), ["Kirjasto", "Luontoon"]);
  assert.ok(found.every(({ wish: { because } }) => because.selko.startsWith("koska ")));
});

test("a tray that is empty but for tools still has something, whatever is wished", () => {
  const found = ask([tool("Suomi.fi", ["identity-documents"])], [wish(COMPANY)]);
  assert.deepEqual([titles(found), found[0]?.wish.because.fi], [["Suomi.fi"], "koska tästä voi aloittaa"]);
});

test("each recommendation carries the wish that it answers and the facts that speak for it", () => {
  const [found] = ask([event("Kävely", [COMPANY], "2026-12-02T17:00", { isFree: true })], [wish(COMPANY)]);
  assert.equal(found?.wish.because.fi, "koska loneliness");
  assert.deepEqual(
    [found?.pace, found?.next?.from, found?.facts],
    ["today", "17:00", ["near", "free", "soon", "group"]],
  );
});

test("there is something for today from home, something to go to this week and something longer", () => {
  const found = ask(plenty, [wish(COMPANY), wish(SLEEP)], { limit: 3 });
  assert.ok(found.some(({ kind, pace }) => kind === "tool" && pace === "today"));
  assert.ok(found.some(({ kind, pace }) => (kind === "event" || kind === "place") && pace !== "longer"));
  assert.ok(found.some(({ kind, pace }) => kind === "service" && pace === "longer"));
});

test("no more than half are of one kind while there are others", () => {
  const found = ask(plenty, [wish(COMPANY), wish(SLEEP, { weight: 0.4 })], { limit: 8 });
  assert.equal(found.length, 8);
  for (const kind of ["service", "event", "place", "tool"])
    assert.ok(found.filter((each) => each.kind === kind).length <= 4, kind);
});

test("areas take turns, those of more weight more often", () => {
  const found = ask(plenty, [wish(COMPANY), wish(SLEEP, { weight: 0.5 })]);
  const count = (need: string) => found.filter((each) => each.wish.need === need).length;
  assert.deepEqual([count(COMPANY) + count(SLEEP), count(COMPANY) >= 5, count(SLEEP) >= 2], [9, true, true]);
});

test("what is near comes before the rest of the region, which is there when nothing nearer is", () => {
  const far = service("Muualla", [COMPANY], { municipalities: ["983"] });
  assert.deepEqual(titles(ask([far], [wish(COMPANY)])), ["Muualla"]);
  const near = many((name) => service(name, [COMPANY]), "Lähellä", 5);
  assert.ok(!titles(ask([far, ...near], [wish(COMPANY)])).includes("Muualla"));
});

test("near the resident's own place counts in metres", () => {
  const at = (lat: number) => ({ positions: [{ lat, lon: 20 }] });
  const documents = [place("Kaukana", [COMPANY], at(61.6)), place("Vieressä", [COMPANY], at(61.501))];
  const found = ask(documents, [wish(COMPANY)], { near: { lat: 61.5, lon: 20 }, municipality: null });
  assert.equal(titles(found)[0], "Vieressä");
  assert.deepEqual(found[0]?.facts, ["near", "soon"]);
  assert.ok((found[0]?.distance ?? 0) < 200);
});

test("who wants only what is free does not see what costs", () => {
  const documents = [
    service("Maksullinen", [COMPANY], { isFree: false }),
    service("Maksuton", [COMPANY], { isFree: true }),
    service("Ei tiedossa", [COMPANY]),
  ];
  assert.deepEqual(titles(ask(documents, [wish(COMPANY)], { isFreeOnly: true })).sort(), ["Ei tiedossa", "Maksuton"]);
});

test("what is for another stage of life is left out, and what is for one's own comes first", () => {
  const documents = [
    service("Nuorille", [COMPANY], { targetGroups: ["KR1.3"] }),
    service("Kaikille", [COMPANY], { targetGroups: ["KR1"] }),
    service("Ikäihmisille", [COMPANY], { targetGroups: ["KR1.1"] }),
  ];
  const found = ask(documents, [wish(COMPANY)], { targetGroups: ["KR1.1"] });
  assert.deepEqual(titles(found), ["Ikäihmisille", "Kaikille"]);
  assert.deepEqual(titles(ask(documents, [wish(COMPANY)])), ["Kaikille"], "nobody has told");
});

test("the same thing under two ids is recommended once", () => {
  const documents = [service("Olohuone Ankkuri", [COMPANY]), place("Olohuone Ankkuri", [COMPANY])];
  assert.equal(ask(documents, [wish(COMPANY)]).length, 1);
});

test("one organizer does not fill the list while others do the same", () => {
  const same = { told: { provider: { fi: "Sama ry" } } };
  const documents = [
    ...["A", "B", "C"].map((name) => tool(name, [COMPANY], same)),
    ...["D", "E"].map((name) => tool(name, [COMPANY])),
  ];
  const found = ask(documents, [wish(COMPANY)], { limit: 6 });
  assert.equal(titles(found).filter((title) => ["A", "B", "C"].includes(title)).length, 1);
});

test("a single concert next month is neither this week nor longer support, a course is", () => {
  const documents = [
    event("Konsertti", [COMPANY], "2027-01-10T18:00", { told: { type: "event" } }),
    event("Kurssi", [COMPANY], "2027-01-12T18:00", { told: { type: "course" }, traits: ["course"] }),
  ];
  const found = ask(documents, [wish(COMPANY)]);
  assert.deepEqual([titles(found), found[0]?.pace], [["Kurssi"], "longer"]);
});

test("who may be in danger is given those who help at once first, and never something to do this week", () => {
  const VIOLENCE = "violence-in-relationship";
  const documents = [
    event("Voimanaisten ilta", [VIOLENCE], TOMORROW),
    place("Kahvila", [VIOLENCE, "place-to-spend-day"]),
    tool("Tietoa väkivallasta", [VIOLENCE]),
    tool("Nollalinja", [VIOLENCE], { told: { toolKind: "phone" } }),
    service("Turvakoti", [VIOLENCE], { told: { channelTypes: ["phone"], summary: { fi: "Soita yötä päivää." } } }),
    ...many((name) => event(name, ["joy"], TOMORROW), "Iloinen ilta", 3),
  ];
  const found = ask(documents, [wish(VIOLENCE)]);
  assert.deepEqual(new Set(titles(found)), new Set(["Nollalinja", "Turvakoti", "Tietoa väkivallasta"]));
  assert.deepEqual(new Set(titles(found).slice(0, 2)), new Set(["Nollalinja", "Turvakoti"]));
  assert.ok(found.every(({ pace }) => pace === "today"));
});

test("what is not for me is swapped with something else, and the rest stays where it was", () => {
  const index = indexOf(plenty);
  const wishes = [wish(COMPANY), wish(SLEEP)];
  const before = recommend(index, asking(wishes));
  for (const [place, gone] of before.entries()) {
    const after = recommend(index, asking(wishes, { keep: before.map(({ id }) => id), without: new Set([gone.id]) }));
    const stayed = (list: readonly Recommendation[]) =>
      list.filter((_, i) => i !== place).map(({ id, wish: { need } }) => `${id} ${need}`);
    assert.deepEqual(stayed(after), stayed(before));
    assert.notEqual(after[place]?.id, gone.id);
    assert.equal(after[place]?.pace, gone.pace);
  }
});

test("what was turned away does not come back, however many times something is turned away", () => {
  const index = indexOf(plenty);
  const wishes = [wish(COMPANY), wish(SLEEP)];
  let shown = recommend(index, asking(wishes, { limit: 4 }));
  const without = new Set<string>();
  for (let turn = 0; turn < 12; turn++) {
    without.add(shown[turn % shown.length]?.id ?? "");
    shown = recommend(index, asking(wishes, { limit: 4, keep: shown.map(({ id }) => id), without }));
    assert.equal(shown.length, 4);
    assert.ok(shown.every(({ id }) => !without.has(id)));
  }
});

test("ids that nobody showed keep nothing in place and break nothing", () => {
  const keep = ["", "x".repeat(500), "00000000-0000-4000-8000-000000000000"];
  assert.equal(ask(plenty, [wish(COMPANY)], { keep }).length, 3);
});

test("the same asking is answered the same", () => {
  const index = indexOf(plenty);
  const wishes = [wish(COMPANY), wish(SLEEP)];
  assert.deepEqual(recommend(index, asking(wishes)), recommend(index, asking(wishes)));
  assert.deepEqual(recommend(index, asking(wishes)), recommend(index, asking(wishes.toReversed())));
});
