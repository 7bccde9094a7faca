import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf, textDifference } from "./differences.ts";
import { mergeContents } from "./merge-contents.ts";

test("a difference tells the value's path, what it was and what it is", () => {
  assert.deepEqual(differencesOf({ title: { fi: "Uinti", sv: "" } }, { title: { fi: "Uimakoulu" }, tags: ["a"] }), [
    { path: "title.fi", before: "Uinti", after: "Uimakoulu" },
    { path: "tags", before: undefined, after: ["a"] },
  ]);
  assert.deepEqual(differencesOf({ a: null, b: [], c: "" }, {}), []);
});

test("texts are compared word by word", () => {
  assert.deepEqual(textDifference("Avoinna arkisin klo 9–16", "Avoinna arkisin klo 10–16"), [
    { kind: "same", text: "Avoinna arkisin klo " },
    { kind: "gone", text: "9–16" },
    { kind: "new", text: "10–16" },
  ]);
  assert.deepEqual(textDifference("sama", "sama"), [{ kind: "same", text: "sama" }]);
  assert.deepEqual(textDifference("", "uusi"), [{ kind: "new", text: "uusi" }]);
});

test("a very long text is shown whole, the old one and the new one", () => {
  const long = "sana ".repeat(700);
  assert.equal(textDifference(long, `${long}loppu`).length, 2);
});

test("two persons who change different things both keep their changes", () => {
  const base = { title: { fi: "A", sv: "B" }, note: "n" };
  const { content, conflicts } = mergeContents(
    base,
    { title: { fi: "Minun", sv: "B" }, note: "n" },
    { title: { fi: "A", sv: "Deras" }, note: "n" },
  );
  assert.deepEqual(content, { title: { fi: "Minun", sv: "Deras" }, note: "n" });
  assert.deepEqual(conflicts, []);
});

test("where both changed the same value, the second is shown both", () => {
  const { content, conflicts } = mergeContents({ fi: "A" }, { fi: "Minun" }, { fi: "Toisen" });
  assert.deepEqual(content, { fi: "Minun" });
  assert.deepEqual(conflicts, [{ path: "fi", base: "A", mine: "Minun", theirs: "Toisen" }]);
});

test("what one takes away stays away when the other did not touch it", () => {
  const { content } = mergeContents({ a: "1", b: "2" } as object, { b: "2" }, { a: "1", b: "3" });
  assert.deepEqual(content, { b: "3" });
});

test("what is taken away as a whole leaves nothing of its parts", () => {
  const base = { picture: { file: "a", alt: { fi: "Kuva" } } as object | null, note: "n" };
  const { content, conflicts } = mergeContents(base, { picture: null, note: "n" }, { ...base, note: "m" });
  assert.deepEqual([content, conflicts], [{ picture: null, note: "m" }, []]);
});
