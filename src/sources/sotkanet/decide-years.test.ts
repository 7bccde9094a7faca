import assert from "node:assert/strict";
import { test } from "node:test";
import { decideYears, mayHaveChanged } from "./decide-years.ts";

test("the latest years that an indicator has are asked for, and no year to come", () => {
  assert.deepEqual(decideYears({ first: 1990, last: 2025 }, 3, 2026), [2023, 2024, 2025]);
  assert.deepEqual(decideYears({ first: 2025, last: 2040 }, 10, 2026), [2025, 2026]);
  assert.deepEqual(decideYears({ first: 2013, last: 2014 }, 10, 2026), [2013, 2014]);
  assert.deepEqual(decideYears(null, 2, 2026), [2025, 2026]);
  assert.deepEqual(decideYears({ first: 2030, last: 2040 }, 10, 2026), []);
  assert.equal(decideYears({ first: 1900, last: 2026 }, 1e9, 2026).length, 50);
  assert.deepEqual(decideYears(null, -5, 2026), [2026]);
});

test("values are asked for again when they may have changed", () => {
  const read = { sourceId: "1", years: null, dataUpdated: "2026-05-04", readYears: [2024, 2025], hasTrouble: false };
  const changed = (change: object, since = "2026-11-20T08:00:00Z") =>
    mayHaveChanged({ ...read, ...change }, [2024, 2025], since);
  assert.equal(changed({}), false);
  assert.equal(changed({ dataUpdated: "2026-11-20" }), true);
  assert.equal(changed({ dataUpdated: "2026-11-19" }), true, "the day before still counts");
  assert.equal(changed({ dataUpdated: null }), true);
  assert.equal(changed({ readYears: null }), true);
  assert.equal(changed({ readYears: [2023, 2024] }), true, "a new year");
  assert.equal(changed({ hasTrouble: true }), true);
});
