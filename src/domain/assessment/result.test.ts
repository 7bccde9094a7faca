import assert from "node:assert/strict";
import { test } from "node:test";
import { AREAS, type Area } from "./areas.ts";
import type { AreaAnswer, Assessment } from "./assessment.ts";
import { compareAssessments } from "./compare.ts";
import { needsFollowUps } from "./needs-follow-ups.ts";
import { QUESTIONNAIRE } from "./questionnaire.ts";
import { resultOf } from "./result.ts";

const anAnswer = (wanted: Partial<AreaAnswer>): AreaAnswer => ({
  satisfaction: null,
  wantsChange: false,
  followUps: {},
  ...wanted,
});

function anAssessment(
  satisfactions: { readonly [area in Area]?: number },
  changed: Assessment["answers"] = {},
): Assessment {
  const entries = Object.entries(satisfactions).map(([area, satisfaction]) => [area, anAnswer({ satisfaction })]);
  return { answers: { ...Object.fromEntries(entries), ...changed }, note: null };
}

test("strengths come best first, and what weighs comes lowest first", () => {
  const result = resultOf(anAssessment({ movement: 8, sleep: 10, food: 5, habits: 7, money: 1, culture: 4 }));
  const areas = (list: readonly { readonly area: Area }[]) => list.map(({ area }) => area);
  assert.deepEqual(areas(result.strengths), ["sleep", "movement"]);
  assert.deepEqual(areas(result.fine), ["food", "habits"]);
  assert.deepEqual(areas(result.standsOut), ["money", "culture"]);
  assert.deepEqual(result.care, ["money"]);
  assert.deepEqual(result.skipped, ["nature", "mind", "relations", "everyday"]);
  assert.equal(result.crisis, null);
});

test("each answered area is told once, each skipped one among the skipped, whatever was answered", () => {
  for (let satisfaction = 0; satisfaction <= 10; satisfaction++) {
    const { strengths, fine, standsOut, skipped } = resultOf(anAssessment({ nature: satisfaction }));
    assert.equal(strengths.length + fine.length + standsOut.length, 1);
    assert.equal(skipped.length, AREAS.length - 1);
  }
  assert.deepEqual(resultOf({ answers: {} }).skipped, AREAS);
});

test("a change may be wished for in an area that is well or skipped", () => {
  const answers = { sleep: anAnswer({ satisfaction: 9, wantsChange: true }), culture: anAnswer({ wantsChange: true }) };
  const result = resultOf({ answers });
  assert.deepEqual(result.chosen, ["sleep", "culture"]);
  assert.deepEqual(
    result.strengths.map(({ area }) => area),
    ["sleep"],
  );
});

test("there is no sum: no number in a result but the resident's own answers", () => {
  const own = { movement: 3, sleep: 9, mind: 6, money: 8 };
  const numbers: number[] = [];
  JSON.stringify(resultOf(anAssessment(own)), (_, value) => {
    if (typeof value === "number") numbers.push(value);
    return value;
  });
  assert.deepEqual(numbers.toSorted(), Object.values(own).toSorted());
});

test("a very low mind calls for someone to talk to, a low one for warm words only", () => {
  assert.equal(resultOf(anAssessment({ mind: 0 })).crisis, "mental");
  assert.equal(resultOf(anAssessment({ mind: 1 })).crisis, "mental");
  const low = resultOf(anAssessment({ mind: 2, movement: 0 }));
  assert.equal(low.crisis, null);
  assert.deepEqual(low.care, ["movement", "mind"]);
});

test("what is said of danger or self-harm calls for help even when the rest looks fine", () => {
  const relations = anAnswer({ satisfaction: 9, followUps: { "relations.now": ["not-safe"] } });
  const mind = anAnswer({ satisfaction: 8, followUps: { "mind.now": ["hurting-myself"] } });
  assert.equal(resultOf({ answers: { mind } }).crisis, "mental");
  assert.equal(resultOf({ answers: { relations } }).crisis, "violence");
  assert.deepEqual(resultOf({ answers: { mind, relations } }).crises, ["violence", "mental"]);
});

test("an answer is compared with the resident's own earlier one, without judging", () => {
  const before = anAssessment({ movement: 3, sleep: 6, food: 5, mind: 7 });
  const now = anAssessment({ movement: 5, sleep: 5, food: 5, money: 2 });
  assert.deepEqual(compareAssessments(before, now), [
    { area: "movement", before: 3, now: 5, direction: "up", isNotable: true },
    { area: "sleep", before: 6, now: 5, direction: "down", isNotable: false },
    { area: "food", before: 5, now: 5, direction: "same", isNotable: false },
    { area: "mind", before: 7, now: null, direction: null, isNotable: false },
    { area: "money", before: null, now: 2, direction: null, isNotable: false },
  ]);
});

test("follow-ups are asked where a change is wished for or satisfaction is not high", () => {
  const asked = (area: Area, answer?: Partial<AreaAnswer>) => {
    const items = QUESTIONNAIRE.areas.find(({ id }) => id === area);
    assert.ok(items);
    return needsFollowUps(items, answer && anAnswer(answer)).map(({ id }) => id);
  };
  assert.deepEqual(asked("movement"), []);
  assert.deepEqual(asked("movement", { satisfaction: 7 }), []);
  assert.deepEqual(asked("movement", { satisfaction: 6 }), ["movement.wish"]);
  assert.deepEqual(asked("movement", { satisfaction: 9, wantsChange: true }), ["movement.wish"]);
  assert.deepEqual(asked("mind", { satisfaction: 6, wantsChange: true }), ["mind.wish"]);
  assert.deepEqual(asked("mind", { satisfaction: 4 }), ["mind.wish", "mind.now"]);
  assert.deepEqual(asked("relations", { wantsChange: true }), ["relations.wish", "relations.now"]);
});
