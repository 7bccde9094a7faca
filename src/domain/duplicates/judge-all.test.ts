import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_IN_BLOCK } from "./candidate-pairs.ts";
import type { Comparable } from "./comparable.ts";
import { judgeAll } from "./judge-all.ts";
import { aChannel, anEvent, aPlace, aService, inPorvoo } from "./test-records.ts";

const verdicts = async (records: readonly Comparable[]) => {
  const { pairs } = await judgeAll(records);
  return pairs.map(({ judgement }) => judgement.verdict).sort();
};
const inOrder = (one: Comparable, other: Comparable) =>
  one.id < other.id ? { firstId: one.id, secondId: other.id } : { firstId: other.id, secondId: one.id };

test("a thing has one record in a source: of two that fit, the clearly better is merged", async () => {
  const hall = aChannel({ street: "Kokonkatu 3", position: inPorvoo() });
  const [right, beside] = [
    aPlace({ street: "Kokonkatu 3", position: inPorvoo() }),
    aPlace({ position: inPorvoo(100) }),
  ];
  const { pairs } = await judgeAll([hall, right, beside]);
  const verdictOf = ({ id }: Comparable) =>
    pairs.find(({ first, second }) => first.id === id || second.id === id)?.judgement.verdict;
  assert.deepEqual([verdictOf(right), verdictOf(beside)], ["merged", "doubtful"]);
});

test("of two that fit equally well, none is merged and the reason is told", async () => {
  const at = { street: "Kokonkatu 3", position: inPorvoo() };
  const { pairs } = await judgeAll([aChannel(at), aPlace(at), aPlace(at)]);
  assert.equal(pairs.length, 2);
  for (const { judgement } of pairs) {
    assert.equal(judgement.verdict, "doubtful");
    assert.equal(judgement.reasons[0]?.code, "rival");
  }
});

test("a pushed record stands before one that only looks alike", async () => {
  const at = { street: "Kokonkatu 3", position: inPorvoo() };
  const site = aPlace({ ...at, sourceId: "72392" });
  const pushed = aChannel({ ...at, originId: "lipas-0161fecb-7c1a-593a-a8f4-7eee782934c3-72392-2" });
  const other = aPlace({ ...at, source: "linkedevents:api.example.fi", type: "venue" });
  assert.deepEqual(await verdicts([site, pushed, other]), ["merged", "merged", "merged"]);
});

test("a chain never joins what cannot be one: its weakest link waits for a curator", async () => {
  const text =
    "Avoin olohuone aikuisille, jotka kaipaavat seuraa. Luemme lehtiä, pelaamme ja juomme kahvia. Mukaan voi tulla milloin vain.";
  const own = { name: "Avoin olohuone", organizer: "Porvoon Tuki ry" };
  const pushed = aService({ ...own, text, originId: "lahella-00aa11bb-22c" });
  const first = aService({ ...own, text: `${text} Tervetuloa joukkoon mukaan!` });
  const [mondays, fridays] = [
    anEvent({ ...own, text, times: ["2026-11-23T10:00", "2026-11-30T10:00"] }),
    anEvent({ ...own, text: `${text} Tervetuloa joukkoon mukaan!`, times: ["2026-11-27T10:00", "2026-12-04T10:00"] }),
  ];
  const { pairs } = await judgeAll([pushed, first, mondays, fridays]);
  const conflict = pairs.filter(({ judgement }) => judgement.reasons[0]?.code === "chainConflict");
  assert.equal(conflict.length, 1);
  const merged = pairs.filter(({ judgement }) => judgement.verdict === "merged");
  assert.ok(!merged.some(({ first: one, second: other }) => one.kind === "event" && other.kind === "event"));
});

test("a curator's word that two are apart keeps a chain from joining them", async () => {
  const at = { street: "Kokonkatu 3", position: inPorvoo() };
  const [ptv, lipas] = [aChannel(at), aPlace(at)];
  const venue = aPlace({ ...at, source: "linkedevents:api.example.fi", type: "venue", position: inPorvoo(100) });
  assert.deepEqual(await verdicts([ptv, lipas, venue]), ["merged", "merged", "merged"]);
  const { pairs } = await judgeAll([ptv, lipas, venue], [{ ...inOrder(lipas, venue), verdict: "apart" }]);
  const left = pairs.filter(({ judgement }) => judgement.reasons.some(({ code }) => code === "chainConflict"));
  assert.equal(left.length, 1);
  assert.ok([left[0]?.first.id, left[0]?.second.id].includes(venue.id), "the weaker of the two links");
});

test("a crowd that shares one key is told of and not compared, and the rest are", async () => {
  const crowd = Array.from({ length: MOST_IN_BLOCK + 1 }, () => aChannel({ name: "Toimisto", street: "Kauppakatu 1" }));
  const at = { street: "Kokonkatu 3" };
  const { pairs, warnings, compared } = await judgeAll([...crowd, aChannel(at), aPlace(at)]);
  assert.ok(
    warnings.length > 0 && warnings.every((warning) => warning.startsWith(`${MOST_IN_BLOCK + 1} records share`)),
    warnings.join(),
  );
  assert.deepEqual([pairs.length, compared], [1, 1]);
});

test("sites of LIPAS alone make no pairs, however many there are", async () => {
  const sites = Array.from({ length: 3000 }, (_, at) =>
    aPlace({ name: "Lähiliikuntapaikka", position: inPorvoo(at % 7) }),
  );
  assert.deepEqual(await judgeAll(sites), { compared: 0, pairs: [], warnings: [] });
});

test("nothing to compare is nothing found", async () => {
  assert.deepEqual(await judgeAll([]), { compared: 0, pairs: [], warnings: [] });
});
