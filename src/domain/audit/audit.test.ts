import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type AuditEvent, programDoer } from "./audit.ts";
import { auditCsv } from "./audit-csv.ts";
import { recordAudit } from "./audit-queries.ts";
import { ANY_EVENT, forgetAuditEvents, listAuditEvents } from "./audit-search-queries.ts";
import { forgetOldAudit } from "./forget-audit.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const anEvent = (change: Partial<AuditEvent> = {}): AuditEvent => ({
  at: new Date("2026-11-23T08:00:00Z"),
  kind: "change",
  act: "curation.hide",
  by: { accountId: "00000000-0000-4000-8000-00000000000a", name: "Kuraattori", organization: "Kunta", role: "curator" },
  subject: { kind: "service", id: "abc" },
  details: { version: 2 },
  ...change,
});
const PAGE = { limit: 100, olderThan: null };

test("a region sees its own log only, the newest first, page by page", async () => {
  const { db } = database;
  for (const name of ["yksi", "kaksi", "kolme"])
    await recordAudit(db.forRegion("01"), anEvent({ by: programDoer(name) }));
  await recordAudit(db.forRegion("02"), anEvent());
  const all = await listAuditEvents(db.forRegion("01"), ANY_EVENT, PAGE);
  assert.deepEqual(
    all.map(({ actorName }) => actorName),
    ["kolme", "kaksi", "yksi"],
  );
  const older = await listAuditEvents(db.forRegion("01"), ANY_EVENT, { limit: 1, olderThan: all[0]?.id ?? null });
  assert.deepEqual(
    older.map(({ actorName }) => actorName),
    ["kaksi"],
  );
});

test("lines are found by who, what, whose, kind, act and day", async () => {
  const region = database.db.forRegion("03");
  await recordAudit(region, anEvent());
  await recordAudit(
    region,
    anEvent({
      kind: "read",
      act: "referral.read",
      whose: "client-7",
      purpose: "hoitosuhde",
      at: new Date("2026-11-24T08:00:00Z"),
      by: { accountId: null, name: "100 % \\_vastaanottaja", organization: null, role: null },
    }),
  );
  const found = async (change: Partial<typeof ANY_EVENT>) =>
    (await listAuditEvents(region, { ...ANY_EVENT, ...change }, PAGE)).map(({ act }) => act);
  assert.deepEqual(await found({ who: "kuraat" }), ["curation.hide"]);
  assert.deepEqual(await found({ who: "kunta" }), ["curation.hide"]);
  assert.deepEqual(await found({ who: "00000000-0000-4000-8000-00000000000a" }), ["curation.hide"]);
  assert.deepEqual(await found({ who: "100 % \\_" }), ["referral.read"]);
  assert.deepEqual(await found({ who: "_" }), ["referral.read"]);
  assert.deepEqual(await found({ what: "abc" }), ["referral.read", "curation.hide"]);
  assert.deepEqual(await found({ what: "client-7" }), ["referral.read"]);
  assert.deepEqual(await found({ kind: "read" }), ["referral.read"]);
  assert.deepEqual(await found({ act: "curation." }), ["curation.hide"]);
  assert.deepEqual(await found({ from: new Date("2026-11-24T00:00:00Z") }), ["referral.read"]);
  assert.deepEqual(await found({ before: new Date("2026-11-24T00:00:00Z") }), ["curation.hide"]);
});

test("a file for a log request tells each line whole, and no cell is a formula", async () => {
  const region = database.db.forRegion("04");
  await recordAudit(region, anEvent({ by: programDoer("=cmd"), whose: "client-7", purpose: 'syy "1"; toinen' }));
  const csv = auditCsv(await listAuditEvents(region, ANY_EVENT, PAGE));
  const [head, line] = csv.split("\r\n");
  assert.match(head ?? "", /^\uFEFFid;aika;laji;/);
  assert.match(line ?? "", /;'=cmd;;;;service;abc;client-7;"syy ""1""; toinen";"{""version"":2}"$/);
});

test("the log forgets what each region has kept long enough, and nothing younger than two years", async () => {
  const { db } = database;
  const now = new Date();
  const yearsAgo = (years: number) => new Date(now.getTime() - years * 366 * 86_400_000);
  for (const years of [1, 3, 13])
    for (const code of ["05", "06"]) await recordAudit(db.forRegion(code), anEvent({ at: yearsAgo(years) }));
  const kept = [
    { code: "05", logYears: 2 },
    { code: "06", logYears: 12 },
  ];
  assert.equal(await forgetOldAudit(db, kept, now), 3);
  assert.equal((await listAuditEvents(db.forRegion("05"), ANY_EVENT, PAGE)).length, 1);
  assert.equal((await listAuditEvents(db.forRegion("06"), ANY_EVENT, PAGE)).length, 2);
  await assert.rejects(forgetAuditEvents(db, "05", now), /two years/);
});
