import assert from "node:assert/strict";
import { test } from "node:test";
import { helpOf } from "./place-help-of.ts";

const said = (fi: string) => helpOf([{ fi }], []);

test("what help a place gives is what its texts say", () => {
  assert.deepEqual(said("Kylätalon olohuone: kahvia ja digiopastusta, voit tulostaa ja skannata."), [
    "meeting",
    "digitalSupport",
    "printing",
  ]);
  assert.deepEqual(helpOf([{ sv: "Mötesplatsen har datorer att använda och utskrift." }], []), [
    "meeting",
    "devices",
    "printing",
  ]);
  assert.deepEqual(helpOf([{ en: "Living room with computers to use" }], []), ["meeting", "devices"]);
  assert.deepEqual(helpOf([{}], ["P25.1"]), ["meeting"]);
});

test("a health station by a fine name, a result and a course on computers promise nothing", () => {
  for (const text of [
    "Keskustan hyvinvointikeskus",
    "Perhekeskus, neuvola",
    "Parempaa tulosta yhdessä",
    "Tulostavoitteet",
    "Uimahalli",
  ])
    assert.deepEqual(said(text), [], text);
  assert.deepEqual(helpOf([{ sv: "Familjecenter. Hjälp med datorer." }], []), []);
});
