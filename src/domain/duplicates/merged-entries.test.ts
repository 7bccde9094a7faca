import assert from "node:assert/strict";
import { test } from "node:test";
import { type EntryPair, type EntryRecord, mergedEntries } from "./merged-entries.ts";

const record = (kind: EntryRecord["kind"], source: string, more: Partial<EntryRecord> = {}): EntryRecord => ({
  kind,
  source,
  hasComingTimes: false,
  isPushed: false,
  ...more,
});

const pair = (firstId: string, secondId: string, more: Partial<EntryPair> = {}): EntryPair => ({
  firstId,
  secondId,
  verdict: "merged",
  score: 100,
  decidedBy: "rules",
  decidedAt: new Date(0),
  ...more,
});

const membersOf = (pairs: readonly EntryPair[], records: Record<string, EntryRecord>, id: string) =>
  mergedEntries(pairs, new Map(Object.entries(records))).get(id)?.memberIds;

const places = {
  a: record("place", "lipas"),
  b: record("channel", "ptv"),
  c: record("place", "linkedevents:api.hel.fi"),
};

test("all records of a thing are one entry, PTV's first, then LIPAS's, then the venue", () => {
  const entries = mergedEntries([pair("a", "b"), pair("b", "c")], new Map(Object.entries(places)));
  assert.deepEqual([...entries.keys()].sort(), ["a", "b", "c"]);
  assert.deepEqual(entries.get("c"), { primaryId: "b", memberIds: ["b", "a", "c"] });
});

test("an event with coming times stands for an activity, else the service that was written for PTV", () => {
  const records = (hasComingTimes: boolean) => ({
    e: record("event", "lahella", { hasComingTimes }),
    p: record("service", "ptv", { isPushed: true }),
    s: record("service", "ptv"),
  });
  const pairs = [pair("e", "p"), pair("p", "s")];
  assert.deepEqual(membersOf(pairs, records(true), "s"), ["e", "s", "p"]);
  assert.deepEqual(membersOf(pairs, records(false), "s"), ["s", "p", "e"]);
});

test("a chain never joins what a curator has set apart: the weakest link is left out", () => {
  const pairs = [
    pair("a", "b", { score: 90 }),
    pair("b", "c", { score: 120 }),
    pair("a", "c", { verdict: "apart", decidedBy: "curator" }),
  ];
  assert.deepEqual(membersOf(pairs, places, "b"), ["b", "c"]);
  assert.equal(membersOf(pairs, places, "a"), undefined);
});

test("a curator's merge is stronger than any score, and of two the newer", () => {
  const apart = pair("a", "c", { verdict: "apart", decidedBy: "curator" });
  const curator = (firstId: string, secondId: string, day: number) =>
    pair(firstId, secondId, { score: 0, decidedBy: "curator", decidedAt: new Date(day * 86_400_000) });
  assert.deepEqual(membersOf([pair("b", "c", { score: 300 }), curator("a", "b", 1), apart], places, "b"), ["b", "a"]);
  assert.deepEqual(membersOf([curator("a", "b", 1), curator("b", "c", 2), apart], places, "b"), ["b", "c"]);
});

test("removed records and doubtful pairs join nothing", () => {
  const { a, c } = places;
  assert.equal(membersOf([pair("a", "b"), pair("b", "c")], { a, c }, "a"), undefined);
  assert.equal(membersOf([pair("a", "b", { verdict: "doubtful" })], places, "a"), undefined);
});

test("the order of the pairs makes no difference", () => {
  const pairs = [
    pair("a", "b", { score: 90 }),
    pair("b", "c"),
    pair("a", "c", { verdict: "apart", decidedBy: "curator" }),
  ];
  const records = new Map(Object.entries(places));
  assert.deepEqual(mergedEntries(pairs.toReversed(), records), mergedEntries(pairs, records));
});

test("a chain that has gone astray is cut", () => {
  const ids = Array.from({ length: 50 }, (_, at) => `id-${String(at).padStart(2, "0")}`);
  const pairs = ids.slice(1).map((id, at) => pair(ids[at] ?? "", id));
  const entries = mergedEntries(pairs, new Map(ids.map((id) => [id, record("place", "lipas")])));
  for (const { memberIds } of entries.values()) assert.ok(memberIds.length <= 20);
});
