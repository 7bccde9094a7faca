import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { anEntry, type SavedEntry, saveEntries } from "../../../test/support/tray-entries.ts";
import type { Actor } from "../accounts/role.ts";
import type { Severity } from "../quality/quality-check.ts";
import { changeCuration } from "./change-curation.ts";
import { type Curation, NO_CURATION } from "./curation.ts";
import { NO_THEME, WORK_SORTS, type WorkFilter } from "./work-list.ts";
import { pageOfWork } from "./work-list-kept.ts";
import { readWorkListState } from "./work-list-queries.ts";
import { createWorkListShelf } from "./work-list-shelf.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const NOW = new Date("2026-11-23T08:00:00Z");
const curator: Actor = {
  accountId: "00000000-0000-4000-8000-00000000000a",
  name: "Kuraattori",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode: "99", role: "curator", organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: NOW,
};
const ANY: WorkFilter = {
  text: "",
  kind: null,
  municipality: null,
  theme: null,
  state: null,
  organizationId: null,
  source: null,
  check: null,
  severity: null,
  missing: null,
  sort: "title",
  page: 1,
};
const AROUND = { review: [] as string[], today: "2026-11-23" };
const shelf = createWorkListShelf();

async function open(region = "99", from = shelf) {
  const db = database.db.forRegion(region);
  const { marks } = await readWorkListState(database.db.register, region, curator.accountId);
  return from.open(db, marks);
}

async function page(filter: Partial<WorkFilter> = {}, around: Partial<typeof AROUND> = {}, region = "99") {
  return pageOfWork(await open(region), { ...ANY, ...filter }, { ...AROUND, ...around }, "fi");
}

async function found(...asked: Parameters<typeof page>) {
  return (await page(...asked)).entries.map(({ title }) => title.fi);
}

/** What has been kept and mended is what a program that has just started would read, in every order. */
async function agreesWithNew(region: string): Promise<void> {
  const [mended, fresh] = [await open(region), await open(region, createWorkListShelf())];
  for (const sort of WORK_SORTS)
    assert.deepEqual(
      pageOfWork(mended, { ...ANY, sort }, AROUND, "fi"),
      pageOfWork(fresh, { ...ANY, sort }, AROUND, "fi"),
    );
  assert.deepEqual(mended.choices, fresh.choices);
}

async function say(entry: SavedEntry, said: Partial<Curation>): Promise<void> {
  const content = { ...NO_CURATION, ...said };
  await changeCuration(database.db, curator, { regionCode: "99", entry, basedOn: 0, content, act: "themes" }, NOW);
}

test("the list is narrowed by what is known of an entry and by what the curators say of it now", async () => {
  const walk = anEntry({ title: { fi: "Äijien kävely" }, languages: ["fi"] });
  const choir = anEntry({ title: { fi: "Kuoro" }, themes: [], municipalities: ["983"], score: 20, kind: "event" });
  const closed = anEntry({ title: { fi: "Suljettu" }, isOn: false, offCode: "no-class", source: "ptv" });
  const linked = anEntry({ title: { fi: "Rikki" }, checks: [{ code: "dead-link", severity: "grave", values: {} }] });
  const elsewhere = anEntry({ title: { fi: "Toisaalla" } });
  await saveEntries(database, [walk, choir, closed, linked]);
  await saveEntries(database, [elsewhere], "01");
  await say(walk, { tray: "off", texts: { title: { fi: "Miesten kävely" }, summary: {}, selko: {} } });
  await say(closed, { themes: { added: ["kulttuuri"], removed: ["liikunta"] } });
  await say(choir, { notices: [{ id: "abcdefgh", text: { fi: "Tauko" }, from: "2026-11-01", until: "2026-11-30" }] });

  assert.deepEqual(await found({ text: "aijien KAVELY" }), ["Äijien kävely"]);
  assert.deepEqual(await found({ text: "miesten" }), ["Äijien kävely"], "our own title is found too");
  assert.deepEqual(await found({ state: "on" }), ["Kuoro", "Rikki"]);
  assert.deepEqual(await found({ state: "off" }), ["Äijien kävely", "Suljettu"], "by the names that residents see");
  assert.deepEqual(await found({ state: "hidden" }), ["Äijien kävely"]);
  assert.deepEqual(await found({ state: "notices" }), ["Kuoro"]);
  assert.deepEqual(await found({ state: "notices" }, { today: "2026-12-01" }), []);
  assert.deepEqual(await found({ state: "curated" }), ["Kuoro", "Äijien kävely", "Suljettu"]);
  assert.deepEqual(await found({ state: "texts" }, { review: [`service:${walk.id}`] }), ["Äijien kävely"]);
  assert.deepEqual(await found({ theme: NO_THEME }), ["Kuoro"]);
  assert.deepEqual(await found({ theme: "kulttuuri" }), ["Suljettu"]);
  assert.deepEqual(await found({ theme: "liikunta" }), ["Äijien kävely", "Rikki"]);
  assert.deepEqual(await found({ municipality: "983", kind: "event" }), ["Kuoro"]);
  assert.deepEqual(await found({ check: "dead-link" }), ["Rikki"]);
  assert.deepEqual(await found({ missing: "sv" }), ["Äijien kävely"]);
  assert.deepEqual(await found({ source: "ptv" }), ["Suljettu"]);
  assert.equal((await found({ sort: "worst" }))[0], "Kuoro");
  assert.deepEqual(await found({}, {}, "01"), ["Toisaalla"]);
  assert.deepEqual((await open()).choices, {
    sources: ["demo", "ptv"],
    checks: ["dead-link"],
  });
});

test("titles stand as in a Finnish dictionary, the same ones by id, and what has no time comes last", async () => {
  const named = (fi: string, change = {}) => anEntry({ title: { fi }, modifiedAt: null, ...change });
  const [ball, swing, oak, same] = [named("Öljy"), named("Äiti"), named("aalto"), named("Sama")];
  const twin = { ...same, id: "ffffffff-ffff-4fff-bfff-ffffffffffff" };
  const first = { ...same, id: "00000000-0000-4000-8000-000000000001" };
  const late = named("Zumba", { modifiedAt: new Date("2026-11-02"), nextTime: new Date("2026-12-24T16:00:00Z") });
  const soon = named("Bingo", { modifiedAt: new Date("2026-11-09"), nextTime: new Date("2026-11-24T16:00:00Z") });
  await saveEntries(database, [ball, swing, twin, late, oak, soon, first], "03");
  const names = ["aalto", "Bingo", "Sama", "Sama", "Zumba", "Äiti", "Öljy"];
  assert.deepEqual(await found({}, {}, "03"), names);
  const ids = (await page({}, {}, "03")).entries.slice(2, 4).map(({ id }) => id);
  assert.deepEqual(ids, [first.id, twin.id]);
  assert.deepEqual((await found({ sort: "changed" }, {}, "03")).slice(0, 3), ["Bingo", "Zumba", "aalto"]);
  assert.deepEqual((await found({ sort: "time" }, {}, "03")).slice(0, 3), ["Bingo", "Zumba", "aalto"]);
});

test("entries are found by how grave the worst of what is wrong with them is", async () => {
  const checks = (...severities: readonly Severity[]) =>
    severities.map((severity) => ({ code: `a-${severity}`, severity, values: {} }));
  await saveEntries(
    database,
    [
      anEntry({ title: { fi: "Vakava" }, checks: checks("grave", "mend", "polish") }),
      anEntry({ title: { fi: "Korjattava" }, checks: checks("mend", "polish") }),
      anEntry({ title: { fi: "Viilattava" }, checks: checks("polish") }),
      anEntry({ title: { fi: "Virheetön" }, checks: [] }),
    ],
    "04",
  );
  for (const [severity, title] of [
    ["grave", "Vakava"],
    ["mend", "Korjattava"],
    ["polish", "Viilattava"],
    ["none", "Virheetön"],
  ] as const)
    assert.deepEqual(await found({ severity }, {}, "04"), [title], severity);
});

test("a kept list is never older than the database, whoever has changed it", async () => {
  const db = database.db.forRegion("05");
  const [walk, choir, swim] = [anEntry(), anEntry({ title: { fi: "Kuoro" } }), anEntry({ title: { fi: "Uinti" } })];
  assert.deepEqual(await found({}, {}, "05"), [], "a region that nobody has read yet");
  await saveEntries(database, [walk, choir], "05");
  const before = await open("05");
  assert.equal(await open("05"), before, "nothing is read again while nothing changes");
  const sayIt = (content: object) =>
    db.run((trx) =>
      sql`insert into content_version (region_code, subject_kind, subject_id, version, content, act, changed_at, changed_by)
        select '05', 'curation', ${`service:${choir.id}`}, coalesce(max(version), 0) + 1, ${JSON.stringify(content)}::jsonb,
          'hide', ${NOW}, 'x' from content_version where subject_id = ${`service:${choir.id}`}`.execute(trx),
    );
  await sayIt({ ...NO_CURATION, tray: "off" });
  assert.deepEqual(await found({ state: "hidden" }, {}, "05"), ["Kuoro"]);
  assert.equal((await open("05")).entries.get(`service:${walk.id}`), before.entries.get(`service:${walk.id}`));
  await sayIt(NO_CURATION);
  assert.deepEqual(await found({ state: "hidden" }, {}, "05"), []);
  await agreesWithNew("05");

  await saveEntries(database, [swim], "05");
  assert.deepEqual(await found({}, {}, "05"), ["Kuoro", "Kävelyryhmä", "Uinti"]);
  await db.run((trx) => sql`update tray_entry set title = '{"fi": "Avanto"}' where id = ${swim.id}::uuid`.execute(trx));
  assert.deepEqual(await found({}, {}, "05"), ["Avanto", "Kuoro", "Kävelyryhmä"]);
  await agreesWithNew("05");
  await db.run((trx) => sql`delete from tray_entry where id = ${walk.id}::uuid`.execute(trx));
  assert.deepEqual(await found({}, {}, "05"), ["Avanto", "Kuoro"]);
  await agreesWithNew("05");
  await assert.rejects(
    db.run(async (trx) => {
      await sql`delete from tray_entry`.execute(trx);
      throw new Error("undone");
    }),
  );
  assert.deepEqual(await found({}, {}, "05"), ["Avanto", "Kuoro"], "what was not committed is not told");
});

test("when more regions are worked on than fit, the list of the one used longest ago is read again", async () => {
  const small = createWorkListShelf(2);
  await saveEntries(database, [anEntry(), anEntry()], "06");
  await saveEntries(database, [anEntry()], "07");
  const first = await open("06", small);
  await open("07", small);
  const again = await open("06", small);
  assert.notEqual(again, first);
  assert.deepEqual([...again.entries.keys()].sort(), [...first.entries.keys()].sort());
});

test("curators who come at the same moment wait for one reading, and a page past the end is the last one", async () => {
  const many = Array.from({ length: 60 }, (_, index) => anEntry({ title: { fi: `Ryhmä ${index + 10}` } }));
  await saveEntries(database, many, "08");
  const [one, other] = await Promise.all([open("08"), open("08")]);
  assert.equal(one, other);
  const last = await page({ page: 99 }, {}, "08");
  assert.deepEqual([last.page, last.total, last.entries.length], [2, 60, 10]);
  const nothing = await page({ page: 3, text: "olematon" }, {}, "08");
  assert.deepEqual([nothing.page, nothing.total], [1, 0]);
});

test("a curator does not wait for the list that is being written", async () => {
  await saveEntries(database, [anEntry()], "09");
  const db = database.db.forRegion("09");
  await db.run(async (writing) => {
    await sql`update tray_entry set score = 1`.execute(writing);
    await db.run(async (trx) => {
      await sql`set local lock_timeout = '5s'`.execute(trx);
      await sql`insert into content_version (region_code, subject_kind, subject_id, version, content, act, changed_at, changed_by)
        values ('09', 'curation', 'service:x', 1, '{}', 'hide', ${NOW}, 'x')`.execute(trx);
    });
  });
});

test("other regions' rows are never walked through: the plan begins from this region's own", async () => {
  const plan = await database.db
    .forRegion("99")
    .run((trx) => sql<{ "QUERY PLAN": string }>`explain select count(*) from tray_entry where score < 10`.execute(trx));
  assert.match(plan.rows.map((row) => row["QUERY PLAN"]).join("\n"), /region_code = current_setting/);
});
