import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { anEntry, type SavedEntry, saveEntries } from "../../../test/support/tray-entries.ts";
import type { Actor } from "../accounts/role.ts";
import { changeCuration } from "./change-curation.ts";
import { type Curation, NO_CURATION } from "./curation.ts";
import { NO_THEME, type WorkFilter } from "./work-list.ts";
import { listWorkChoices, listWorkEntries } from "./work-list-queries.ts";

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
  missing: null,
  sort: "title",
  page: 1,
};
const AROUND = { review: [] as string[], today: "2026-11-23", language: "fi" as const };

async function found(filter: Partial<WorkFilter>, around: Partial<typeof AROUND> = {}, region = "99") {
  const { entries } = await listWorkEntries(
    database.db.forRegion(region),
    { ...ANY, ...filter },
    { ...AROUND, ...around },
  );
  return entries.map(({ title }) => title.fi);
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
  assert.deepEqual(await found({ state: "off" }), ["Äijien kävely", "Suljettu"]);
  assert.deepEqual(await found({ state: "hidden" }), ["Äijien kävely"]);
  assert.deepEqual(await found({ state: "notices" }), ["Kuoro"]);
  assert.deepEqual(await found({ state: "notices" }, { today: "2026-12-01" }), []);
  assert.deepEqual(await found({ state: "curated" }), ["Kuoro", "Äijien kävely", "Suljettu"]);
  assert.deepEqual(await found({ state: "texts" }, { review: [`service:${walk.id}`] }), ["Äijien kävely"]);
  assert.deepEqual(await found({ theme: NO_THEME }), ["Kuoro"]);
  assert.deepEqual(await found({ theme: "kulttuuri" }), ["Suljettu"]);
  assert.deepEqual(await found({ theme: "liikunta" }), ["Äijien kävely", "Rikki"].toSorted().reverse());
  assert.deepEqual(await found({ municipality: "983", kind: "event" }), ["Kuoro"]);
  assert.deepEqual(await found({ check: "dead-link" }), ["Rikki"]);
  assert.deepEqual(await found({ missing: "sv" }), ["Äijien kävely"]);
  assert.deepEqual(await found({ source: "ptv" }), ["Suljettu"]);
  assert.equal((await found({ sort: "worst" }))[0], "Kuoro");
  assert.deepEqual(await found({}, {}, "01"), ["Toisaalla"]);
  assert.deepEqual(await listWorkChoices(database.db.forRegion("99")), {
    sources: ["demo", "ptv"],
    checks: ["dead-link"],
  });
});

test("ten thousand entries are listed in one question, quickly", async (t) => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    anEntry({
      title: { fi: `Palvelu numero ${index}`, sv: `Tjänst nummer ${index}` },
      score: index % 101,
      themes: index % 7 === 0 ? [] : ["liikunta", "mieli"],
      checks: [
        { code: "missing-sv", severity: "mend", values: {} },
        { code: "stale", severity: "polish", values: { months: 14 } },
      ],
    }),
  );
  await saveEntries(database, many, "02");
  const region = database.db.forRegion("02");
  await region.run((trx) =>
    sql`insert into content_version (region_code, subject_kind, subject_id, version, content, act, changed_at, changed_by)
      select '02', 'curation', kind || ':' || id, 1, ${JSON.stringify({ ...NO_CURATION, tray: "off" })}::jsonb, 'hide', ${NOW}, 'x'
      from tray_entry order by id limit 500`.execute(trx),
  );
  const measured: Record<string, number> = {};
  for (const [name, filter] of Object.entries({
    all: {},
    worst: { sort: "worst", page: 150 },
    text: { text: "numero 77" },
    theme: { theme: NO_THEME, state: "on" },
    check: { check: "stale", missing: "en", sort: "changed" },
  } as Record<string, Partial<WorkFilter>>)) {
    await listWorkEntries(region, { ...ANY, ...filter }, AROUND);
    const start = performance.now();
    const { entries, total } = await listWorkEntries(region, { ...ANY, ...filter }, AROUND);
    measured[name] = Math.round(performance.now() - start);
    assert.ok(entries.length > 0 && entries.length <= 50 && total >= entries.length, name);
  }
  const start = performance.now();
  await listWorkChoices(region);
  measured.choices = Math.round(performance.now() - start);
  t.diagnostic(`10,000 entries, ms: ${JSON.stringify(measured)}`);
  assert.equal((await listWorkEntries(region, ANY, AROUND)).total, 10_000);

  // Other regions' rows are never walked through: the plan begins from this region's own.
  const plan = await region.run((trx) =>
    sql<{ "QUERY PLAN": string }>`explain select count(*) from tray_entry where score < 10`.execute(trx),
  );
  assert.match(plan.rows.map((row) => row["QUERY PLAN"]).join("\n"), /region_code = current_setting/);
});
