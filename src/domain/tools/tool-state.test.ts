import assert from "node:assert/strict";
import { test } from "node:test";
import { type LinkVisit, type ToolCheck, worstOf } from "./tool-check.ts";
import { type ToolConfirmation, toolStateOf } from "./tool-state.ts";

const day = (number: number) => new Date(Date.UTC(2026, 10, number));

const aConfirmation = (change: Partial<ToolConfirmation> = {}): ToolConfirmation => ({
  confirmedAt: day(10),
  confirmedBy: "Kirsi",
  isHidden: false,
  changedAt: day(10),
  changedBy: "Kirsi",
  ...change,
});

const aCheck = (change: Partial<ToolCheck> = {}): ToolCheck => ({
  toolKey: "apu",
  checkedAt: day(12),
  outcome: "ok",
  url: "https://apu.example.fi/",
  httpStatus: 200,
  finalUrl: "https://apu.example.fi/",
  failure: null,
  consecutiveFailures: 0,
  workedAt: day(12),
  ...change,
});

const failing = (times: number) =>
  aCheck({ outcome: "failed", failure: "status", httpStatus: 404, consecutiveFailures: times, workedAt: day(9) });

test("a tool that nobody has looked at is not checked", () => {
  assert.deepEqual(toolStateOf(undefined, undefined), { state: "notChecked", date: null });
});

test("the region's word comes before the checker's", () => {
  assert.deepEqual(toolStateOf(aConfirmation(), aCheck()), { state: "confirmed", date: day(10) });
  assert.deepEqual(toolStateOf(undefined, aCheck()), { state: "linkWorks", date: day(12) });
});

test("a moved address still leads somewhere", () => {
  assert.equal(toolStateOf(undefined, aCheck({ outcome: "moved" })).state, "linkWorks");
});

test("a site may be resting at one visit: the date is then of the last time that it worked", () => {
  assert.deepEqual(toolStateOf(undefined, failing(1)), { state: "linkWorks", date: day(9) });
  assert.deepEqual(toolStateOf(undefined, failing(2)), { state: "notChecked", date: null });
});

test("an address that never worked is not checked", () => {
  assert.equal(toolStateOf(undefined, { ...failing(1), workedAt: null }).state, "notChecked");
});

test("a confirmation holds until the address has been broken since", () => {
  assert.equal(toolStateOf(aConfirmation(), failing(1)).state, "confirmed");
  assert.equal(toolStateOf(aConfirmation(), failing(2)).state, "notChecked");
  const later = aConfirmation({ confirmedAt: day(13) });
  assert.deepEqual(toolStateOf(later, failing(2)), { state: "confirmed", date: day(13) });
});

test("a row that only hides the tool confirms nothing", () => {
  const hidden = aConfirmation({ confirmedAt: null, confirmedBy: null, isHidden: true });
  assert.equal(toolStateOf(hidden, undefined).state, "notChecked");
});

test("of a tool with several addresses the worst one tells", () => {
  const visit = (url: string, outcome: LinkVisit["outcome"]): LinkVisit => ({
    url,
    outcome,
    httpStatus: null,
    finalUrl: null,
    failure: outcome === "failed" ? "timeout" : null,
  });
  assert.equal(worstOf([visit("fi", "ok"), visit("sv", "failed"), visit("en", "moved")]).url, "sv");
  assert.equal(worstOf([visit("fi", "ok"), visit("sv", "moved")]).url, "sv");
  assert.equal(worstOf([visit("fi", "ok"), visit("sv", "ok")]).url, "fi");
});
