import assert from "node:assert/strict";
import { test } from "node:test";
import { readTileAddress } from "./tile-address.ts";

test("tiles of Finland are read at every zoom that the map has", () => {
  assert.deepEqual(readTileAddress("4", "9", "4"), { z: 4, x: 9, y: 4 });
  // Senate Square in Helsinki.
  assert.deepEqual(readTileAddress("16", "37308", "18971"), { z: 16, x: 37308, y: 18971 });
  // Utsjoki.
  assert.deepEqual(readTileAddress("10", "588", "230"), { z: 10, x: 588, y: 230 });
});

test("elsewhere, nearer and farther there are no tiles", () => {
  assert.equal(readTileAddress("10", "518", "352"), null, "Paris");
  assert.equal(readTileAddress("3", "4", "2"), null);
  assert.equal(readTileAddress("17", "74616", "37942"), null);
  assert.equal(readTileAddress("16", "65536", "0"), null);
});

test("what is not written plainly is no tile", () => {
  for (const wrong of ["", "-1", "1e1", "0x9", "09", " 9", "9.0", "9999999", "..", "%2e", "９"])
    assert.equal(readTileAddress("4", wrong, "4"), null, wrong);
});
