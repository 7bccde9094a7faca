import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_BRAND } from "../../../domain/regions/brand.ts";
import { brandChanges, brandOf, brandQuery, readBrand, tryStylesheet } from "./brand-fields.ts";

const PATH = "brand.light.accent";

function readAccent(fields: Record<string, string>): string | undefined {
  return readBrand(new URLSearchParams(fields)).get(PATH);
}

test("of the text and the palette the one that was changed is meant, and the text when both were", () => {
  const before = { [`${PATH}.ennen`]: "#2a6ebb" };
  assert.equal(readAccent({ ...before, [PATH]: "#2a6ebb", [`${PATH}.paletti`]: "#115533" }), "#115533");
  assert.equal(readAccent({ ...before, [PATH]: " 115533 ", [`${PATH}.paletti`]: "#2a6ebb" }), "#115533");
  assert.equal(readAccent({ ...before, [PATH]: "#000000", [`${PATH}.paletti`]: "#115533" }), "#000000");
  assert.equal(readAccent({ ...before, [PATH]: "vihreä", [`${PATH}.paletti`]: "#2a6ebb" }), "vihreä");
});

test("the product's own colours are not stored, so that they follow it", () => {
  const colours = new Map([[PATH, DEFAULT_BRAND.light.accent]]);
  assert.deepEqual(brandChanges(colours), [{ path: ["brand", "light", "accent"], value: undefined }]);
  assert.equal(brandOf(new Map([[PATH, "}*{"]])).light.accent, DEFAULT_BRAND.light.accent);
});

test("the stylesheet of tried colours holds nothing but colours", () => {
  const { vaalea, tumma } = brandQuery(DEFAULT_BRAND);
  assert.match(tryStylesheet(vaalea, tumma) ?? "", /^\.try-light\{--accent:#2a6ebb;.*\.try-dark\{/);
  const hostile = [
    "",
    "2a6ebb",
    `${vaalea}-000000`,
    "2a6ebb-00357a-f0f6ff-}*{x:y",
    "url(//x)-1-2-3",
    vaalea.replace("2", "ä"),
  ];
  for (const text of hostile) assert.equal(tryStylesheet(text, tumma), null, text);
  assert.equal(tryStylesheet(undefined, tumma), null);
});
