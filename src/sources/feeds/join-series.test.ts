import assert from "node:assert/strict";
import { test } from "node:test";
import { wallTimeOf } from "../../domain/catalogue/helsinki-instant.ts";
import { occurrencesOf } from "../../domain/events/occurrences-of.ts";
import { isWrittenOut, joinSeries, type Series } from "./join-series.ts";

const TODAY = "2026-11-23";
const series = (start: string, end: string | null, rule: string, ...excluded: string[]): Series => ({
  first: { start, end },
  rule,
  excluded,
});

/** Times from Monday 23 November to 13 December, as `23T17:00–18:00`. */
function timesOf(all: readonly Series[], slots: { start: string; end: string | null }[] = []): string[] {
  const schedule = joinSeries(all, slots, TODAY, () => {});
  const { occurrences } = occurrencesOf({ schedule, status: "scheduled" }, TODAY, "2026-12-13");
  return occurrences.map(({ startsAt, endsAt }) => {
    const end = endsAt === null ? "" : `–${wallTimeOf(new Date(endsAt)).slice(11)}`;
    return wallTimeOf(new Date(startsAt)).slice(8) + end;
  });
}

test("series of equal length become rules of one schedule, each at its own hour", () => {
  const all = [
    series("2026-11-23T17:00", "2026-11-23T18:00", "FREQ=WEEKLY;BYDAY=MO", "2026-12-07"),
    series("2026-11-25T10:30", "2026-11-25T11:30", "FREQ=WEEKLY;BYDAY=WE", "2026-12-02"),
  ];
  assert.equal(isWrittenOut(all), false);
  assert.deepEqual(timesOf(all), ["23T17:00–18:00", "25T10:30–11:30", "30T17:00–18:00", "09T10:30–11:30"]);
});

test("a series of another length keeps its own length", () => {
  const all = [
    series("2026-11-23T17:00", "2026-11-23T18:00", "FREQ=WEEKLY;BYDAY=MO"),
    series("2026-11-25T10:30", "2026-11-25T12:00", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261203T235959", "2026-12-02"),
  ];
  assert.equal(isWrittenOut(all), true);
  assert.deepEqual(timesOf(all), ["23T17:00–18:00", "25T10:30–12:00", "30T17:00–18:00", "07T17:00–18:00"]);
});

test("every second week is counted from each series' own first week", () => {
  const all = [
    series("2026-11-25T17:00", "2026-11-25T18:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
    series("2026-11-30T17:00", "2026-11-30T18:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
  ];
  assert.deepEqual(timesOf(all), ["25T17:00–18:00", "30T17:00–18:00", "09T17:00–18:00"]);
});

test("a series that begins later does not begin with the first one", () => {
  const all = [
    series("2026-11-23T17:00", null, "FREQ=WEEKLY;BYDAY=MO"),
    series("2026-12-09T17:00", null, "FREQ=WEEKLY;BYDAY=WE"),
  ];
  assert.deepEqual(timesOf(all), ["23T17:00", "30T17:00", "07T17:00", "09T17:00"]);
});

test("single times stand beside the rules, and written out times are bounded", () => {
  const monday = series("2026-11-23T17:00", null, "FREQ=WEEKLY;BYDAY=MO");
  assert.deepEqual(timesOf([monday], [{ start: "2026-11-28", end: "2026-11-29" }]).at(1), "28T00:00–00:00");
  const said: string[] = [];
  const often = series("2026-11-23T08:00", "2026-11-23T08:10", "FREQ=HOURLY");
  const schedule = joinSeries(
    [monday, series("2026-11-24T17:00", null, "FREQ=WEEKLY;BYDAY=TU"), often],
    [],
    TODAY,
    (text) => said.push(text),
  );
  assert.ok(schedule.kind === "recurring" && schedule.added.length <= 500);
  assert.match(said.join(), /too many/);
});
