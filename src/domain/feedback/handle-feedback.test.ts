import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Mail, Mailer } from "../../platform/mail/mailer.ts";
import { demoAccount } from "../accounts/demo-users.ts";
import type { Actor, RegionRole } from "../accounts/role.ts";
import type { Feedback } from "./feedback.ts";
import { saveFeedback } from "./feedback-queries.ts";
import { dueStateOf, type FeedbackEventKind } from "./feedback-work.ts";
import {
  countFeedback,
  countWaiting,
  findFeedback,
  listFeedback,
  listFeedbackEvents,
} from "./feedback-work-queries.ts";
import { handleFeedback, sendAnswerAgain } from "./handle-feedback.ts";

let database: TestDatabase;
let accountId = "";
before(async () => {
  database = await createTestDatabase();
  const account = await demoAccount(database.db, "kuraattori", NOW);
  accountId = account?.id ?? "";
});
after(() => database.close());

const NOW = new Date("2026-11-23T08:00:00Z");
const anActor = (role: RegionRole = "curator", regionCode = "99"): Actor => ({
  accountId,
  name: "Kuraattori",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode, role, organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: NOW,
});

async function received(change: Partial<Feedback> = {}, regionCode = "99"): Promise<string> {
  const id = randomUUID();
  await saveFeedback(database.db.forRegion(regionCode), {
    id,
    kind: "wrong-fact",
    message: "Ovi on kiinni perjantaisin.",
    replyTo: "asukas@example.fi",
    subject: { kind: "site", id: null },
    needId: null,
    language: "fi",
    receivedAt: new Date("2026-11-20T08:00:00Z"),
    dueOn: "2026-12-04",
    ...change,
  });
  return id;
}

/** Letters that left; `isBroken` refuses them. */
function aMailer(isBroken = false): Mailer & { letters: Mail[] } {
  const letters: Mail[] = [];
  return {
    way: "outbox",
    letters,
    send: async (mail) => {
      if (isBroken) throw new Error("550 asukas@example.fi");
      letters.push(mail);
    },
  };
}

const letterOf = (_: unknown, words: string) => ({ subject: "Vastaus", text: words });
const act = (
  feedbackId: string,
  kind: FeedbackEventKind,
  words = "",
  { mail = aMailer(), actor = anActor(), eventId = randomUUID() as string } = {},
) =>
  handleFeedback(
    { db: database.db, mail },
    actor,
    { regionCode: "99", feedbackId, eventId, kind, words },
    letterOf,
    NOW,
  );

const stands = (id: string) =>
  database.db.forRegion("99").run(async (trx) => ({
    item: await findFeedback(trx, id),
    events: await listFeedbackEvents(trx, id),
  }));

test("only curators of the region touch residents' messages", async () => {
  const id = await received();
  for (const actor of [anActor("professional"), anActor("manager"), anActor("provider"), anActor("curator", "01")])
    await assert.rejects(act(id, "take", "", { actor }), { code: "not-a-curator" });
  const foreign = await received({}, "01");
  await assert.rejects(act(foreign, "take"), { code: "feedback-not-found" });
});

test("whoever answers or closes a message that nobody had taken is its handler", async () => {
  for (const [kind, words] of [
    ["answer", "Kiitos."],
    ["close", "Korjattu."],
  ] as const) {
    const id = await received();
    assert.deepEqual(await act(id, kind, words), { ok: true });
    assert.equal((await stands(id)).item?.assignedTo, anActor().accountId, kind);
  }
});

test("a message is taken, answered by mail and closed, and everything stands in order", async () => {
  const id = await received();
  const mail = aMailer();
  assert.deepEqual(await act(id, "take"), { ok: true });
  assert.deepEqual(await act(id, "note", "Soitin paikkaan."), { ok: true });
  assert.deepEqual(await act(id, "answer", "Kiitos, korjasimme ajat.", { mail }), { ok: true });
  assert.deepEqual(mail.letters, [{ to: "asukas@example.fi", subject: "Vastaus", text: "Kiitos, korjasimme ajat." }]);
  const { item, events } = await stands(id);
  assert.deepEqual([item?.state, item?.assignedTo, item?.settledAt], ["answered", anActor().accountId, NOW]);
  assert.deepEqual(
    events.map(({ kind, mail: state }) => [kind, state]),
    [
      ["take", null],
      ["note", null],
      ["answer", "sent"],
    ],
  );
});

test("an answer that does not leave is kept and can be sent again", async () => {
  const id = await received();
  const eventId = randomUUID();
  assert.deepEqual(await act(id, "answer", "Hei", { mail: aMailer(true), eventId }), { ok: false, reason: "mail" });
  assert.equal((await stands(id)).events[0]?.mail, "failed");
  const mail = aMailer();
  const again = () =>
    sendAnswerAgain({ db: database.db, mail }, anActor(), { regionCode: "99", feedbackId: id, eventId }, letterOf, NOW);
  await Promise.all([again(), again()]);
  assert.equal(mail.letters.length, 1);
  assert.equal((await stands(id)).events[0]?.mail, "sent");
});

test("a form sent twice is one act and one letter", async () => {
  const id = await received();
  const mail = aMailer();
  const eventId = randomUUID();
  await Promise.all([act(id, "answer", "Hei", { mail, eventId }), act(id, "answer", "Hei", { mail, eventId })]);
  assert.equal(mail.letters.length, 1);
  assert.equal((await stands(id)).events.length, 1);
});

test("nothing is answered without words or without an address", async () => {
  const id = await received({ replyTo: null });
  assert.deepEqual(await act(id, "answer", "  "), { ok: false, reason: "no-words" });
  assert.deepEqual(await act(id, "answer", "Hei"), { ok: false, reason: "no-address" });
  assert.deepEqual(await act(id, "close", "x".repeat(4001)), { ok: false, reason: "too-long" });
  assert.equal((await stands(id)).item?.state, "new");
});

test("a closed message is opened again before it is answered", async () => {
  const id = await received();
  await act(id, "close", "Ei koske tarjotinta.");
  await assert.rejects(act(id, "answer", "Hei"), { code: "feedback-state" });
  await act(id, "reopen");
  assert.equal((await stands(id)).item?.state, "working");
});

test("the most urgent comes first, and the numbers tell how fast answers came", async () => {
  const region = database.db.forRegion("07");
  const late = await received({ dueOn: "2026-11-10", kind: "accessibility" }, "07");
  const later = await received({ dueOn: "2026-12-20" }, "07");
  const soon = await received({ dueOn: "2026-11-25" }, "07");
  const { items, total } = await listFeedback(
    region,
    { state: "open", kind: null, assignedTo: null, lateOn: null, subject: null, reference: null },
    { limit: 10, offset: 0 },
  );
  assert.deepEqual([items.map(({ id }) => id), total], [[late, soon, later], 3]);
  assert.deepEqual(await countWaiting(region, "2026-11-23", 3), { open: 3, late: 1, soon: 1 });
  const counts = await countFeedback(region, new Date("2026-01-01"), "2026-11-23");
  assert.deepEqual(
    counts.map(({ kind, received: all, late: overdue }) => [kind, all, overdue]),
    [
      ["accessibility", 1, 1],
      ["wrong-fact", 2, 0],
    ],
  );
});

test("a day of answering is late, near, further away or settled", () => {
  const due = (dueOn: string, state: "new" | "answered" = "new") => dueStateOf({ dueOn, state }, "2026-11-23");
  assert.deepEqual(
    [due("2026-11-22"), due("2026-11-23"), due("2026-11-26"), due("2026-11-27"), due("2026-11-01", "answered")],
    ["late", "soon", "soon", "later", "settled"],
  );
});
