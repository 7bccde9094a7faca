import assert from "node:assert/strict";
import { test } from "node:test";
import { csvLine } from "./csv.ts";

test("values are quoted where a spreadsheet would misread them", () => {
  assert.equal(
    csvLine(["a", 'sanoi "hei"', "yksi;kaksi", "rivi\nvaihto", 3, null, true]),
    'a;"sanoi ""hei""";"yksi;kaksi";"rivi\nvaihto";3;;true\r\n',
  );
});

test("no text becomes a formula", () => {
  assert.equal(csvLine(["=1+1", "+358", "-x", "@a", "\tb"]), "'=1+1;'+358;'-x;'@a;'\tb\r\n");
});
