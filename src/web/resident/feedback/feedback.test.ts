import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { forgetOldFeedback } from "../../../domain/feedback/forget-feedback.ts";
import { openToken } from "../../../domain/feedback/form-token.ts";
import type { RegionCode } from "../../../domain/regions/region.ts";
import { createTestWeb, MONDAY, type TestWeb } from "../test-web.ts";

let database: TestDatabase;
let web: TestWeb;

before(async () => {
  database = await createTestDatabase();
  web = createTestWeb([], { db: database.db });
});
after(() => database.close());

const SERVICE = "00000000-0000-5000-8000-00000000abcd";
/** A form that a person opened a minute ago. */
const aToken = (opened = new Date(MONDAY.getTime() - 60_000)) => openToken(web.context.config.secret, opened);
const send = (fields: Record<string, string>, query = "", headers: Record<string, string> = {}) =>
  web.app.request(`http://polku.example.fi/esimerkkila/fi/palaute${query}`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ form: aToken(), ...fields }),
  });
const stored = (regionCode: string) =>
  database.db.forRegion(regionCode).run((db) => db.selectFrom("feedback").selectAll().execute());

test("another site cannot send the form", async () => {
  const answer = await send({ kind: "other", message: "x", replyTo: "" }, "", { "sec-fetch-site": "cross-site" });
  assert.equal(answer.status, 400);
  assert.deepEqual(await stored("99"), []);
});

test("what is missing is told, and nothing that was written is lost", async () => {
  const answer = await send({ kind: "", message: '  Ovi on "lukossa" <b>', replyTo: "ei osoite" });
  const text = await answer.text();
  assert.equal(answer.status, 400);
  assert.match(text, /href="#kind">Valitse, mitä palautteesi koskee/);
  assert.match(text, /href="#replyTo">Tarkista sähköpostiosoite/);
  assert.match(text, />\s*Ovi on &quot;lukossa&quot; &lt;b><\/textarea>/);
  assert.match(text, /value="ei osoite"/);
  assert.match(text, /soita 112/);
  assert.deepEqual(await stored("99"), []);
});

test("a message is stored in its own region and answered with a receipt that can be reloaded", async () => {
  const answer = await send(
    { kind: "wrong-fact", message: "Ovi on lukossa\r\nklo 9", replyTo: "minna@example.fi" },
    `?palvelu=${SERVICE}&kunta=982`,
  );
  assert.equal(answer.status, 303);
  const location = answer.headers.get("location") ?? "";
  assert.match(location, /^\/esimerkkila\/fi\/palaute\?kunta=982&viite=[0-9A-F]{8}&viimeistaan=2026-12-07$/);
  const receipt = (await web.get(location)).text;
  assert.match(receipt, /Kiitos palautteestasi/);
  assert.match(receipt, /viimeistään 7\.12\.2026/);
  const [row, ...others] = await stored("99");
  assert.equal(others.length, 0);
  assert.equal(row?.message, "Ovi on lukossa\nklo 9");
  assert.equal(row?.due_on.toISOString().slice(0, 10), "2026-12-07");
  assert.deepEqual(
    [row?.subject_kind, row?.subject_id, row?.kind, row?.reply_to, row?.language],
    ["service", SERVICE, "wrong-fact", "minna@example.fi", "fi"],
  );
  assert.deepEqual(await stored("01"), []);
});

test("what was not found is stored as a need of the vocabulary, without a message; no other kind keeps one", async () => {
  const empty = { message: "", replyTo: "" };
  assert.equal((await send({ kind: "not-found", need: "no-such-need", ...empty })).status, 400);
  assert.equal((await send({ kind: "other", need: "loneliness", ...empty })).status, 400);
  assert.equal((await send({ kind: "not-found", need: "loneliness", ...empty })).status, 303);
  assert.equal((await send({ kind: "other", need: "loneliness", message: "Hei", replyTo: "" })).status, 303);
  const rows = (await stored("99")).filter(({ message }) => message === "" || message === "Hei");
  assert.deepEqual(rows.map(({ message, need_id }) => [message, need_id]).sort(), [
    ["", "loneliness"],
    ["Hei", null],
  ]);
});

test("the list of needs is offered to those who did not find something, with the likeliest chosen", async () => {
  const { text } = await web.get("/esimerkkila/fi/palaute?laji=not-found&tarve=loneliness");
  assert.match(text, /<option value="loneliness" selected>Yksinäisyys/);
  assert.doesNotMatch((await web.get("/esimerkkila/fi/palaute")).text, /name="need"/);
});

test("a body that is far too large is refused with a page", async () => {
  const answer = await send({ kind: "other", message: "a".repeat(60_000), replyTo: "" });
  assert.equal(answer.status, 413);
  assert.match(await answer.text(), /Viesti oli liian pitkä/);
});

test("what programs send at once, or with a form of their own, is shown again with everything kept, and not stored", async () => {
  const before = (await stored("99")).length;
  const forged = `${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}.1.${"a".repeat(43)}`;
  for (const form of ["", "x", forged, aToken(MONDAY), aToken(new Date(MONDAY.getTime() - 25 * 3_600_000))]) {
    const answer = await send({ kind: "other", message: "Ovi on lukossa", replyTo: "", form });
    const text = await answer.text();
    assert.equal(answer.status, 400, form);
    assert.match(text, /ei vielä lähtenyt/);
    assert.match(text, />\s*Ovi on lukossa<\/textarea>/);
    assert.match(text, /value="other" checked/);
  }
  assert.equal((await stored("99")).length, before);
});

test("a message sent twice is stored once and answered alike", async () => {
  const before = (await stored("99")).length;
  const twice = { kind: "other", message: "Kahdesti", replyTo: "", form: aToken() };
  const [first, second] = await Promise.all([send(twice), send(twice)]);
  assert.equal(first.headers.get("location"), second.headers.get("location"));
  assert.equal((await stored("99")).length, before + 1);
});

test("something wrong can be told of an event, a place and a self-care tool", async () => {
  for (const [name, kind] of [
    ["tapahtuma", "event"],
    ["paikka", "place"],
    ["omahoito", "tool"],
  ]) {
    await send({ kind: "wrong-fact", message: `Väärin: ${kind}`, replyTo: "" }, `?${name}=${SERVICE}`);
    const row = (await stored("99")).find(({ message }) => message === `Väärin: ${kind}`);
    assert.deepEqual([row?.subject_kind, row?.subject_id], [kind, SERVICE]);
  }
});

test("addresses are forgotten in half a year and messages in two years", async () => {
  await send({ kind: "other", message: "Vastatkaa", replyTo: "minna@example.fi" });
  const row = async () => (await stored("99")).find(({ message }) => message === "Vastatkaa");
  const forget = (now: string) => forgetOldFeedback(database.db, [{ code: "99" as RegionCode }], new Date(now));
  await forget("2027-05-22T12:00:00Z");
  assert.equal((await row())?.reply_to, "minna@example.fi");
  await forget("2027-05-24T12:00:00Z");
  assert.equal((await row())?.reply_to, null);
  await forget("2028-11-24T12:00:00Z");
  assert.equal(await row(), undefined);
});
