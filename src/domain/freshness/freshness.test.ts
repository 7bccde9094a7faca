import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Actor, RegionRole } from "../accounts/role.ts";
import type { CuratedEntry } from "../curation/curation.ts";
import { findCuration, listCurationVersions } from "../curation/curation-queries.ts";
import { answerFreshness, settleFreshness } from "./answer-freshness.ts";
import { confidenceOf, decideFreshness, type OpenCase } from "./decide-freshness.ts";
import { freshnessToken, readFreshnessToken } from "./freshness-link.ts";
import { type FreshnessCase, findConfirmation, listCases } from "./freshness-queries.ts";
import { DEFAULT_FRESHNESS, type FreshnessRule } from "./freshness-rule.ts";
import { keepFresh } from "./keep-fresh.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const START = new Date("2026-11-23T08:00:00Z");
const day = (days: number) => new Date(START.getTime() + days * 86_400_000);
const RULE: FreshnessRule = { ...DEFAULT_FRESHNESS, isOn: true, offAfterDays: 90 };
const SECRET = "x".repeat(32);

/** A service on the region's tray, last changed long ago, of an organization that has (or has not) an address. */
async function aStaleService(
  region: string,
  { email = "yhdistys@example.fi" as string | null, modifiedAt = day(-500) } = {},
) {
  const entry: CuratedEntry = { kind: "service", id: randomUUID() };
  const organizationId = randomUUID();
  await database.db.forRegion(region).run(async (trx) => {
    await trx
      .insertInto("region_organization")
      .values({
        id: randomUUID(),
        region_code: region,
        name: JSON.stringify({ fi: "Yhdistys" }),
        kind: "association",
        business_code: null,
        register_ids: [organizationId],
        email,
        created_at: START,
        ended_at: null,
      })
      .execute();
    await trx
      .insertInto("tray_entry")
      .values({
        region_code: region,
        kind: entry.kind,
        id: entry.id,
        title: JSON.stringify({ fi: "Tuolijumppa" }),
        source: "ptv",
        source_id: entry.id,
        organization_id: organizationId,
        organization: JSON.stringify({ fi: "Yhdistys" }),
        municipalities: ["982"],
        is_nationwide: false,
        languages: ["fi"],
        themes: ["liikunta"],
        needs: [],
        is_on: true,
        off_code: null,
        off_detail: null,
        is_curated: false,
        next_time: null,
        modified_at: modifiedAt,
        fetched_at: START,
        score: 80,
        checks: "[]",
        hash: "x",
        refreshed_at: START,
      })
      .execute();
  });
  return entry;
}

function aPost() {
  const sent: { to: string; cases: readonly FreshnessCase[] }[] = [];
  return { sent, send: async (to: string, cases: readonly FreshnessCase[]) => void sent.push({ to, cases }) };
}

const round = (region: string, now: Date, post = aPost(), rule = RULE) =>
  keepFresh(database.db, region, rule, post.send, now);
const openOf = async (region: string) => listCases(database.db.forRegion(region), { isOpen: true });
const curationOf = async (region: string, entry: CuratedEntry) =>
  (await findCuration(database.db.forRegion(region), entry))?.content;
const aCurator = (role: RegionRole, regionCode: string): Actor => ({
  accountId: "00000000-0000-4000-8000-00000000000a",
  name: "Kuraattori",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode, role, organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: START,
});

test("what has not been looked at for a year is asked, reminded of twice, given to the curator, lowered and taken off", async () => {
  const entry = await aStaleService("01");
  const post = aPost();
  assert.equal((await round("01", day(0), post)).opened, 1);
  for (const [at, letters] of [
    [1, 1],
    [14, 2],
    [20, 2],
    [28, 3],
  ] as const) {
    await round("01", day(at), post);
    assert.equal(post.sent.length, letters, `day ${at}`);
  }
  assert.deepEqual(
    post.sent.map(({ to }) => to),
    Array(3).fill("yhdistys@example.fi"),
  );
  assert.deepEqual(
    post.sent.map(({ cases }) => cases[0]?.letters),
    [0, 1, 2],
  );
  assert.equal((await round("01", day(42), post)).toCurator, 1);
  assert.equal((await curationOf("01", entry))?.pins.length ?? 0, 0);
  assert.equal((await round("01", day(60), post)).lowered, 1);
  assert.deepEqual((await curationOf("01", entry))?.pins, [{ theme: null, kind: "lower", from: null, until: null }]);
  assert.equal((await round("01", day(90), post)).takenOff, 1);
  assert.deepEqual((await curationOf("01", entry))?.tray, "off");
  const acts = (await listCurationVersions(database.db.forRegion("01"), entry)).map(({ act, changedBy }) => [
    act,
    changedBy,
  ]);
  assert.deepEqual(acts, [
    ["stale-off", "freshness"],
    ["stale-lower", "freshness"],
  ]);
  assert.deepEqual(await round("01", day(91), post), {
    opened: 0,
    settled: 0,
    letters: 0,
    toCurator: 0,
    lowered: 0,
    takenOff: 0,
    failedLetters: 0,
  });
});

test("the provider's word that all is still true lifts everything at once", async () => {
  const entry = await aStaleService("02");
  for (const at of [0, 14, 28, 42, 60, 90]) await round("02", day(at));
  const [question] = await openOf("02");
  assert.ok(question);
  assert.deepEqual(await answerFreshness(database.db, "02", question, { answer: "true", words: "" }, day(95)), {
    ok: true,
  });
  const content = await curationOf("02", entry);
  assert.deepEqual([content?.tray, content?.pins], [null, []]);
  assert.deepEqual(await database.db.forRegion("02").run((trx) => findConfirmation(trx, entry)), {
    confirmedAt: day(95),
    confirmedBy: "provider",
  });
  assert.equal((await round("02", day(96))).opened, 0);
  assert.equal((await round("02", day(95 + 370))).opened, 1);
});

test("what has changed goes to the curator with the provider's words, and no more letters leave", async () => {
  await aStaleService("03");
  await round("03", day(0));
  const [question] = await openOf("03");
  assert.ok(question);
  const said = (answer: "changed" | "ended", words: string) =>
    answerFreshness(database.db, "03", question, { answer, words }, day(2));
  assert.deepEqual(await said("changed", "  "), { ok: false, reason: "no-words" });
  assert.deepEqual(await said("changed", "x".repeat(2001)), { ok: false, reason: "too-long" });
  assert.deepEqual(await said("changed", "Aika on nyt klo 12."), { ok: true });
  const post = aPost();
  await round("03", day(60), post);
  assert.equal(post.sent.length, 0);
  const [open] = await openOf("03");
  assert.deepEqual([open?.answer, open?.answerWords], ["changed", "Aika on nyt klo 12."]);
  for (const actor of [aCurator("manager", "03"), aCurator("curator", "01"), aCurator("provider", "03")])
    await assert.rejects(settleFreshness(database.db, actor, "03", question.id, "handled", day(61)), {
      code: "not-a-curator",
    });
  await settleFreshness(database.db, aCurator("curator", "03"), "03", question.id, "handled", day(61));
  assert.equal((await openOf("03")).length, 0);
  assert.deepEqual(await said("ended", ""), { ok: false, reason: "closed" });
});

test("where nobody has told an address the curator is asked, and nothing is lowered untold", async () => {
  await aStaleService("04", { email: null });
  const post = aPost();
  const first = await round("04", day(0), post, { ...RULE, lowerAfterDays: 14 });
  assert.deepEqual([first.toCurator, first.lowered, post.sent.length], [1, 0, 0]);
});

test("a letter that does not leave is tried again the next day", async () => {
  await aStaleService("05");
  const broken = () => Promise.reject(new Error("550"));
  const report = await keepFresh(database.db, "05", RULE, broken, day(0));
  assert.deepEqual([report.letters, report.failedLetters], [0, 1]);
  assert.equal((await openOf("05"))[0]?.letters, 0);
  const post = aPost();
  await round("05", day(1), post);
  assert.equal(post.sent.length, 1);
});

test("newer facts from the source settle the question and lift what was lowered", async () => {
  const entry = await aStaleService("06");
  for (const at of [0, 14, 28, 42, 60]) await round("06", day(at));
  await database.db.forRegion("06").run((trx) =>
    trx
      .updateTable("tray_entry")
      .set({ modified_at: day(61) })
      .where("id", "=", entry.id)
      .execute(),
  );
  assert.equal((await round("06", day(62))).settled, 1);
  assert.deepEqual((await curationOf("06", entry))?.pins, []);
});

test("one letter asks an organization about all its things", async () => {
  const first = await aStaleService("07");
  await aStaleService("07");
  const post = aPost();
  await round("07", day(0), post);
  assert.equal(post.sent.length, 1);
  assert.equal(post.sent[0]?.cases.length, 2);
  assert.ok(post.sent[0]?.cases.some(({ entry }) => entry.id === first.id));
});

test("each step has its day, and none comes before somebody has been told", async () => {
  const open: OpenCase = {
    openedAt: day(0),
    letters: 1,
    lastLetterAt: day(0),
    withCuratorSince: null,
    loweredAt: null,
    takenOffAt: null,
    answer: null,
    hasAddress: true,
  };
  assert.deepEqual(decideFreshness(open, RULE, day(13)), []);
  assert.deepEqual(decideFreshness(open, RULE, day(14)), ["letter"]);
  assert.deepEqual(decideFreshness({ ...open, letters: 3 }, RULE, day(14)), ["to-curator"]);
  assert.deepEqual(decideFreshness({ ...open, letters: 0, lastLetterAt: null }, RULE, day(100)), ["letter"]);
  assert.deepEqual(decideFreshness({ ...open, letters: 3, withCuratorSince: day(50) }, RULE, day(90)), [
    "lower",
    "take-off",
  ]);
  assert.deepEqual(
    decideFreshness({ ...open, letters: 3, withCuratorSince: day(50) }, { ...RULE, offAfterDays: null }, day(900)),
    ["lower"],
  );
  assert.deepEqual(decideFreshness({ ...open, answer: "changed", withCuratorSince: day(3) }, RULE, day(900)), []);
});

test("a link is good for its own question in its own region only", () => {
  const id = randomUUID();
  const token = freshnessToken(SECRET, "99", id);
  assert.equal(readFreshnessToken(SECRET, "99", token), id);
  assert.equal(readFreshnessToken(SECRET, "01", token), null);
  assert.equal(readFreshnessToken("y".repeat(32), "99", token), null);
  for (const forged of [`${randomUUID()}.${token.split(".")[1]}`, id, "", "../..", `${token}x`])
    assert.equal(readFreshnessToken(SECRET, "99", forged), null, forged);
});

test("how surely facts hold follows from who last knew them and when", () => {
  const at = (modifiedAt: Date | null, confirmedAt: Date | null) => confidenceOf({ modifiedAt, confirmedAt }, START);
  assert.deepEqual(
    [
      at(day(-10), null),
      at(day(-250), null),
      at(day(-400), null),
      at(day(-400), day(-30)),
      at(day(-400), day(-390)),
      at(null, null),
    ],
    ["fresh", "aging", "stale", "confirmed", "stale", null],
  );
});
