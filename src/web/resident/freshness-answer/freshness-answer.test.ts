import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { freshnessToken } from "../../../domain/freshness/freshness-link.ts";
import { listCases } from "../../../domain/freshness/freshness-queries.ts";
import { createTestWeb, MONDAY, SERVICE_ID } from "../test-web.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

async function aQuestion(entryId = SERVICE_ID): Promise<string> {
  const id = randomUUID();
  await database.db.forRegion("99").run(async (trx) => {
    await trx.deleteFrom("freshness_case").execute();
    await trx
      .insertInto("freshness_case")
      .values({
        id,
        region_code: "99",
        kind: "service",
        entry_id: entryId,
        organization_id: null,
        stale_since: new Date(0),
        opened_at: MONDAY,
        letters: 1,
        last_letter_at: MONDAY,
        with_curator_since: null,
        lowered_at: null,
        taken_off_at: null,
        answer: null,
        answer_words: null,
        answered_at: null,
        closed_at: null,
        closed_because: null,
        closed_by: null,
      })
      .execute();
  });
  return id;
}

const webOf = () => createTestWeb(undefined, { db: database.db });
const addressOf = (web: ReturnType<typeof webOf>, id: string, region = "99", language = "fi") =>
  `/esimerkkila/${language}/tarkistus/${freshnessToken(web.context.config.secret, region, id)}`;
const send = (web: ReturnType<typeof webOf>, address: string, fields: Record<string, string>) =>
  web.app.request(address, { method: "POST", body: new URLSearchParams(fields) });
const stands = async (id: string) => (await listCases(database.db.forRegion("99"), { id }))[0];

test("a forged link, and one of another region, open nothing", async () => {
  const web = webOf();
  const id = await aQuestion();
  for (const address of [
    `/esimerkkila/fi/tarkistus/${id}.${"x".repeat(43)}`,
    addressOf(web, id, "01"),
    addressOf(web, randomUUID()),
  ]) {
    const { status, text } = await web.get(address);
    assert.equal(status, 404);
    assert.match(text, /Linkki ei toimi/);
    assert.equal((await send(web, address, { vastaus: "true" })).status, 303);
  }
  assert.equal((await stands(id))?.answer, null);
});

test("opening the link changes nothing; one choice answers; coming back says thank you", async () => {
  const web = webOf();
  const id = await aQuestion();
  const address = addressOf(web, id);
  const { status, text, headers } = await web.get(address);
  assert.equal(status, 200);
  assert.match(text, /Kävelyryhmä/);
  assert.match(headers.get("cache-control") ?? "", /no-store/);
  assert.match(text, /noindex/);
  assert.equal((await stands(id))?.answer, null);
  // Each answer is a button of its own: one press, and no list to choose from first.
  for (const value of ["true", "changed", "ended"])
    assert.match(text, new RegExp(`<button[^>]*type="submit"[^>]*name="vastaus" value="${value}"`));
  const answer = await send(web, address, { vastaus: "true" });
  assert.equal(answer.status, 303);
  assert.match((await web.get(answer.headers.get("location") ?? "")).text, /Kiitos vastauksesta/);
  assert.equal((await stands(id))?.closedBecause, "confirmed");
  assert.match((await web.get(address)).text, /Tähän on jo vastattu/);
  assert.match((await web.get(addressOf(web, id, "99", "sv"))).text, /Det här har redan besvarats/);
});

test("what is missing is told at its field, and what was written stays", async () => {
  const web = webOf();
  const address = addressOf(web, await aQuestion());
  const none = await send(web, address, { mika: "Uusi aika klo 12" });
  assert.equal(none.status, 400);
  const html = await none.text();
  assert.match(html, /href="#vastaus">Valitse yksi vaihtoehto\./);
  assert.match(html, />Uusi aika klo 12<\/textarea>/);
  const wordless = await (await send(web, address, { vastaus: "changed", mika: " " })).text();
  assert.match(wordless, /href="#mika">Kerro, mikä on muuttunut\./);
});

test("other sites cannot answer, and a huge answer is refused", async () => {
  const web = webOf();
  const id = await aQuestion();
  const address = addressOf(web, id);
  const foreign = await web.app.request(address, {
    method: "POST",
    headers: { "sec-fetch-site": "cross-site" },
    body: new URLSearchParams({ vastaus: "ended" }),
  });
  assert.equal(foreign.status, 400);
  assert.equal((await send(web, address, { vastaus: "changed", mika: "x".repeat(20_000) })).status, 413);
  assert.equal((await send(web, address, { vastaus: "changed", mika: "x".repeat(3000) })).status, 400);
  assert.equal((await stands(id))?.answer, null);
});
