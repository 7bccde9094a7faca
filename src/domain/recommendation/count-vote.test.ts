import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { countVotes } from "./count-vote.ts";
import { listVotes } from "./list-votes.ts";
import { indexOf, place, tool } from "./test-things.ts";
import type { Vote } from "./vote.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const room = place("Olohuone", ["loneliness"], { id: "00000000-0000-4000-8000-000000000001" });
const line = tool("Juttulinja", ["loneliness"], { id: "00000000-0000-4000-8000-000000000002" });
const index = indexOf([room, line]);
const LATE = new Date("2026-12-02T22:30:00Z");
const DAYS = { from: "2026-12-01", to: "2026-12-31" };
const yes = (id: string, change: Partial<Vote> = {}): Vote => ({
  kind: "place",
  id,
  need: "loneliness",
  isHelpful: true,
  ...change,
});
const count = (region: string, ...votes: Vote[]) => countVotes(database.db.forRegion(region), index, votes, LATE);

test("a need that nobody knows and what is not on the tray are not counted", async () => {
  const refused = [
    yes(room.id, { need: "no-such-need" }),
    yes(room.id, { kind: "service" }),
    yes("00000000-0000-4000-8000-000000000009"),
  ];
  for (const vote of refused) assert.deepEqual(await count("99", vote), []);
  assert.deepEqual(await listVotes(database.db.forRegion("99"), DAYS), []);
});

test("a thing answered twice in one request is counted once", async () => {
  const counted = await count("99", yes(room.id), yes(room.id), yes(room.id, { isHelpful: false }));
  assert.deepEqual(counted, [yes(room.id)]);
});

test("answers add up by thing and need, and fewer than five are told as a few", async () => {
  const region = database.db.forRegion("01");
  for (let i = 0; i < 5; i++) await count("01", yes(room.id));
  await count("01", yes(room.id, { isHelpful: false }), yes(line.id, { kind: "tool" }));
  assert.deepEqual(await listVotes(region, DAYS), [
    { kind: "place", id: room.id, need: "loneliness", helpful: 5, unhelpful: "<5" },
    { kind: "tool", id: line.id, need: "loneliness", helpful: "<5", unhelpful: 0 },
  ]);
});

test("only the Finnish day is kept, and only the region's own are seen", async () => {
  await count("17", yes(room.id));
  const rows = await database.db
    .forRegion("17")
    .run((trx) => trx.selectFrom("recommendation_vote").selectAll().execute());
  assert.equal(rows.length, 1);
  assert.deepEqual(Object.keys(rows[0] ?? {}).sort(), [
    "day",
    "helpful",
    "item_id",
    "item_kind",
    "need_id",
    "region_code",
    "unhelpful",
  ]);
  const days = { from: "2026-12-03", to: "2026-12-03" };
  assert.equal((await listVotes(database.db.forRegion("17"), days)).length, 1);
  assert.deepEqual(await listVotes(database.db.forRegion("18"), DAYS), []);
});
