import assert from "node:assert/strict";
import { test } from "node:test";
import { readId, readNumber, readWhole } from "./read-number.ts";

test("figures are read as numbers and as the texts of older answers", () => {
  const read = (raw: unknown) => {
    const answer = readNumber(raw);
    return answer.isReadable ? answer.number : "unreadable";
  };
  assert.deepEqual(
    [12.5, "12,5", "12.5", "2406", " 5 533 793 ", "1\u00a0234,5", "-3,2", "\u22120.1", 0].map(read),
    [12.5, 12.5, 12.5, 2406, 5533793, 1234.5, -3.2, -0.1, 0],
  );
  assert.deepEqual(["", ".", "..", "-", " ", null, undefined].map(read), Array(7).fill(null));
  const nonsense = ["NaN", "1e308", "1,234.5", "12 %", "Infinity", Number.NaN, {}, [], true, "9".repeat(99)];
  assert.deepEqual(nonsense.map(read), Array(nonsense.length).fill("unreadable"));
});

test("ids and years are whole numbers, however they are written", () => {
  assert.deepEqual([228, "228", "0228", 228.0].map(readId), ["228", "228", "228", "228"]);
  assert.deepEqual([-1, 1.5, "x", null, 1e12].map(readId), Array(5).fill(null));
  assert.deepEqual(["2022", 2022, "2022.5", ""].map(readWhole), [2022, 2022, null, null]);
});
