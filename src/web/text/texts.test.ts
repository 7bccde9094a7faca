import assert from "node:assert/strict";
import { test } from "node:test";
import { formats } from "./formats.ts";
import { texts } from "./texts.ts";

/** Every sentence-bearing string with its key; functions are called with short samples. */
function strings(value: unknown, key = ""): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value === "function") return [[key, String(value("2", false))]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, child]) => strings(child, key === "" ? name : `${key}.${name}`));
}

const keysOf = (value: unknown) =>
  strings(value)
    .map(([key]) => key)
    .sort();

test("every language says everything", () => {
  for (const language of ["sv", "en", "selko"] as const) {
    if (language !== "selko") assert.deepEqual(keysOf(texts[language]), keysOf(texts.fi));
    for (const [key, text] of strings(texts[language])) assert.notEqual(text.trim(), "", `${language} ${key}`);
  }
});

test("no text is left in another language", () => {
  const mayBeTheSame = /languageNames|product|^pages\..*\.title$/;
  const finnish = new Map(strings(texts.fi));
  for (const language of ["sv", "en"] as const) {
    const same = strings(texts[language]).filter(([key, text]) => !mayBeTheSame.test(key) && finnish.get(key) === text);
    assert.deepEqual(same, [], language);
  }
});

test("plain Finnish has at most ten words in a sentence", () => {
  const long = strings(texts.selko).flatMap(([key, text]) =>
    text
      .split(/(?<=[.!?:])\s+/)
      .filter((sentence) => sentence.split(/\s+/).length > 10)
      .map((sentence) => `${key}: ${sentence}`),
  );
  assert.deepEqual(long, []);
});

test("Finnish does not speak officialese", () => {
  for (const [key, text] of strings(texts.fi)) assert.doesNotMatch(text, /toteute|suorite|kyseis|mikäli|taholt/i, key);
});

test("counts of one are said as one", () => {
  for (const text of Object.values(texts)) {
    assert.doesNotMatch(text.results.found("1", true), /\d/);
    assert.match(text.results.found("23", false), /23/);
  }
});

test("times, dates and distances are written as each language writes them", () => {
  const now = { date: "2026-11-23", minutes: 600 };
  assert.equal(formats.fi.clock("09:00"), "klo\u00a09");
  assert.equal(formats.sv.clock("16:30"), "kl.\u00a016.30");
  assert.equal(formats.en.clock("16:00"), "16:00");
  assert.equal(formats.fi.clockRange("09:00", "16:30"), "9–16.30");
  assert.equal(formats.fi.date("2026-11-03"), "3.11.2026");
  assert.equal(formats.en.date("2026-11-03"), "3 November 2026");
  assert.equal(formats.fi.distance(2430), "2,4 km");
  assert.equal(formats.fi.distance(348), "350 m");
  assert.equal(
    formats.sv.moment({ date: "2026-11-24", time: "09:00" }, now, { tomorrow: "i morgon" }),
    "i morgon kl.\u00a09",
  );
  assert.equal(
    formats.fi.moment({ date: "2026-11-27", time: "09:00" }, now, { tomorrow: "huomenna" }),
    "pe klo\u00a09",
  );
  assert.equal(
    formats.fi.moment({ date: "2027-01-04", time: "09:00" }, now, { tomorrow: "huomenna" }),
    "ma 4.1. klo\u00a09",
  );
  assert.equal(formats.sv.languageName("se"), "nordsamiska");
  assert.equal(formats.fi.languageName("<x>"), "<x>");
});
