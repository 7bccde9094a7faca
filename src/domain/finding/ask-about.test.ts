import assert from "node:assert/strict";
import { test } from "node:test";
import { NEEDS } from "../needs/needs.ts";
import { askAbout, sureNeedsOf } from "./ask-about.ts";

const need = (id: string, confidence: number) => ({ id, confidence, evidence: [] });
const rivals = [need("exercise-at-home", 0.7), need("start-moving", 0.69), need("family-exercise", 0.5)];

test("nothing is asked when the text says enough, little fits or one need is clear", () => {
  assert.deepEqual(askAbout("haluan alkaa jumpata kotona", rivals, 100), []);
  assert.deepEqual(askAbout("jumppa", rivals, 3), []);
  assert.deepEqual(askAbout("jumppa", [need("start-moving", 0.9), need("family-exercise", 0.4)], 100), []);
  assert.deepEqual(askAbout("jumppa", [], 100), []);
});

test("rivals that a few words tell no better apart are asked about, and not told as understood", () => {
  const question = askAbout("jumppa", rivals, 100);
  assert.deepEqual(question, ["exercise-at-home", "start-moving", "family-exercise"]);
  assert.deepEqual(sureNeedsOf(rivals, question), []);
});

test("a broad need is told, and its narrower ones are asked about, the likeliest first", () => {
  const needs = [
    need("loneliness", 0.95),
    need("loneliness-young", 0.6),
    need("loneliness-older", 0.7),
    need("making-friends", 0.6),
  ];
  const question = askAbout("yksinäisyys", needs, 100);
  assert.deepEqual(question.slice(0, 2), ["loneliness-older", "loneliness-young"]);
  assert.ok(question.length >= 3 && question.length <= 5);
  assert.deepEqual(sureNeedsOf(needs, question), ["loneliness"]);
});

test("a person who has chosen a need is not asked about its rivals again", () => {
  const label = NEEDS.find(({ id }) => id === "exercise-at-home")?.label.fi ?? "";
  assert.deepEqual(askAbout(label, rivals, 100), []);
  assert.notEqual(label, "");
});

test("at most three needs are told, and only sure ones", () => {
  const needs = [0.9, 0.8, 0.7, 0.6, 0.3].map((confidence, i) => need(String(i), confidence));
  assert.deepEqual(sureNeedsOf(needs, []), ["0", "1", "2"]);
  assert.deepEqual(sureNeedsOf([need("0", 0.45), need("1", 0.45)], []), ["0"], "the surest may be a little less so");
  assert.deepEqual(sureNeedsOf([need("0", 0.39)], []), []);
});
