import assert from "node:assert/strict";
import { test } from "node:test";
import { wishesOfWords } from "./wishes-of-words.ts";

const needs = (...all: [id: string, confidence: number][]) =>
  all.map(([id, confidence]) => ({ id, confidence, evidence: [] }));

test("own words are wishes in a low voice, with the need's name as the reason", () => {
  const [first, ...rest] = wishesOfWords(needs(["loneliness", 0.9], ["no-such-need", 0.8], ["dancing", 0.2]));
  assert.deepEqual(rest, []);
  assert.equal(first?.need, "loneliness");
  assert.ok(first.weight < 0.6);
  assert.equal(first.because.fi, "koska kerroit omin sanoin: Yksinäisyys");
});

test("at most three, and those that tell of danger are not named", () => {
  const all = wishesOfWords(
    needs(["violence-now", 0.9], ["self-harm", 0.8], ["loneliness", 0.7], ["dancing", 0.6], ["debts", 0.5]),
  );
  assert.equal(all.length, 3);
  for (const { because } of all.slice(0, 2))
    assert.doesNotMatch(Object.values(because).join(" "), /väkival|våld|violen|satut|skada|harm/i);
});
