import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTally } from "../../domain/imports/import-report.ts";
import { mergeOutcomes } from "./merge-outcomes.ts";
import type { ImportOutcome } from "./run-import-command.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const OPTIONS = { source: "feeds", parts: "feeds", now: NOW, wasStopped: false };

function anOutcome(error: string | null = null): ImportOutcome {
  const tally = createTally("feed:x", "incremental", NOW);
  tally.counts.created = 2;
  tally.reject("1", "it has no name");
  tally.warn("a time was left out");
  return { report: tally.report(NOW), error };
}

describe("the outcome of several runs", () => {
  test("adds them up and says of each word whose it is", () => {
    const parts = [
      { label: "a.fi", outcome: anOutcome() },
      { label: "b.fi", outcome: anOutcome("it answered 404") },
    ];
    const { report, error } = mergeOutcomes(parts, { ...OPTIONS, warnings: ["once for all"], removed: 5 });
    assert.deepEqual([report.source, report.mode, report.created, report.removed], ["feeds", "incremental", 4, 5]);
    assert.deepEqual(
      report.rejected.map(({ reason }) => reason),
      ["a.fi: it has no name", "b.fi: it has no name"],
    );
    assert.deepEqual(report.warnings, [
      "once for all",
      "b.fi: it answered 404",
      "a.fi: a time was left out",
      "b.fi: a time was left out",
    ]);
    assert.equal(error, "1 of 2 feeds could not be read to the end: b.fi: it answered 404");
  });

  test("names only the first of many that failed", () => {
    const parts = Array.from({ length: 50 }, (_, i) => ({ label: `${i}.fi`, outcome: anOutcome("no answer") }));
    const { error } = mergeOutcomes(parts, OPTIONS);
    assert.equal(
      error,
      "50 of 50 feeds could not be read to the end: 0.fi: no answer; 1.fi: no answer; 2.fi: no answer; …",
    );
  });

  test("is a single run's own when there is only one", () => {
    const { report, error } = mergeOutcomes([{ label: "a.fi", outcome: anOutcome("it answered 404") }], OPTIONS);
    assert.deepEqual([report.warnings, error], [["a time was left out"], "it answered 404"]);
  });

  test("is stopped when it was stopped between two, and nothing at all when there was none", () => {
    assert.equal(
      mergeOutcomes([{ label: "a.fi", outcome: anOutcome() }], { ...OPTIONS, wasStopped: true }).error,
      "stopped by hand",
    );
    const none = mergeOutcomes([], OPTIONS);
    assert.deepEqual([none.error, none.report.fetched, none.report.mode], [null, 0, "full"]);
  });
});
