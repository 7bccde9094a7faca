import assert from "node:assert/strict";
import { test } from "node:test";
import { freshnessOf } from "./document-places.ts";

const NOW = new Date("2026-11-28T10:00:00Z");
const touched = (modifiedAt: string | null) => freshnessOf({ modifiedAt }, NOW);

test("a service that its provider has not touched for years ranks a little lower", () => {
  const [fresh, old, older] = [
    touched("2026-05-01T00:00:00Z"),
    touched("2024-05-01T00:00:00Z"),
    touched("2019-05-01T00:00:00Z"),
  ];
  assert.ok(fresh > old && old > older);
  assert.ok(older > 0.9, "but never so much that words and needs count less");
});

test("an unknown age is held against nobody", () => {
  assert.equal(touched(null), touched("2026-05-01T00:00:00Z"));
  assert.equal(freshnessOf({ modifiedAt: "2019-05-01T00:00:00Z" }, undefined), 1);
});
