import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndicatorId, IndicatorRegionId } from "./indicator.ts";
import { decideValueChanges, type HeldValue, isDoubtOver, type SourcedValue, type ValueSet } from "./value-set.ts";

const figure = (region: string, value: number | null, year = 2025): SourcedValue => ({
  region,
  year,
  gender: "total",
  value,
  absoluteValue: null,
});
const held = (region: string, value: number | null, year = 2025): HeldValue => {
  const { region: _, ...rest } = figure(region, value, year);
  return { ...rest, regionId: `id-${region}` as IndicatorRegionId };
};
const ids = new Map(Array.from({ length: 200 }, (_, i) => [`${i}`, `id-${i}` as IndicatorRegionId]));
const answer = (values: SourcedValue[], leftOut: ValueSet["leftOut"] = []): ValueSet => ({
  source: "sotkanet",
  sourceId: "1",
  indicatorId: "i" as IndicatorId,
  years: [2025],
  genders: ["total"],
  values,
  leftOut,
});

test("only new and other figures are written, and what is no longer in the answer is taken away", () => {
  const changes = decideValueChanges(
    answer([figure("1", 10), figure("2", 21), figure("3", null), figure("5", null)]),
    [held("1", 10), held("2", 20), held("4", 40), held("5", null)],
    ids,
  );
  assert.deepEqual(changes.toWrite, [held("2", 21), held("3", null)]);
  assert.deepEqual(changes.toRemove, [held("4", 40)]);
  assert.equal(changes.isDoubtful, false);
});

test("figures of areas nobody knows are not kept", () => {
  const { toWrite, unknownRegions } = decideValueChanges(answer([figure("9999", 1), figure("1", 1)]), [], ids);
  assert.deepEqual(toWrite, [held("1", 1)]);
  assert.deepEqual([...unknownRegions], ["9999"]);
});

test("a figure that cannot be read does not take away the one that is held", () => {
  const leftOut = [{ reason: "nonsense", raw: {}, meant: { region: "1", year: 2025, gender: "total" as const } }];
  assert.deepEqual(decideValueChanges(answer([], leftOut), [held("1", 10)], ids).toRemove, []);
});

test("an answer that lacks much of what is held is doubted", () => {
  const all = Array.from({ length: 100 }, (_, i) => held(`${i}`, i));
  const lacking = (count: number) =>
    decideValueChanges(answer(all.slice(count).map((_, i) => figure(`${i + count}`, i + count))), all, ids).isDoubtful;
  assert.equal(lacking(30), false);
  assert.equal(lacking(31), true);
  assert.equal(lacking(100), true);
});

test("a doubtful answer is believed when it still says the same half a day later", () => {
  const at = new Date("2026-11-23T10:00:00Z");
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  assert.equal(isDoubtOver(null, "a", at), false);
  assert.equal(isDoubtOver({ hash: "a", at }, "a", later(11)), false);
  assert.equal(isDoubtOver({ hash: "a", at }, "a", later(12)), true);
  assert.equal(isDoubtOver({ hash: "b", at }, "a", later(48)), false);
});
