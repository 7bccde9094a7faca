import assert from "node:assert/strict";
import { test } from "node:test";
import { detectCrisis } from "../crisis/detect-crisis.ts";
import { createRegions } from "../regions/regions.ts";
import type { Suggestion } from "../search/suggest.ts";
import { createTypingSuggester } from "./suggest-while-typing.ts";

const regions = createRegions({ demo: false });
const municipalities = regions.municipalitiesOf(regions.regionOfMunicipality("638")?.code ?? "");
const suggest = createTypingSuggester((text) => detectCrisis(text) !== null);

/** Suggestions in the region of Porvoo, with what its tray would add. */
function suggested(text: string, language: "fi" | "sv" | "en" = "fi", tray: readonly Suggestion[] = []) {
  return suggest(text, language, { index: { suggest: () => [...tray] }, municipalities });
}

function textsOf(text: string, language: "fi" | "sv" | "en" = "fi", tray: readonly Suggestion[] = []): string[] {
  return suggested(text, language, tray).map((suggestion) => suggestion.text);
}

test("the beginning of a need's name suggests the need, in the language of the page", () => {
  assert.deepEqual(suggested("yksi")[0], { text: "Yksinäisyys", kind: "need" });
  assert.deepEqual(suggested("ensamh", "sv")[0], { text: "Ensamhet", kind: "need" });
  assert.deepEqual(suggested("loneli", "en")[0], { text: "Loneliness", kind: "need" });
});

test("a later word of a name, a professional's term and an everyday saying suggest the need as well", () => {
  assert.ok(textsOf("vesiliik").includes("Uinti ja vesiliikunta"));
  assert.ok(textsOf("ylivelk").includes("Velat ja ulosotto"));
  assert.ok(textsOf("oon ihan yks").includes("Yksinäisyys"));
});

test("a word of several narrower needs suggests the broader one first", () => {
  assert.equal(textsOf("lonely", "en")[0], "Loneliness");
  assert.equal(textsOf("ensam", "sv")[0], "Ensamhet");
});

test("words in another language than the page's suggest the need in the page's language", () => {
  assert.ok(textsOf("ensamh").includes("Yksinäisyys"));
  assert.ok(textsOf("loneli", "sv").includes("Ensamhet"));
});

test("filler before a need is left out, key words are kept, and a sentence is not cut into pieces", () => {
  assert.ok(textsOf("olen tosi yksin").includes("Yksinäisyys"));
  assert.ok(textsOf("porvoo yksin").includes("porvoo yksinäisyys"));
  assert.deepEqual(
    suggested("lapsi ei nuku ja olen väs").filter(({ kind }) => kind === "need"),
    [],
  );
});

test("the beginning of a municipality of the region completes it after what was written", () => {
  assert.deepEqual(suggested("jooga porv"), [{ text: "jooga Porvoo", kind: "place" }]);
  assert.deepEqual(suggested("yoga borg", "sv")[0], { text: "yoga Borgå", kind: "place" });
  assert.deepEqual(suggested("Por")[0], { text: "Porvoo", kind: "place" });
});

test("a municipality is completed in the case it has been begun in", () => {
  assert.deepEqual(suggested("joogaa porvoos")[0], { text: "joogaa Porvoossa", kind: "place" });
  assert.deepEqual(suggested("missä voin uida loviisas")[0], { text: "missä voin uida Loviisassa", kind: "place" });
});

test("municipalities of other regions are not suggested, nor one that has been written whole", () => {
  assert.deepEqual(suggested("jooga rovanie"), []);
  assert.deepEqual(suggested("jooga porvoo"), []);
});

test("at most six are suggested, some of each kind, those of a kind together", () => {
  const tray: Suggestion[] = [
    { text: "yksinhuoltaja", kind: "word" },
    { text: "yksilö", kind: "word" },
    ...["Yksin jääneiden kahvit", "Yksityinen päivähoito", "Yksilöohjaus"].map(
      (text): Suggestion => ({ text, kind: "service" }),
    ),
  ];
  const kinds = suggested("yks", "fi", tray).map(({ kind }) => kind);
  assert.deepEqual(kinds, ["need", "need", "service", "service", "word", "word"]);
});

test("what has been written already, and the same text twice, is not suggested", () => {
  const tray: Suggestion[] = [
    { text: "yksinäisyys", kind: "word" },
    { text: "Uimahalli", kind: "service" },
  ];
  assert.ok(!textsOf("yksinäisyy", "fi", tray).includes("yksinäisyys"), "the need has that name");
  assert.deepEqual(textsOf("uimahalli", "fi", tray).includes("Uimahalli"), false);
});

test("nothing is suggested to a text that tells of a crisis", () => {
  for (const text of ["haluan kuolla", "haluan tappaa itseni", "mies hakkaa minua nyt"]) {
    assert.notEqual(detectCrisis(text), null, text);
    assert.deepEqual(suggested(text, "fi", [{ text: "Kriisikeskus", kind: "service" }]), [], text);
  }
});

test("no suggestion puts words of a crisis into a person's mouth", () => {
  const tray: Suggestion[] = [{ text: "Itsemurhan tehneiden läheisten tuki", kind: "service" }];
  for (const [text, language] of [
    ["its", "fi"],
    ["itse", "fi"],
    ["självm", "sv"],
    ["suic", "en"],
  ] as const) {
    for (const said of textsOf(text, language, tray))
      assert.equal(/itsemurh|självmord|suicid/i.test(said), false, said);
  }
});

test("one letter, a full stop and signs suggest nothing", () => {
  for (const text of ["", " ", "y", "olen yksin.", "😀😀", "?!", "\u0000"]) assert.deepEqual(suggested(text), [], text);
});

test("nothing that a person has typed is remembered", () => {
  const asked: string[] = [];
  const remembering = createTypingSuggester((text) => {
    asked.push(text);
    return false;
  });
  const tray: Suggestion[] = [
    { text: "naapurin mies juo jumppa", kind: "word" },
    { text: "Jumppa", kind: "service" },
  ];
  const parts = { index: { suggest: () => tray }, municipalities };
  remembering("naapurin mies juo jump", "fi", parts);
  asked.length = 0;
  remembering("jump", "fi", { ...parts, index: { suggest: () => tray } });
  assert.ok(asked.includes("naapurin mies juo jumppa"), "the text with the person's words had not been kept");
  assert.ok(!asked.includes("Jumppa"), "the tray's own title had");
});
