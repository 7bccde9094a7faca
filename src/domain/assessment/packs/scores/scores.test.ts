import assert from "node:assert/strict";
import { test } from "node:test";
import { profile3x10d } from "./3x10d.ts";
import { scoreEurohis8 } from "./eurohis-8.ts";
import { scoreSwemwbs } from "./swemwbs.ts";
import { scoreWho5 } from "./who-5.ts";

const all = (count: number, value: number) => Array.from({ length: count }, () => value);

const SCORES = [
  { name: "WHO-5", score: scoreWho5, count: 5, lowest: 0, highest: 5 },
  { name: "SWEMWBS", score: scoreSwemwbs, count: 7, lowest: 1, highest: 5 },
  { name: "EUROHIS-8", score: scoreEurohis8, count: 8, lowest: 1, highest: 5 },
  { name: "3X10D", score: profile3x10d, count: 10, lowest: 0, highest: 10 },
] as const;

for (const { name, score, count, lowest, highest } of SCORES) {
  test(`${name} refuses answers that its scale does not have`, () => {
    for (const wrong of [lowest - 1, highest + 1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const answers = all(count, lowest).with(1, wrong);
      assert.deepEqual(score(answers), { ok: false, reason: "out-of-range", items: [2] }, String(wrong));
    }
  });

  test(`${name} refuses too few and too many answers`, () => {
    for (const length of [0, count - 1, count + 1])
      assert.deepEqual(score(all(length, lowest)), { ok: false, reason: "count", items: [] });
  });

  test(`${name} is scored at both ends of its scale`, () => {
    assert.equal(score(all(count, lowest)).ok, true);
    assert.equal(score(all(count, highest)).ok, true);
  });
}

for (const { name, score, count, lowest } of SCORES.slice(0, 3)) {
  test(`${name} is not scored when an item is missing`, () => {
    const answers = [null, ...all(count - 2, lowest), null];
    assert.deepEqual(score(answers), { ok: false, reason: "missing", items: [1, count] });
  });
}

test("WHO-5 goes from 0 to 25 and, times four, from 0 to 100", () => {
  assert.deepEqual(scoreWho5(all(5, 0)), { ok: true, raw: 0, percentage: 0 });
  assert.deepEqual(scoreWho5([1, 2, 3, 4, 5]), { ok: true, raw: 15, percentage: 60 });
  assert.deepEqual(scoreWho5([3, 3, 2, 2, 3]), { ok: true, raw: 13, percentage: 52 });
  assert.deepEqual(scoreWho5(all(5, 5)), { ok: true, raw: 25, percentage: 100 });
});

test("SWEMWBS goes from 7 to 35, and its metric scale has the same ends", () => {
  assert.deepEqual(scoreSwemwbs(all(7, 1)), { ok: true, raw: 7, metric: 7 });
  assert.deepEqual(scoreSwemwbs(all(7, 3)), { ok: true, raw: 21, metric: 19.25 });
  assert.deepEqual(scoreSwemwbs(all(7, 4)), { ok: true, raw: 28, metric: 25.03 });
  assert.deepEqual(scoreSwemwbs(all(7, 5)), { ok: true, raw: 35, metric: 35 });
});

test("The metric scale of SWEMWBS rises with every raw point, from the published table", () => {
  const metric = (raw: number) => {
    const answers = Array.from({ length: 7 }, (_, index) => 1 + Math.min(4, Math.max(0, raw - 7 - index * 4)));
    const scored = scoreSwemwbs(answers);
    assert.ok(scored.ok);
    assert.equal(scored.raw, raw);
    return scored.metric;
  };
  const table: readonly (readonly [number, number])[] = [
    [8, 9.51],
    [12, 14.08],
    [17, 16.88],
    [20, 18.59],
    [24, 21.54],
    [27, 24.11],
    [29, 26.02],
    [31, 28.13],
    [34, 32.55],
  ];
  for (const [raw, expected] of table) assert.equal(metric(raw), expected);
  for (let raw = 8; raw <= 35; raw++) assert.ok(metric(raw) > metric(raw - 1), String(raw));
});

test("EUROHIS-8 is a sum from 8 to 40 and its mean", () => {
  assert.deepEqual(scoreEurohis8(all(8, 1)), { ok: true, sum: 8, mean: 1 });
  assert.deepEqual(scoreEurohis8([5, 5, 5, 5, 4, 4, 4, 4]), { ok: true, sum: 36, mean: 4.5 });
  assert.deepEqual(scoreEurohis8(all(8, 5)), { ok: true, sum: 40, mean: 5 });
});

test("3X10D has a band for each item, at its own limits, and no total", () => {
  const profile = profile3x10d([0, 5, 6, 7, 8, 10, null, 5, 8, 6]);
  assert.ok(profile.ok);
  assert.deepEqual(
    profile.items.map((item) => item?.band ?? null),
    [
      "dissatisfied",
      "dissatisfied",
      "moderate",
      "moderate",
      "satisfied",
      "satisfied",
      null,
      "dissatisfied",
      "satisfied",
      "moderate",
    ],
  );
  assert.deepEqual(Object.keys(profile), ["ok", "items"]);
});

test("3X10D with nothing answered is a profile of nothing", () => {
  const profile = profile3x10d(Array.from({ length: 10 }, () => null));
  assert.ok(profile.ok);
  assert.ok(profile.items.every((item) => item === null));
});
