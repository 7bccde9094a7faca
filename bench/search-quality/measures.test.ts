import assert from "node:assert/strict";
import { test } from "node:test";
import { meanOf, measure } from "./measures.ts";

const grades = new Map([
  ["best", 3],
  ["good", 2],
  ["near", 1],
]);

test("the best possible order gets full marks", () => {
  assert.deepEqual(measure(["best", "good", "near", "other"], grades), {
    "nDCG@10": 1,
    "recall@20": 1,
    MRR: 1,
    "success@3": 1,
  });
});

test("an answer with nothing judged in it gets nothing", () => {
  assert.deepEqual(measure(["other"], grades), { "nDCG@10": 0, "recall@20": 0, MRR: 0, "success@3": 0 });
});

test("a good text in the fourth place is no success, and the gain falls with the place", () => {
  const measured = measure(["a", "b", "near", "good"], grades);
  assert.equal(measured["success@3"], 0);
  assert.equal(measured.MRR, 1 / 3);
  assert.equal(measured["recall@20"], 2 / 3);
  const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
  assert.ok(Math.abs(measured["nDCG@10"] - (1 / 2 + 3 / Math.log2(5)) / ideal) < 1e-12);
});

test("success is not asked of a query that no text answers well", () => {
  const weak = measure(["near"], new Map([["near", 1]]));
  assert.equal(weak["success@3"], null);
  assert.equal(meanOf([weak, measure(["best"], grades)], "success@3"), 1);
});
