import assert from "node:assert/strict";
import { test } from "node:test";
import { languagesIn, readClean, readTexts, type TextSort } from "./read-texts.ts";
import { createWarnings, inSilence } from "./warnings.ts";

const read = (value: unknown, sort: TextSort = "line") => {
  const { warn, warnings } = createWarnings();
  return { texts: readTexts(value, "name", sort, warn), warnings };
};

test("a text is read in each language that the product has room for, blanks and other things left out", () => {
  const { texts, warnings } = read({ sv: " Läsecirkel ", de: "Lesekreis", "fi-FI": "Lukupiiri", en: " ", smn: 7 });
  assert.deepEqual(texts, { fi: "Lukupiiri", sv: "Läsecirkel" });
  assert.deepEqual(Object.keys(texts), ["fi", "sv"], "the product's languages first");
  assert.deepEqual(warnings, []);
  for (const nothing of [null, undefined, "", 7, [], {}, ["fi"]]) assert.deepEqual(read(nothing).texts, {});
});

test("a bare text is Finnish, or in the language that is told", () => {
  assert.deepEqual(read("Lukupiiri").texts, { fi: "Lukupiiri" });
  assert.deepEqual(readTexts("Läsecirkel", "name", "line", inSilence, "sv"), { sv: "Läsecirkel" });
  assert.deepEqual(languagesIn({ en: "b", fi: "a" }), [
    ["fi", "a"],
    ["en", "b"],
  ]);
});

test("markup is a mishap in plain text, and in HTML what it is made of", () => {
  const plain = read({ fi: "<b>Hei</b>" });
  assert.deepEqual([plain.texts.fi, plain.warnings.length], ["Hei", 1]);
  const html = read({ fi: "<p>Yksi</p><ul><li>kaksi</li></ul>" }, "html");
  assert.deepEqual([html.texts.fi, html.warnings], ["Yksi\n\n* kaksi", []]);
  const line = read({ fi: "<p>Osuus &ge; 30</p><p>(%)</p>" }, "htmlLine");
  assert.deepEqual([line.texts.fi, line.warnings], ["Osuus ≥ 30 (%)", []]);
  const long = read({ fi: "sana ".repeat(10_000) }, "html");
  assert.match(long.warnings.join(), /^name: .*overlong/);
  for (const sort of ["line", "text", "html", "htmlLine"] as const)
    assert.equal(readClean(7, "", sort, inSilence), null);
});
