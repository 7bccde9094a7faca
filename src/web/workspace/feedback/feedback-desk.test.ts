import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { anEntry, saveEntries } from "../../../../test/support/tray-entries.ts";
import { ANY_EVENT, listAuditEvents } from "../../../domain/audit/audit-search-queries.ts";
import type { FeedbackSubject } from "../../../domain/feedback/feedback.ts";
import { saveFeedback } from "../../../domain/feedback/feedback-queries.ts";
import type { Mail } from "../../../platform/mail/mailer.ts";
import { createTestWorkspace } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const DESK = "/esimerkkila/tyotila/palaute";

async function received(
  message: string,
  language = "fi",
  subject: FeedbackSubject = { kind: "site", id: null },
): Promise<string> {
  const id = randomUUID();
  await saveFeedback(database.db.forRegion("99"), {
    id,
    kind: "accessibility",
    message,
    replyTo: "asukas@example.fi",
    subject,
    needId: null,
    language,
    receivedAt: new Date("2026-11-20T08:00:00Z"),
    dueOn: "2026-12-04",
  });
  return id;
}

test("residents' messages are for curators only", async () => {
  const { app, as } = createTestWorkspace(database.db);
  const id = await received("Salainen asia");
  assert.equal((await app.request(`${DESK}/${id}`)).status, 303);
  for (const key of ["ammattilainen", "johtaja", "yhdistys", "linkkihenkilo"]) {
    const browser = await as(key);
    for (const path of [DESK, `${DESK}/${id}`]) assert.equal((await browser.get(path)).status, 403, key);
    assert.equal((await browser.post(`${DESK}/${id}`, { teko: "take", tapahtuma: randomUUID() })).status, 403);
  }
  assert.equal((await (await as("kuraattori")).get(`${DESK}/ei-tunniste`)).status, 404);
  assert.equal((await (await as("kuraattori")).get(`${DESK}/${randomUUID()}`)).status, 404);
});

test("a curator answers in the language of the resident, and the reading is written in the log", async () => {
  const letters: Mail[] = [];
  const mail = { way: "outbox" as const, send: async (letter: Mail) => void letters.push(letter) };
  const { as } = createTestWorkspace(database.db, { mail });
  const id = await received("Kontrasten är svag <b>här</b>", "sv");
  const browser = await as("kuraattori");
  const list = await browser.get(DESK);
  assert.match(list.html, new RegExp(id.slice(0, 8).toUpperCase()));
  assert.match(list.html, new RegExp(`href="${DESK}/${id}" lang="sv">Kontrasten är svag`));
  const page = await browser.get(`${DESK}/${id}`);
  assert.match(page.html, /Kontrasten är svag &lt;b>här/);
  // A long answer is told to be too long: a browser that cut it in silence would send half of it.
  assert.doesNotMatch(page.html, /<textarea[^>]*maxlength/i);
  assert.doesNotMatch(page.html, /asukas@example/);
  const answer = { teko: "answer", tapahtuma: randomUUID(), sanat: "Vi rättar färgerna." };
  assert.equal((await browser.post(`${DESK}/${id}`, answer)).status, 303);
  assert.equal(letters[0]?.to, "asukas@example.fi");
  assert.match(
    letters[0]?.text ?? "",
    /^Hej\n\nTack för din respons\..*Vi rättar färgerna\..*Exempelby välfärdsområde/s,
  );
  assert.doesNotMatch(letters[0]?.text ?? "", /Kontrasten/);
  const read = await listAuditEvents(
    database.db.forRegion("99"),
    { ...ANY_EVENT, kind: "read", what: id },
    { limit: 10, olderThan: null },
  );
  assert.equal(read[0]?.actorName, "Esittelyn kuraattori");
});

test("an answer that cannot be sent yet keeps its words in the field", async () => {
  const { as } = createTestWorkspace(database.db);
  const id = await received("Hei");
  const browser = await as("kuraattori");
  const empty = await browser.post(`${DESK}/${id}`, { teko: "answer", tapahtuma: randomUUID(), sanat: " " });
  assert.equal(empty.status, 400);
  assert.match(empty.html, /href="#sanat-answer">Kirjoita ensin\./);
  const long = await browser.post(`${DESK}/${id}`, {
    teko: "answer",
    tapahtuma: randomUUID(),
    sanat: `Alku ${"x".repeat(4000)}`,
  });
  assert.equal(long.status, 400);
  assert.match(long.html, /Alku x/);
  const broken: readonly Record<string, string>[] = [
    {},
    { teko: "räjäytä", tapahtuma: randomUUID() },
    { teko: "take", tapahtuma: "x" },
  ];
  for (const fields of broken) assert.equal((await browser.post(`${DESK}/${id}`, fields)).status, 400);
  const nobody = { teko: "assign", tapahtuma: randomUUID(), kenelle: randomUUID() };
  assert.match((await browser.post(`${DESK}/${id}`, nobody)).html, /Valitse käsittelijä/);
});

test("a message tells what it is about by name, and that it is gone when it is", async () => {
  const { as } = createTestWorkspace(database.db);
  const entry = anEntry({ title: { fi: "Uimahallin aamut" } });
  await saveEntries(database, [entry]);
  const known = await received("Väärä aika", "fi", { kind: "service", id: entry.id });
  const gone = await received("Väärä aika", "fi", { kind: "event", id: randomUUID() });
  const browser = await as("kuraattori");
  assert.match((await browser.get(DESK)).html, /Uimahallin aamut/);
  assert.match((await browser.get(`${DESK}/${known}`)).html, /Uimahallin aamut/);
  assert.match((await browser.get(`${DESK}/${gone}`)).html, /Kohde on poistettu/);
});
