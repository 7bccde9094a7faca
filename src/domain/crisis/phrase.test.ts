import assert from "node:assert/strict";
import { test } from "node:test";
import { isSaid, readPhrase } from "./phrase.ts";
import { readWords } from "./read-words.ts";
import { createWordIndex } from "./word-index.ts";

const LISTS = { ANIMAL: "kissa*|koira*" };

function says(text: string, source: string): boolean {
  const index = createWordIndex(["kisko"]);
  const phrase = readPhrase(source, LISTS, index);
  const words = readWords(text);
  const places = new Map<number, number[]>();
  words.forEach((word, at) => {
    for (const group of index.find(word, words[at + 1])) places.set(group, [...(places.get(group) ?? []), at]);
  });
  return isSaid(phrase, places);
}

test("The parts of a phrase stand in any order, not too far apart", () => {
  assert.ok(says("puussa istuu kissa", "ANIMAL puu*"));
  assert.ok(!says("kissa meni yhtenä kauniina kesäisenä päivänä ylös korkeaan puuhun", "ANIMAL puu*"));
});

test("An ordered phrase needs its order", () => {
  assert.ok(says("koira puri kissaa", "> koira* kissa*"));
  assert.ok(!says("kissaa puri koira", "> koira* kissa*"));
});

test("Words joined with a plus stand side by side", () => {
  assert.ok(says("söin koko purkin", "koko+purkin"));
  assert.ok(!says("koko ison purkin", "koko+purkin"));
});

test("A full stop in a word asks for the end of a clause", () => {
  assert.ok(says("en jaksa enää.", "jaksa+enää."));
  assert.ok(says("en jaksa enää", "jaksa+enää."));
  assert.ok(!says("en jaksa enää laihduttaa", "jaksa+enää."));
});

test("What stands after a slash takes the phrase back", () => {
  assert.ok(!says("kissa puussa elokuvissa", "ANIMAL puu* / elokuv*"));
});

test("Two of three parts may be enough", () => {
  assert.ok(says("sininen kissa", "2 of: sininen kissa puu"));
  assert.ok(!says("sininen talo", "2 of: sininen kissa puu"));
});

test("One slip of the finger is forgiven in a long word, unless the word is an ordinary one or marked exact", () => {
  for (const text of ["kirahvii", "kirahi", "kirhavi", "kiirahvi"]) assert.ok(says(text, "kirahvi"), text);
  assert.ok(!says("kirahvii", "kirahvi!"));
  assert.ok(!says("kiskoa", "kiskua"));
});

test("A list that does not exist is an error at start", () => {
  assert.throws(() => says("", "NOWHERE"), /No list/);
});
