import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { createTestWeb, type TestWeb } from "../test-web.ts";

let database: TestDatabase;
let web: TestWeb;

before(async () => {
  database = await createTestDatabase();
  web = createTestWeb([], { db: database.db });
});
after(() => database.close());

const SERVICE = "00000000-0000-5000-8000-00000000abcd";
const send = (fields: Record<string, string>, query = "", headers: Record<string, string> = {}) =>
  web.app.request(`http://polku.example.fi/esimerkkila/fi/palaute${query}`, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
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
  assert.match(location, /^\/esimerkkila\/fi\/palaute\?kunta=982&viite=[0-9A-F]{8}$/);
  assert.match((await web.get(location)).text, /Kiitos palautteestasi/);
  const [row, ...others] = await stored("99");
  assert.equal(others.length, 0);
  assert.equal(row?.message, "Ovi on lukossa\nklo 9");
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
