import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenise } from "./tokenise.ts";

function wordsOf(text: string): string[] {
  return tokenise(text).flatMap(({ word, pieces }) => [word, ...pieces]);
}

test("words are lower case, composed and free of marks", () => {
  assert.deepEqual(wordsOf("Missä A\u0308iti, ui? (24/7)"), ["missä", "äiti", "ui", "24", "7"]);
});

test("a hyphenated word is found whole and by its pieces", () => {
  assert.deepEqual(wordsOf("Etelä-Savossa"), ["eteläsavossa", "etelä", "savossa"]);
  assert.deepEqual(wordsOf("nuoriso- ja perhetyö"), ["nuoriso", "ja", "perhetyö"]);
  assert.deepEqual(wordsOf("2024–2025"), ["2024", "2025"]);
});

test("an abbreviation or a name loses the case ending after a colon or an apostrophe", () => {
  assert.deepEqual(wordsOf("ADHD:n Kela:sta 65:n show’n rock'iin"), ["adhd", "kela", "65", "show", "rock"]);
});

test("an apostrophe between vowels belongs to the word", () => {
  assert.deepEqual(wordsOf("vaa’an raa'at"), ["vaa'an", "raa'at"]);
});

test("the word as typed is kept for the person to see", () => {
  assert.equal(tokenise("ADHD:n")[0]?.typed, "adhd:n");
});

test("control characters, emoji and invisible marks never make words", () => {
  assert.deepEqual(wordsOf("\u0000uima\u00adhalli\u200b 😀🏊 \u202eabc\u202c \ud800"), ["uimahalli", "abc"]);
});

test("a word of any length is cut and a text of any length is read", () => {
  assert.deepEqual(wordsOf("a".repeat(200_000)), ["a".repeat(200)]);
  assert.equal(wordsOf("-:'".repeat(70_000)).length, 0);
  assert.equal(tokenise(`${"sana ".repeat(40_000)}`).length, 40_000);
});
