import assert from "node:assert/strict";
import { test } from "node:test";
import { isSkippedHour, toFinnishTime, zoneName } from "./zones.ts";

test("zones are known by their own names, Windows' names and names with a prefix", () => {
  assert.equal(zoneName("Europe/Stockholm"), "Europe/Stockholm");
  assert.equal(zoneName('"FLE Standard Time"'), "Europe/Helsinki");
  assert.equal(zoneName("W. Europe Standard Time"), "Europe/Berlin");
  assert.equal(zoneName("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"), "Europe/Helsinki");
  assert.equal(zoneName("/example.org/Tzfile/Europe/Helsinki"), "Europe/Helsinki");
  for (const text of ["", "Omakeksimä", "__proto__", "constructor", "x".repeat(5000)])
    assert.equal(zoneName(text), null);
});

test("a time of another zone is put on the Finnish clock, in summer and in winter", () => {
  assert.equal(toFinnishTime("2026-11-23T17:00", "Europe/Stockholm"), "2026-11-23T18:00");
  assert.equal(toFinnishTime("2026-06-23T15:00", "UTC"), "2026-06-23T18:00");
  assert.equal(toFinnishTime("2026-11-23T23:30", "UTC"), "2026-11-24T01:30");
  assert.equal(toFinnishTime("2026-11-23", "America/New_York"), "2026-11-23");
});

test("the hour that summer time skips is noticed", () => {
  assert.equal(isSkippedHour("2026-03-29T03:30"), true);
  assert.equal(isSkippedHour("2026-03-29T04:00"), false);
  assert.equal(isSkippedHour("2026-10-25T03:30"), false, "the hour that comes twice is there");
  assert.equal(isSkippedHour("2026-03-29"), false);
});
