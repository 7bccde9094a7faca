import assert from "node:assert/strict";
import { test } from "node:test";
import { isFromLahella, lipasServiceCategory, originKey } from "./origin-ids.ts";

const ORGANIZATION = "0161fecb-7c1a-593a-a8f4-7eee782934c3";

test("a place that LIPAS pushed to PTV tells its id, a service only its sub-category", () => {
  assert.equal(originKey(`lipas-${ORGANIZATION}-72392-1`), "lipas:72392");
  assert.equal(originKey(`lipas-${ORGANIZATION}-72725-1100`), "lipas:72725");
  assert.equal(originKey(`lipas-${ORGANIZATION}-2`), null);
  assert.equal(lipasServiceCategory(`lipas-${ORGANIZATION}-2`), "2");
  assert.equal(lipasServiceCategory(`lipas-${ORGANIZATION}-72392-1`), null);
});

test("other ids tell nothing of LIPAS, whatever they look like", () => {
  for (const id of [
    null,
    "",
    "lipas-",
    "lipas-72392-1",
    `lipas-${ORGANIZATION}-1-2-3`,
    `x-lipas-${ORGANIZATION}-1-2`,
    "lahella-1",
  ])
    assert.equal(originKey(id), null, String(id));
});

test("what came from Lähellä is known by the beginning of its id", () => {
  assert.deepEqual(["lahella-00aa11bb-22c", "LAHELLA-7", "lipas-1", null].map(isFromLahella), [
    true,
    true,
    false,
    false,
  ]);
});
