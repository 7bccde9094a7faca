import assert from "node:assert/strict";
import { test } from "node:test";
import { mapValues } from "./map-values.ts";

const map = (rows: readonly unknown[], sourceId = "4284") => mapValues(sourceId, { years: [2021, 2022], rows });
const old = (fields: object = {}) => ({
  region: "228",
  indicator: "4284",
  "primary value": "11,4",
  gender: "total",
  year: "2022",
  ...fields,
});
const newer = (fields: object = {}) => ({
  region: 228,
  indicator: 4284,
  value: 11.4,
  absoluteValue: 120,
  gender: "total",
  year: 2022,
  ...fields,
});

test("old rows of texts and newer rows of numbers mean the same", () => {
  const figure = { region: "228", year: 2022, gender: "total", value: 11.4 };
  assert.deepEqual(map([old()]).values, [{ ...figure, absoluteValue: null }]);
  assert.deepEqual(map([newer()]).values, [{ ...figure, absoluteValue: 120 }]);
  assert.deepEqual(map([newer({ absoluteValue: undefined, absValue: 120 })]).values, [
    { ...figure, absoluteValue: 120 },
  ]);
});

test("a figure that the source names and does not give is held as not given", () => {
  for (const row of [old({ "primary value": "." }), old({ "primary value": "" }), newer({ value: null })]) {
    assert.equal(map([row]).values[0]?.value, null);
    assert.deepEqual(map([row]).leftOut, []);
  }
});

test("figures that cannot be true are kept aside with their reason and what they were about", () => {
  const meant = { region: "228", year: 2022, gender: "total" };
  for (const value of ["NaN", 1e308, -1, 100.1, "12 %", {}, true]) {
    const { values, leftOut } = map([newer({ value })]);
    assert.deepEqual(values, []);
    assert.deepEqual(leftOut, [{ reason: "the value is no figure that could be true", raw: newer({ value }), meant }]);
  }
  assert.equal(map([newer({ indicator: 127, value: 5_600_000 })], "127").values.length, 1, "people are not per cent");
  assert.equal(map([newer({ absoluteValue: 1e308 })]).values[0]?.absoluteValue, null);
});

test("rows about something else than was asked for are kept aside", () => {
  const reasons = [
    newer({ indicator: 4286 }),
    newer({ year: 2035 }),
    newer({ year: "soon" }),
    newer({ gender: "male" }),
    newer({ region: null }),
    null,
    "row",
    [],
  ].map((row) => map([row]).leftOut[0]?.reason);
  assert.deepEqual(reasons, [
    "the row is of another indicator than was asked for",
    'the year "2035" was not asked for',
    'the year "soon" was not asked for',
    'the gender "male" was not asked for',
    "the row names no region",
    "the row is not an object",
    "the row is not an object",
    "the row is not an object",
  ]);
});

test("a row given twice is taken once, and two that differ are both kept aside", () => {
  assert.equal(map([newer(), newer()]).values.length, 1);
  assert.deepEqual(map([newer(), newer()]).leftOut, []);
  const { values, leftOut } = map([newer(), newer({ value: 50 }), newer(), old({ region: "229" })]);
  assert.deepEqual(
    values.map(({ region }) => region),
    ["229"],
  );
  assert.equal(leftOut.length, 2);
  assert.deepEqual(leftOut[0]?.meant, { region: "228", year: 2022, gender: "total" });
});
