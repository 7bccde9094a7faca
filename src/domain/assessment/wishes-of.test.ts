import assert from "node:assert/strict";
import { test } from "node:test";
import { findNeed } from "../needs/needs.ts";
import { AREAS, type Area } from "./areas.ts";
import type { AreaAnswer } from "./assessment.ts";
import { QUESTIONNAIRE } from "./questionnaire.ts";
import { wishesOf } from "./wishes-of.ts";

const anAnswer = (wanted: Partial<AreaAnswer>): AreaAnswer => ({
  satisfaction: null,
  wantsChange: false,
  followUps: {},
  ...wanted,
});
const wishesFor = (area: Area, wanted: Partial<AreaAnswer>) => wishesOf({ answers: { [area]: anAnswer(wanted) } });

test("nothing answered wishes for nothing, and neither does an area that is well", () => {
  assert.deepEqual(wishesOf({ answers: {} }), []);
  for (const area of AREAS) assert.deepEqual(wishesFor(area, { satisfaction: 8 }), []);
  assert.deepEqual(wishesFor("food", { satisfaction: 5 }), []);
});

test("each option leads to a need of the vocabulary, for its own reason", () => {
  for (const { id: area, followUps } of QUESTIONNAIRE.areas)
    for (const { id, options } of followUps)
      for (const { code } of options) {
        const [first, ...later] = wishesFor(area, { wantsChange: true, followUps: { [id]: [code] } });
        assert.equal(first?.weight, 1, code);
        for (const { need, because, weight, area: of } of [first, ...later]) {
          assert.ok(findNeed(need), need);
          assert.match(because.fi, /^koska /);
          assert.ok(weight > 0.8 && weight <= 1, code);
          assert.equal(of, area);
        }
      }
});

test("each area leads to needs when a change is wished for, and to careful ones when it is only low", () => {
  for (const area of AREAS) {
    const chosen = wishesFor(area, { satisfaction: 9, wantsChange: true });
    assert.equal(chosen[0]?.weight, 0.6);
    const low = wishesFor(area, { satisfaction: 4 });
    assert.equal(low[0]?.weight, 0.3);
    assert.deepEqual(
      low.map(({ need }) => need),
      chosen.map(({ need }) => need),
    );
    assert.notDeepEqual(low[0]?.because, chosen[0]?.because);
    for (const { need } of chosen) assert.ok(findNeed(need), need);
  }
});

test("what the resident picked comes before what an area suggests, and that before what was only low", () => {
  const wishes = wishesOf({
    answers: {
      movement: anAnswer({ satisfaction: 2 }),
      sleep: anAnswer({ wantsChange: true }),
      culture: anAnswer({ wantsChange: true, followUps: { "culture.wish": ["books"] } }),
      food: anAnswer({ satisfaction: 5, followUps: { "food.wish": ["eat-with-others"] } }),
    },
  });
  assert.deepEqual([...new Set(wishes.map(({ area }) => area))], ["culture", "food", "sleep", "movement"]);
  assert.equal(wishes.find(({ area }) => area === "food")?.weight, 0.8);
});

test("what calls for help at once weighs most, also where no change was wished for", () => {
  const [first] = wishesFor("relations", { satisfaction: 9, followUps: { "relations.now": ["not-safe"] } });
  assert.deepEqual([first?.need, first?.weight], ["violence-now", 1]);
});

test("a need comes once in an area, with its strongest wish", () => {
  const wishes = wishesFor("sleep", {
    wantsChange: true,
    followUps: { "sleep.wish": ["fall-asleep", "wake-rested", "quiet-evening"] },
  });
  const needs = wishes.map(({ need }) => need);
  assert.equal(new Set(needs).size, needs.length);
  assert.equal(
    wishes.find(({ need }) => need === "relaxation")?.because.fi,
    "koska toivoit, että mieli rauhoittuu illalla",
  );
});
