import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { registerId } from "../catalogue/catalogue-ids.ts";
import { saveRecords } from "../catalogue/register-queries.ts";
import { decideDuplicate, inOrder, undoDecision } from "./decide-duplicate.ts";
import { listDecisions, listPairs } from "./duplicates-queries.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { readMergedEntries } from "./read-merged-entries.ts";
import { aRow, LATER, NOW, saveChannel, savePlace } from "./test-register.ts";
import { whySame } from "./why-same.ts";

let database: TestDatabase;
const db = () => database.db.register;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

test("a curator's decision stands whatever the rules find, until it is undone", async () => {
  const [site, channel] = [await savePlace(db(), "lipas", "72392"), await saveChannel(db(), "c1")];
  await findDuplicates(db(), NOW);
  const request = { oneId: channel, otherId: site, by: "Testaaja", note: "Kaksi eri hallia" } as const;
  assert.deepEqual(await decideDuplicate(db(), { ...request, verdict: "apart" }, NOW), {
    refused: null,
    isContradicted: false,
  });
  assert.equal((await readMergedEntries(db(), NOW)).size, 0);
  const again = await findDuplicates(db(), LATER);
  assert.deepEqual([again.merged, again.apart, again.written], [0, 1, 0]);
  // The record changes, so that the rules say something else: the decision still stands.
  await savePlaceAgain(site);
  await findDuplicates(db(), LATER);
  const told = await whySame(db(), site, channel, LATER);
  assert.deepEqual([told?.verdict, told?.rulesVerdict, told?.decidedBy], ["apart", "doubtful", "curator"]);
  assert.deepEqual(await undoDecision(db(), site, channel, LATER), { refused: null, isContradicted: false });
  assert.deepEqual((await whySame(db(), site, channel, LATER))?.verdict, "doubtful");
  assert.deepEqual((await undoDecision(db(), site, channel, LATER)).refused, "notDecided");
  const history = await listDecisions(db(), ...inOrder(site, channel));
  assert.deepEqual(
    history.map(({ verdict, decidedBy, note, undoneAt }) => [verdict, decidedBy, note, undoneAt?.toISOString()]),
    [["apart", "Testaaja", "Kaksi eri hallia", LATER.toISOString()]],
  );
});

/** The site now tells neither its address nor its point. */
async function savePlaceAgain(id: string) {
  await database.db.pool.query(
    `update place set content = content || '{"address": null, "position": null}' where id = $1`,
    [id],
  );
}

test("a curator may join what the rules never brought up, and may change their mind", async () => {
  const [one, other] = [
    await savePlace(db(), "lipas", "1", "Kuntotalo"),
    await saveChannel(db(), "c1", "Liikuntakeskus Voima"),
  ];
  await findDuplicates(db(), NOW);
  const request = { oneId: one, otherId: other, by: "Testaaja", note: null };
  assert.equal((await decideDuplicate(db(), { ...request, verdict: "merged" }, NOW)).refused, null);
  assert.equal((await readMergedEntries(db(), NOW)).get(one)?.primaryId, other);
  const run = await findDuplicates(db(), NOW);
  assert.deepEqual([run.merged, (await findDuplicates(db(), LATER)).written], [1, 0]);
  await decideDuplicate(db(), { ...request, verdict: "apart" }, LATER);
  assert.deepEqual(
    (await listDecisions(db(), ...inOrder(one, other))).map(({ verdict, undoneAt }) => [verdict, undoneAt !== null]),
    [
      ["merged", true],
      ["apart", false],
    ],
  );
  await undoDecision(db(), one, other, LATER);
  assert.deepEqual(await listPairs(db(), null, 10, 0), []);
  assert.equal((await whySame(db(), one, other, LATER))?.verdict, "apart");
});

test("decisions that make no sense are refused, and one that others contradict says so", async () => {
  const [site, channel] = [await savePlace(db(), "lipas", "72392"), await saveChannel(db(), "c1")];
  const venue = await savePlace(db(), "linkedevents:a", "porvoo:1");
  await saveRecords(db(), "organization", [
    aRow("ptv", "o1", { name: { fi: "Kaupunki" }, parentId: null, businessCode: null, oid: null, municipality: "638" }),
  ]);
  const ask = (oneId: string, otherId: string, verdict: "merged" | "apart" = "merged") =>
    decideDuplicate(db(), { oneId, otherId, verdict, by: "Testaaja", note: null }, NOW);
  assert.equal((await ask(site, site)).refused, "sameRecord");
  assert.equal((await ask(site, registerId("ptv", "nobody"))).refused, "notFound");
  assert.equal((await ask(site, registerId("ptv", "o1"))).refused, "cannotBeOne");
  await ask(site, channel);
  await ask(channel, venue);
  assert.equal((await ask(site, venue, "apart")).isContradicted, false);
  const entries = await readMergedEntries(db(), NOW);
  assert.equal(entries.get(venue)?.memberIds.includes(site) ?? false, false);
});
