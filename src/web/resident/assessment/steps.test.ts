import assert from "node:assert/strict";
import { test } from "node:test";
import { AREAS, type Area } from "../../../domain/assessment/areas.ts";
import { readAnswers, withoutStep } from "./answers.ts";
import { fieldsOfStep, readStep, type Step, stepAfter, stepBefore } from "./steps.ts";

const NONE = () => false;
const fieldsFor = (step: Step) => new URLSearchParams(fieldsOfStep(step).map(([name, value]) => [name, value]));

test("the ten areas and the note follow each other, and the way back is the same", () => {
  let step: Step = { kind: "area", area: "movement" };
  const seen: Step[] = [step];
  while (step.kind !== "note") {
    step = stepAfter(step, NONE);
    seen.push(step);
  }
  assert.equal(seen.length, AREAS.length + 1);
  for (const expected of seen.slice(0, -1).toReversed()) {
    step = stepBefore(step, NONE);
    assert.deepEqual(step, expected);
  }
  assert.deepEqual(stepBefore(step, NONE), { kind: "start" });
});

test("further questions stand between an area and the next, both ways", () => {
  const ofSleep = (area: Area) => area === "sleep";
  const more = stepAfter({ kind: "area", area: "sleep" }, ofSleep);
  assert.deepEqual(more, { kind: "more", area: "sleep" });
  assert.deepEqual(stepAfter(more, ofSleep), { kind: "area", area: "food" });
  assert.deepEqual(stepBefore({ kind: "area", area: "food" }, ofSleep), more);
  assert.deepEqual(stepBefore(more, ofSleep), { kind: "area", area: "sleep" });
});

test("a page is found again by its own fields, and what is no page is the start", () => {
  const steps: Step[] = [
    { kind: "start" },
    { kind: "whole" },
    { kind: "note" },
    ...AREAS.flatMap((area): Step[] => [
      { kind: "area", area },
      { kind: "more", area },
    ]),
  ];
  for (const step of steps) assert.deepEqual(readStep(fieldsFor(step)), step);
  for (const part of ["", "0", "12", "-1", "3.5", "NaN", "kolme"])
    assert.deepEqual(readStep(new URLSearchParams({ osa: part })), { kind: "start" }, part);
});

test("skipping takes away what the page itself asks, nothing else", () => {
  const answers = readAnswers(
    new URLSearchParams("sleep=3&sleep.muutos=1&sleep.wish=fall-asleep&mind=7&huomio=Hei&kunta=982"),
    { instruments: [] },
  );
  const { sleep, mind } = withoutStep(answers, { kind: "more", area: "sleep" }).assessment.answers;
  assert.deepEqual([sleep?.satisfaction, sleep?.wantsChange, sleep?.followUps, mind?.satisfaction], [3, true, {}, 7]);
  const skipped = withoutStep(answers, { kind: "area", area: "sleep" });
  assert.deepEqual(Object.keys(skipped.assessment.answers), ["mind"]);
  assert.equal(skipped.note, "Hei");
  assert.deepEqual(skipped.along, [["kunta", "982"]]);
});
