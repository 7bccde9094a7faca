import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { findConfirmation, listCases } from "../../../domain/freshness/freshness-queries.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const PAGE = "/esimerkkila/tyotila/laatu/ajantasaisuus";

async function anAnswered(answer: "changed" | null, regionCode = "99") {
  const [id, entryId] = [randomUUID(), randomUUID()];
  await database.db.forRegion(regionCode).run((trx) =>
    trx
      .insertInto("freshness_case")
      .values({
        id,
        region_code: regionCode,
        kind: "service",
        entry_id: entryId,
        organization_id: null,
        stale_since: new Date("2025-01-01T00:00:00Z"),
        opened_at: MONDAY,
        letters: 1,
        last_letter_at: MONDAY,
        with_curator_since: answer && MONDAY,
        lowered_at: null,
        taken_off_at: null,
        answer,
        answer_words: answer && "Aika on <nyt> klo 12",
        answered_at: answer && MONDAY,
        closed_at: null,
        closed_because: null,
        closed_by: null,
      })
      .execute(),
  );
  return { id, entryId };
}

test("providers and professionals do not see the questions; a manager sees and changes nothing", async () => {
  const { as } = createTestWorkspace(database.db);
  const { id } = await anAnswered("changed");
  for (const key of ["yhdistys", "ammattilainen", "linkkihenkilo"])
    assert.equal((await (await as(key)).get(PAGE)).status, 403, key);
  const manager = await as("johtaja");
  const { html } = await manager.get(PAGE);
  assert.match(html, /Aika on &lt;nyt> klo 12/);
  assert.doesNotMatch(html, /name="teko"/);
  assert.equal((await manager.post(PAGE, { teko: "handled", kysymys: id })).status, 403);
  assert.equal((await manager.post(PAGE, { teko: "rule", isOn: "1" })).status, 403);
  assert.equal((await (await as("kuraattori")).post(PAGE, { teko: "rule", isOn: "1" })).status, 403);
});

test("a curator who has seen to a change settles the question, once", async () => {
  const { as } = createTestWorkspace(database.db);
  const { id, entryId } = await anAnswered("changed");
  const browser = await as("kuraattori");
  for (const _ of [1, 2]) {
    const { location } = await browser.post(PAGE, { teko: "handled", kysymys: id });
    assert.equal(location, `${PAGE}?tehty=handled`);
  }
  const [question] = await listCases(database.db.forRegion("99"), { id });
  assert.equal(question?.closedBecause, "handled");
  const confirmed = await database.db
    .forRegion("99")
    .run((trx) => findConfirmation(trx, { kind: "service", id: entryId }));
  assert.equal(confirmed?.confirmedBy, "curator");
});

test("what has ended leads to the thing's own page, and another region's question is not found", async () => {
  const { as } = createTestWorkspace(database.db);
  const { id, entryId } = await anAnswered(null);
  const browser = await as("kuraattori");
  const { location } = await browser.post(PAGE, { teko: "ended", kysymys: id });
  assert.equal(location, `/esimerkkila/tyotila/tarjotin/service/${entryId}/tila?tehty=ended`);
  const foreign = await anAnswered("changed", "01");
  assert.equal((await browser.post(PAGE, { teko: "handled", kysymys: foreign.id })).status, 404);
  assert.equal((await browser.post(PAGE, { teko: "räjäytä", kysymys: id })).status, 400);
});

test("the region's rule is set by its administrator; what cannot be is told and kept in the fields", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("paakayttaja");
  const wrong = await browser.post(PAGE, {
    teko: "rule",
    isOn: "1",
    afterMonths: "kaksi",
    remindAfterDays: "14",
    lowerAfterDays: "60",
    offAfterDays: "40",
  });
  assert.equal(wrong.status, 400);
  assert.match(wrong.html, /href="#afterMonths">Kirjoita kuukaudet kokonaislukuna, 3–36\./);
  assert.match(wrong.html, /value="kaksi"/);
  // The page opens with the reader's place at what is wrong, without a script.
  assert.match(wrong.html, /<div class="errors" tabindex="-1" autofocus/);
  const early = await browser.post(PAGE, {
    teko: "rule",
    isOn: "1",
    afterMonths: "12",
    remindAfterDays: "14",
    lowerAfterDays: "60",
    offAfterDays: "40",
  });
  assert.match(early.html, /href="#offAfterDays">/);
  const saved = await browser.post(PAGE, {
    teko: "rule",
    isOn: "1",
    afterMonths: "9",
    remindAfterDays: "10",
    lowerAfterDays: "",
    offAfterDays: "",
  });
  assert.equal(saved.location, `${PAGE}?tehty=rule`);
  const rows = await database.db.forRegion("99").run((trx) => trx.selectFrom("region_setting").selectAll().execute());
  assert.deepEqual(rows[0]?.settings.freshness, {
    isOn: true,
    afterMonths: 9,
    remindAfterDays: 10,
    lowerAfterDays: null,
    offAfterDays: null,
  });
});
