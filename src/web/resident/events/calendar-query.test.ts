import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOfMinutes, MINUTES_OF_DAY } from "../../../domain/search/time-window.ts";
import type { Page } from "../../page/page.ts";
import { openTestPage } from "../test-web.ts";
import { hasFilters, readCalendarView, windowOf } from "./calendar-query.ts";

const monday = openTestPage();
const at = (instant: string): Page => ({ ...monday, now: new Date(instant) });
const read = (query: string, page = monday) => readCalendarView(page, new URLSearchParams(query));
const days = (query: string, page = monday) => {
  const { first, last, previousStart, nextStart } = read(query, page);
  return [first, last, previousStart, nextStart];
};

test("with nothing said it is the week from today on", () => {
  assert.deepEqual(days(""), ["2026-11-23", "2026-11-29", null, "2026-11-30"]);
  const view = read("");
  assert.deepEqual([view.text, view.parts, view.weekdays, view.pageNumber], ["", [], [], 1]);
  assert.equal(hasFilters(view), false);
});

test("a day, a week and a month lead to the next and back to today, never before it", () => {
  assert.deepEqual(days("jakso=tanaan"), ["2026-11-23", "2026-11-23", null, "2026-11-24"]);
  assert.deepEqual(days("jakso=tanaan&alku=2026-11-24"), ["2026-11-24", "2026-11-24", "2026-11-23", "2026-11-25"]);
  assert.deepEqual(days("jakso=viikko&alku=2026-11-26"), ["2026-11-26", "2026-12-02", "2026-11-23", "2026-12-03"]);
  assert.deepEqual(days("jakso=kuukausi"), ["2026-11-23", "2026-12-23", null, "2026-12-24"]);
  assert.deepEqual(days("jakso=viikko&alku=2020-01-01"), days("jakso=viikko"), "what is past is today");
  assert.deepEqual(days("jakso=viikko&alku=2040-01-01"), days("jakso=viikko"), "and so is what nobody knows yet");
});

test("the weekend is this one, what is left of it, and on from there", () => {
  assert.deepEqual(days("jakso=viikonloppu"), ["2026-11-28", "2026-11-29", null, "2026-11-30"]);
  assert.deepEqual(days("jakso=viikonloppu&alku=2026-11-30"), ["2026-12-05", "2026-12-06", "2026-11-28", "2026-12-07"]);
  const wednesday = at("2026-11-25T10:00:00Z");
  assert.deepEqual(days("jakso=viikonloppu", wednesday), ["2026-11-28", "2026-11-29", null, "2026-11-30"]);
  const saturday = at("2026-11-28T10:00:00Z");
  assert.deepEqual(days("jakso=viikonloppu", saturday), ["2026-11-28", "2026-11-29", null, "2026-11-30"]);
  const sunday = at("2026-11-29T10:00:00Z");
  assert.deepEqual(days("jakso=viikonloppu", sunday), ["2026-11-29", "2026-11-29", null, "2026-11-30"]);
  assert.deepEqual(days("jakso=viikonloppu&alku=2026-11-30", sunday).slice(0, 3), [
    "2026-12-05",
    "2026-12-06",
    "2026-11-29",
  ]);
});

test("today is Finland's today, late in the evening and over the year's end", () => {
  assert.deepEqual(days("jakso=tanaan", at("2026-12-31T21:59:00Z")).slice(0, 2), ["2026-12-31", "2026-12-31"]);
  assert.deepEqual(days("jakso=tanaan", at("2026-12-31T22:00:00Z")).slice(0, 2), ["2027-01-01", "2027-01-01"]);
  assert.deepEqual(days("jakso=kuukausi", at("2026-12-15T10:00:00Z")).slice(0, 2), ["2026-12-15", "2027-01-14"]);
  assert.deepEqual(days("jakso=viikonloppu", at("2026-12-31T10:00:00Z")).slice(0, 2), ["2027-01-02", "2027-01-03"]);
});

test("days keep their length where summer time begins and ends", () => {
  for (const now of ["2027-03-26T10:00:00Z", "2027-10-29T10:00:00Z"]) {
    const { from, to } = windowOf(read("jakso=viikonloppu", at(now)));
    assert.equal(to - from, 2 * MINUTES_OF_DAY, "on the wall clock");
    assert.equal(dateOfMinutes(from), now.startsWith("2027-03") ? "2027-03-27" : "2027-10-30");
  }
});

test("parts of the day and days of the week are chosen many at a time", () => {
  const view = read("jakso=viikko&aika=ilta&aika=aamu&aika=x&paiva=1&paiva=7&paiva=7&paiva=8&paiva=0");
  assert.deepEqual(
    [view.parts, view.weekdays],
    [
      ["morning", "evening"],
      [1, 7],
    ],
  );
  const { hours, weekdays } = windowOf(view);
  assert.deepEqual(hours, [
    { from: 300, to: 720 },
    { from: 1020, to: 1440 },
  ]);
  assert.deepEqual(weekdays, [1, 7]);
  assert.deepEqual(read("jakso=viikonloppu&paiva=1").weekdays, [], "a weekend has its own days");
});

test("what a person chose is read as it is meant", () => {
  const view = read("q=++tanssi++ja+laulu+&ika=67&kieli=sv&maksuton=1&verkossa=1&aihe=liikunta&sivu=3");
  assert.deepEqual(
    [view.text, view.age, view.language, view.isFree, view.isOnline, view.theme, view.pageNumber],
    ["tanssi ja laulu", 67, "sv", true, true, "liikunta", 3],
  );
  assert.equal(hasFilters(view), true);
});

test("junk is as if it were not there", () => {
  const plain = read("");
  const junk = [
    "jakso=vuosi&alku=huomenna&sivu=-1&ika=vanha&kieli=SVENSKA&maksuton=ehk%C3%A4&aihe=olematon&sade=1000",
    "jakso=&alku=&q=&ika=&kieli=&maksuton=&sivu=&aika=&paiva=",
    "ika=+++&sivu=1e9&alku=2026-02-30",
    "ika=1e400&sivu=NaN&alku=99999-01-01",
    "__proto__=1&constructor=2&toString=3&hasOwnProperty=4",
    "alku=2026-11-23T10:00&ika=-1&ika=121",
    "%00=%00&jakso=%ff%fe&alku=%F0%9F%92%A9",
  ];
  for (const query of junk) assert.deepEqual(read(query), plain, query);
  const long = read(`q=${"a".repeat(10_000)}&aika=${"ilta&aika=".repeat(1000)}`);
  assert.equal(long.text.length, 200);
});
