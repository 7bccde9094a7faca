import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseList, chooseText, plainText } from "./choose-language.ts";

test("the wished language wins when it is there", () => {
  assert.deepEqual(chooseText({ fi: "Uimahalli", sv: "Simhall" }, "sv"), { text: "Simhall", lang: "sv" });
});

test("a missing language falls back to Finnish, then Swedish, then English, and says which it is", () => {
  assert.deepEqual(chooseText({ fi: "Uimahalli", sv: "Simhall" }, "en"), { text: "Uimahalli", lang: "fi" });
  assert.deepEqual(chooseText({ sv: "Simhall", en: "Pool" }, "fi"), { text: "Simhall", lang: "sv" });
  assert.deepEqual(chooseText({ en: "Pool" }, "sv"), { text: "Pool", lang: "en" });
  assert.deepEqual(chooseText({ smn: "Vuojâdemhalli" }, "fi"), { text: "Vuojâdemhalli", lang: "smn" });
});

test("blank texts count as missing", () => {
  assert.deepEqual(chooseText({ fi: "  ", sv: "Simhall" }, "fi"), { text: "Simhall", lang: "sv" });
  assert.equal(chooseText({}, "fi"), null);
  assert.equal(plainText({}, "fi"), "");
});

test("lists fall back whole, never mixed", () => {
  assert.deepEqual(chooseList({ fi: ["uinti"], sv: [] }, "sv"), { items: ["uinti"], lang: "fi" });
  assert.equal(chooseList({}, "en"), null);
});
