import assert from "node:assert/strict";
import { test } from "node:test";
import { lahellaInPtv } from "./lahella-in-ptv.ts";

const from = (originId?: string, source = "ptv") =>
  lahellaInPtv({ source, ...(originId === undefined ? {} : { originId }) });

test("what came to PTV from Lähellä is recognised by the id of the system it came from", () => {
  assert.deepEqual(from("lahella-1a2b3c4d-5e6"), { key: null });
  assert.deepEqual(from("LAHELLA-1a2b3c4d-loc"), { key: null });
  for (const other of [undefined, "", "lipas-1-2", "x-lahella-1", "lahella"]) assert.equal(from(other), null);
  assert.equal(from("lahella-1000037", "lahella"), null, "only PTV's records come from elsewhere");
});

test("the activity's key is read when the id carries it", () => {
  assert.deepEqual(from("lahella-1000037"), { key: "1000037" });
  assert.deepEqual(from("lahella-1000037-loc"), { key: "1000037" });
  assert.deepEqual(from("lahella-12"), { key: null });
});
