import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOfMinutes, dateOfMinutes } from "../search/time-window.ts";
import { asksForAnything } from "./asks-for-anything.ts";
import { windowOfWhen } from "./when-window.ts";

/** A Saturday noon. */
const now = new Date("2026-11-28T10:00:00Z");

function daysOf(...names: string[]): string {
  const window = windowOfWhen(names, now);
  return window === null ? "none" : `${dateOfMinutes(window.from)}–${dateOfMinutes(window.to - 1)}`;
}

test("names of times mean the days that a person means by them", () => {
  assert.equal(daysOf("today"), "2026-11-28–2026-11-28");
  assert.equal(daysOf("tomorrow"), "2026-11-29–2026-11-29");
  assert.equal(daysOf("weekend"), "2026-11-28–2026-11-29");
  assert.equal(daysOf("next-week"), "2026-11-30–2026-12-06");
  assert.equal(daysOf("2026-12-01/2026-12-07"), "2026-12-01–2026-12-07");
  assert.equal(daysOf("2026-12-24"), "2026-12-24–2026-12-24");
  assert.equal(daysOf("joskus"), "none");
  assert.equal(daysOf(), "none");
});

test("a part of the day and a day of the week narrow the days", () => {
  const window = windowOfWhen(["next-week", "evening", "mon"], now);
  assert.deepEqual(window?.weekdays, [1]);
  assert.deepEqual(
    window?.hours?.map(({ from }) => clockOfMinutes(from)),
    ["17:00"],
  );
  assert.deepEqual(windowOfWhen(["weekday-evening"], now)?.weekdays, [1, 2, 3, 4, 5]);
});

test("today is Finland's today, also late in the evening", () => {
  const late = new Date("2026-11-28T22:30:00Z");
  assert.equal(dateOfMinutes(windowOfWhen(["today"], late)?.from ?? 0), "2026-11-29");
});

test("words that name nothing ask for anything", () => {
  assert.ok(asksForAnything("mitä tekemistä"));
  assert.ok(asksForAnything("Vad kan man göra?"));
  assert.ok(!asksForAnything("mitä jumppaa"));
  assert.ok(!asksForAnything(""));
});
