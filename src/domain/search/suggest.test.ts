import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIndex } from "./build-index.ts";
import { analysersWith } from "./language-analysers.ts";
import { openIndex } from "./search-index.ts";
import { aDocument } from "./test-documents.ts";

const analysers = analysersWith(null);

function anIndexOf(...names: readonly string[]) {
  return openIndex(
    buildIndex(
      names.map((name) => aDocument({ name })),
      analysers,
    ),
    analysers,
  );
}

function titlesFor(text: string, ...names: readonly string[]): string[] {
  return anIndexOf(...names)
    .suggest(text, "fi", 6)
    .flatMap((suggestion) => (suggestion.kind === "service" ? [suggestion.text] : []));
}

test("a title is suggested by the beginning of any of its words, its first word before later ones", () => {
  assert.deepEqual(titlesFor("liik", "Senioreiden liikunta", "Liikuntaneuvonta", "Kirjasto"), [
    "Liikuntaneuvonta",
    "Senioreiden liikunta",
  ]);
});

test("what many offer is suggested before what one offers", () => {
  assert.equal(titlesFor("perhe", "Perheasiat", "Perhekahvila", "Perhekahvila", "Perhekahvila")[0], "Perhekahvila");
});

test("a title with all the words is suggested, in whatever case the earlier ones stand", () => {
  assert.deepEqual(titlesFor("senioreille liik", "Senioreiden liikunta", "Lasten liikunta"), ["Senioreiden liikunta"]);
});

test("variants of one title are suggested once", () => {
  assert.equal(titlesFor("perhe", "Perhekahvila, Keskusta", "Perhekahvila, Itäpuoli").length, 1);
});

test("a word that adds hardly anything is not suggested", () => {
  const words = anIndexOf("Uinti", "Naisten uintivuoro").suggest("uint", "fi", 6);
  assert.deepEqual(
    words.filter(({ kind }) => kind === "word").map(({ text }) => text),
    ["uintivuoro"],
  );
});

test("titles that came with a new index are suggested from it", () => {
  assert.deepEqual(titlesFor("kirj", "Kirjasto"), ["Kirjasto"]);
  assert.deepEqual(titlesFor("kirj", "Kirjakerho"), ["Kirjakerho"]);
});

test("a word that is being written with a hyphen is completed whole", () => {
  const words = anIndexOf("Eteläsavolaiset")
    .suggest("kuka auttaa etelä-savo", "fi", 6)
    .flatMap(({ kind, text }) => (kind === "word" ? [text] : []));
  assert.deepEqual(words, ["kuka auttaa eteläsavolaiset"]);
});
