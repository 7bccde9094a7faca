import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../catalogue/catalogue.ts";
import { createRegions } from "../regions/regions.ts";
import { writtenWords } from "./normalise-spoken.ts";
import { queryWords } from "./query-words.ts";
import { testUnderstanding } from "./test-understanding.ts";
import type { Understood } from "./understood.ts";

const { understand } = testUnderstanding(createRegions({ demo: true }));

/** Monday 23 November 2026, noon in Finland. */
const NOW = new Date("2026-11-23T10:00:00Z");

function read(text: string, pageLanguage: Language = "fi"): Understood {
  return understand(text, { pageLanguage, regionCode: "01", now: NOW });
}

function values(text: string, kind: string): string[] {
  return read(text)
    .slots.filter((slot) => slot.kind === kind)
    .map(({ value }) => value);
}

test("each slot tells the person's own words and their place", () => {
  const text = "Ilmaista jumppaa eläkeläisille Porvoossa!";
  for (const slot of read(text).slots) assert.equal(text.slice(slot.start, slot.end), slot.text);
  assert.deepEqual(
    read(text).slots.map(({ kind, text: words }) => [kind, words]),
    [
      ["price", "Ilmaista"],
      ["who", "eläkeläisille"],
      ["where", "Porvoossa"],
    ],
  );
});

test("the rest is the text without its constraints; words that services use stay", () => {
  assert.equal(read("Ilmaista jumppaa eläkeläisille Porvoossa iltaisin!").rest, "jumppaa eläkeläisille!");
  assert.equal(read("gratis simning i Borgå på helgen", "sv").rest, "simning");
  assert.equal(read("kerhot lauantaina 5.12. Porvoossa lapsille").rest, "kerhot lapsille");
  assert.equal(read("äiti unohtaa lääkkeet").rest, "unohtaa lääkkeet");
  assert.equal(read("ilmainen").rest, "");
});

test("a slot that was taken away is not told, and its words are part of the rest again", () => {
  const ignored = new Set(["where:285"]);
  const { slots, rest } = understand("Kotkassa ilmainen uimahalli", {
    pageLanguage: "fi",
    regionCode: "01",
    now: NOW,
    ignored,
  });
  assert.deepEqual(
    slots.map(({ kind }) => kind),
    ["price"],
  );
  assert.equal(rest, "Kotkassa uimahalli");
});

test("spoken Finnish is written out and every word keeps its place", () => {
  const words = writtenWords(queryWords("Emmä haluu, oon yksin himassa"));
  assert.equal(words.map(({ written }) => written).join(" "), "en minä haluaa olen yksin kotona");
  assert.deepEqual([words[0]?.start, words[0]?.end, words[1]?.start, words[1]?.end], [0, 4, 0, 4]);
  assert.deepEqual(words.at(-1)?.start, 22);
});

test("dates without a year are the next such days", () => {
  const rows: [string, string[]][] = [
    ["1.12.", ["2026-12-01/2026-12-01"]],
    ["kerhot 3.–5.1.", ["2027-01-03/2027-01-05"]],
    ["28.12.–2.1.", ["2026-12-28/2027-01-02"]],
    ["lauantaina 5.12.2026", ["2026-12-05/2026-12-05"]],
    ["den 6 december", ["2026-12-06/2026-12-06"]],
    ["on December 6th", ["2026-12-06/2026-12-06"]],
    ["6. joulukuuta", ["2026-12-06/2026-12-06"]],
    ["joulukuussa", ["2026-12-01/2026-12-31"]],
    ["2026-12-01/2026-12-07", ["2026-12-01/2026-12-07"]],
    ["tällä viikolla", ["2026-11-23/2026-11-29"]],
    ["klo 17.30 jälkeen", ["evening"]],
    ["klo 10.12", ["morning"]],
    ["31.2.", []],
    ["1.5 km", []],
    ["3,5.1", []],
  ];
  assert.deepEqual(
    rows.map(([text]) => [text, values(text, "when")]),
    rows,
  );
});

test("ages are told from years, prices, times, durations and phone numbers", () => {
  const rows: [string, string[]][] = [
    ["75-vuotias", ["KR1.1"]],
    ["nainen 72 yksinäinen", ["KR1.1"]],
    ["12-vuotiaat", ["KR1.2"]],
    ["8-12 vuotiaille", ["KR1.2"]],
    ["13-vuotias poikani", ["KR1.3"]],
    ["40-vuotias tyttäreni", ["adult"]],
    ["5 kk vanha", ["KR1.2"]],
    ["people over 70", ["KR1.1"]],
    ["tupakoinut 30 vuotta", []],
    ["för 15 år sedan", []],
    ["vuonna 1975", []],
    ["75 euroa", []],
    ["0400 75 75", []],
    ["klo 12", []],
    ["20 v sitten", []],
  ];
  assert.deepEqual(
    rows.map(([text]) => [text, values(text, "who")]),
    rows,
  );
});

test("what is the trouble itself is not turned away", () => {
  for (const text of ["en jaksa", "ei ole ketään", "en halua elää", "min son vill inte äta", "no lift and bad legs"]) {
    assert.deepEqual(values(text, "not"), [], text);
  }
  assert.deepEqual(values("kevyttä jumppaa mut ei mitään salia", "not"), ["salia"]);
  assert.deepEqual(values("en etsi töitä", "not"), ["töitä"]);
  assert.deepEqual(values("ei juoksua eikä kuntosalia", "not"), ["juoksua", "kuntosalia"]);
});

test("a time of day in a story of trouble is not when something is wanted", () => {
  assert.deepEqual(values("iltaisin ahdistaa", "when"), []);
  assert.deepEqual(values("iltaisin ahdistaa, onko ryhmää", "when"), ["evening"]);
  assert.deepEqual(values("haluan lopettaa juomisen viikonloppuisin", "when"), []);
});

test("the language comes from the words, and from the page when they tell nothing", () => {
  assert.equal(read("jag orkar inte längre", "fi").language, "sv");
  assert.equal(read("yoga", "sv").language, "sv");
  assert.equal(read("yoga", "en").language, "en");
  assert.equal(read("mistä löydän apua, please help someone", "fi").isMixed, true);
  assert.equal(read("mistä löydän apua yksinäisyyteen", "fi").isMixed, false);
});

test("no text makes it fail", () => {
  for (const text of [
    "",
    " ",
    "\u0000",
    "🙂",
    "a".repeat(5000),
    "1.".repeat(100),
    "-".repeat(200),
    "ei ".repeat(70),
    "\ud800",
  ]) {
    assert.ok(read(text).slots.length >= 0);
  }
});
