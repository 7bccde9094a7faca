import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Actor, RegionRole } from "../accounts/role.ts";
import { readCatalogueVersion } from "../catalogue/register-queries.ts";
import { changeCuration, restoreCuration, undoCuration } from "./change-curation.ts";
import { type CuratedEntry, type Curation, NO_CURATION } from "./curation.ts";
import { findCuration, listCurations, listCurationVersions } from "./curation-queries.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const NOW = new Date("2026-11-23T08:00:00Z");
let number = 0;
const anEntry = (): CuratedEntry => ({
  kind: "service",
  id: `00000000-0000-5000-8000-${String(++number).padStart(12, "0")}`,
});
const aCurator = (role: RegionRole = "curator", regionCode = "99"): Actor => ({
  accountId: "00000000-0000-4000-8000-00000000000a",
  name: "Kuraattori",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode, role, organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: NOW,
});
const said = (change: Partial<Curation>): Curation => ({ ...NO_CURATION, ...change });
const change = (entry: CuratedEntry, basedOn: number, content: Curation, actor = aCurator()) =>
  changeCuration(database.db, actor, { regionCode: "99", entry, basedOn, content, act: "hide" }, NOW);
const stands = async (entry: CuratedEntry) => (await findCuration(database.db.forRegion("99"), entry))?.content;

test("only a curator of the region changes its tray", async () => {
  const entry = anEntry();
  for (const actor of [aCurator("professional"), aCurator("provider"), aCurator("manager"), aCurator("curator", "01")])
    await assert.rejects(change(entry, 0, said({ tray: "off" }), actor), { code: "not-a-curator" });
  assert.equal(await stands(entry), undefined);
});

test("what cannot be a curation is refused with the place that is wrong", async () => {
  const broken = { ...NO_CURATION, tray: "perhaps" } as unknown as Curation;
  await assert.rejects(change(anEntry(), 0, broken), { code: "curation", parameter: "tray" });
});

test("a change is kept with its maker, residents' index follows, and another region sees nothing", async () => {
  const entry = anEntry();
  const before = await readCatalogueVersion(database.db.register);
  assert.deepEqual(await change(entry, 0, said({ tray: "off", trayReason: "Päättynyt" })), { ok: true, version: 1 });
  assert.equal((await stands(entry))?.tray, "off");
  const [version] = await listCurationVersions(database.db.forRegion("99"), entry);
  assert.equal(version?.changedBy, aCurator().accountId);
  assert.ok((await readCatalogueVersion(database.db.register)).version > before.version);
  assert.equal((await listCurations(database.db.forRegion("01"))).size, 0);
});

test("two curators who change different things at once both keep their work", async () => {
  const entry = anEntry();
  await change(entry, 0, said({}));
  const [one, other] = await Promise.all([
    change(entry, 1, said({ tray: "off" })),
    change(entry, 1, said({ texts: { title: { fi: "Uusi nimi" }, summary: {}, selko: {} } })),
  ]);
  assert.ok(one.ok && other.ok);
  const now = await stands(entry);
  assert.deepEqual([now?.tray, now?.texts.title.fi], ["off", "Uusi nimi"]);
});

test("of two who change the same text, the second is shown both and loses nothing", async () => {
  const entry = anEntry();
  const titled = (fi: string) => said({ texts: { title: { fi }, summary: {}, selko: {} } });
  await change(entry, 0, titled("Ensimmäinen"));
  await change(entry, 1, titled("Toisen"));
  const mine = await change(entry, 1, titled("Minun"));
  assert.ok(!mine.ok);
  assert.deepEqual(mine.merged.conflicts, [
    { path: "texts.title.fi", base: "Ensimmäinen", mine: "Minun", theirs: "Toisen" },
  ]);
  assert.equal((await stands(entry))?.texts.title.fi, "Toisen");
});

test("undoing takes back one change and leaves the later ones of other things", async () => {
  const entry = anEntry();
  await change(entry, 0, said({ tray: "off" }));
  await change(entry, 1, said({ tray: "off", themes: { added: ["luonto"], removed: [] } }));
  const undone = await undoCuration(database.db, aCurator(), { regionCode: "99", entry, version: 1 }, NOW);
  assert.deepEqual(undone, { ok: true, version: 3, act: "undo" });
  const now = await stands(entry);
  assert.deepEqual([now?.tray, now?.themes.added], [null, ["luonto"]]);
  const redone = await undoCuration(database.db, aCurator(), { regionCode: "99", entry, version: 3 }, NOW);
  assert.deepEqual(redone, { ok: true, version: 4, act: "redo" });
  const again = await stands(entry);
  assert.deepEqual([again?.tray, again?.themes.added], ["off", ["luonto"]]);
});

test("an older version comes back whole, and the history keeps both", async () => {
  const entry = anEntry();
  await change(entry, 0, said({ tray: "off" }));
  await change(entry, 1, said({ tray: "on", themes: { added: ["luonto"], removed: [] } }));
  await restoreCuration(database.db, aCurator(), { regionCode: "99", entry, version: 1, basedOn: 2 }, NOW);
  assert.deepEqual(await stands(entry), said({ tray: "off" }));
  const acts = (await listCurationVersions(database.db.forRegion("99"), entry)).map(({ act }) => act);
  assert.deepEqual(acts, ["restore", "hide", "hide"]);
});
