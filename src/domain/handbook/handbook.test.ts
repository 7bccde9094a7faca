import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Actor, RegionRole } from "../accounts/role.ts";
import { readCatalogueVersion } from "../catalogue/register-queries.ts";
import { changeState, type StateAct } from "./change-state.ts";
import { findHandbookPage, listHandbook, listOverdue } from "./handbook.ts";
import { type HandbookContent, isShown } from "./handbook-page.ts";
import { findNationalChange } from "./national-change.ts";
import { restorePage, undoPage } from "./restore-page.ts";
import { type PageChange, savePage } from "./save-page.ts";
import { aContent, aNationalSet } from "./test-pages.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const NOW = new Date("2026-11-23T08:00:00Z");
/** Regions that no other test uses. */
let last = 0;
const aRegion = () =>
  ["04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "18", "19"][last++] as string;
const aWriter = (regionCode: string, role: RegionRole = "curator"): Actor => ({
  accountId: "00000000-0000-4000-8000-00000000000a",
  name: "Kuraattori",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode, role, organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: NOW,
});
const set = aNationalSet();

function inRegion(code: string, actor = aWriter(code), national = set) {
  const db = () => database.db.forRegion(code);
  const page = async (slug = "uni", among = national) => {
    const found = await findHandbookPage(db(), slug, among);
    assert.ok(found, slug);
    return found;
  };
  return {
    db,
    page,
    save: (content: HandbookContent, change: Partial<PageChange> = {}, among = national) =>
      savePage(
        database.db,
        actor,
        { regionCode: code, slug: "uni", basedOn: 0, content, act: "edit", isPublished: false, ...change },
        NOW,
        among,
      ),
    act: async (act: StateAct, slug = "uni", seen?: Date | null) =>
      changeState(
        database.db,
        actor,
        { regionCode: code, slug, act, seen: seen === undefined ? (await page(slug)).changedAt : seen },
        NOW,
        national,
      ),
  };
}

test("only those who write the handbook of the region change it, and nothing is left of what was refused", async () => {
  const code = aRegion();
  for (const actor of [
    aWriter(code, "professional"),
    aWriter(code, "provider"),
    aWriter(code, "manager"),
    aWriter(code, "linkWorker"),
    aWriter("17"),
  ]) {
    const { save, act } = inRegion(code, actor);
    await assert.rejects(save(aContent()), { code: "not-a-writer" });
    await assert.rejects(act({ act: "archive" }), { code: "not-a-writer" });
  }
  assert.equal((await inRegion(code).page()).changedAt, null);
});

test("a page that is not there, a version that is not there and broken contents are refused", async () => {
  const { save, act } = inRegion(aRegion());
  await assert.rejects(save(aContent(), { slug: "olematon" }), { code: "page-not-found" });
  await assert.rejects(save(aContent(), { basedOn: 7 }), { code: "version-not-found" });
  await assert.rejects(save({ texts: { de: {} } } as never), { code: "handbook-page" });
  await assert.rejects(save(aContent({ body: "x".repeat(20_001) })), { code: "handbook-page" });
  for (const slug of ["uusi", "../x", "Iso", ""]) await assert.rejects(save(aContent(), { slug }));
  await assert.rejects(act({ act: "publish" }, "olematon", null), { code: "page-not-found" });
});

test("every region has the national pages as they are, and nothing is written for that", async () => {
  const pages = await listHandbook(database.db.forRegion(aRegion()));
  assert.ok(pages.length >= 20);
  assert.ok(pages.every((page) => isShown(page) && page.origin === "national" && page.reviewedOn === null));
});

test("a region's own version waits as a draft while readers see the national one, until it is published", async () => {
  const { save, page, act, db } = inRegion(aRegion());
  assert.deepEqual(await save(aContent({ body: "Omaa." })), { ok: true, version: 1 });
  const draft = await page();
  assert.equal(draft.origin, "adopted");
  assert.equal(draft.published?.texts.fi?.body, "Lepää.");
  assert.equal(draft.latest.texts.fi?.body, "Omaa.");
  const { version } = await readCatalogueVersion(database.db.register);
  assert.deepEqual(await act({ act: "publish" }), { ok: true });
  assert.equal((await page()).published?.texts.fi?.body, "Omaa.");
  assert.ok((await readCatalogueVersion(database.db.register)).version > version, "searches follow");
  assert.equal((await findHandbookPage(database.db.forRegion(aRegion()), "uni", set))?.origin, "national");
  assert.deepEqual(await act({ act: "undo" }), { ok: true });
  assert.equal((await page()).published?.texts.fi?.body, "Lepää.");
  const log = await db().run((trx) =>
    trx.selectFrom("audit_event").select(["act", "subject_id"]).orderBy("id").execute(),
  );
  assert.deepEqual(
    log.map((line) => `${line.act} ${line.subject_id}`),
    ["handbook.edit uni", "handbook.publish uni", "handbook.undo uni"],
  );
});

test("a page is hidden and comes back, and an act that somebody else was first to is refused", async () => {
  const { page, act } = inRegion(aRegion());
  assert.deepEqual(await act({ act: "archive" }), { ok: true });
  assert.equal(isShown(await page()), false);
  assert.deepEqual(await act({ act: "publish" }, "uni", null), { ok: false, reason: "moved" });
  assert.deepEqual(await act({ act: "undo" }), { ok: true });
  assert.equal(isShown(await page()), true);
  assert.deepEqual(await act({ act: "undo" }), { ok: false, reason: "nothing" });
});

test("two who write different fields at once both keep their work; of one field, the second sees both", async () => {
  const { save, page } = inRegion(aRegion());
  await save(aContent({ title: "Minun" }));
  assert.deepEqual(await save(aContent({ lead: "Toisen" })), { ok: true, version: 2 });
  const both = (await page()).latest.texts.fi;
  assert.deepEqual([both?.title, both?.lead], ["Minun", "Toisen"]);
  const third = await save(aContent({ title: "Kolmannen" }));
  assert.ok(!third.ok && third.reason === "conflict");
  assert.deepEqual(third.merged.conflicts, [
    { path: "texts.fi.title", base: "Uni", mine: "Kolmannen", theirs: "Minun" },
  ]);
  assert.equal(third.current.version, 2);
});

test("of two who save at the same moment, nobody's words are lost", async () => {
  const { save, page } = inRegion(aRegion());
  const answers = await Promise.all(["A", "B", "C"].map((title) => save(aContent({ title }))));
  assert.equal(answers.filter(({ ok }) => ok).length, 1);
  assert.equal((await page()).latestVersion, 1);
});

test("when the national text changes, the region is told, sees what has changed, and takes it or keeps its own", async () => {
  const { save, page, db } = inRegion(aRegion());
  await save(aContent({ title: "Meidän uni" }));
  assert.equal((await page()).isNationalChanged, false);
  const next = aNationalSet(aContent({ body: "Lepää enemmän." }), "second");
  const changed = await page("uni", next);
  assert.equal(changed.isNationalChanged, true);
  const change = await findNationalChange(db(), changed, next);
  assert.equal(change?.before.texts.fi?.body, "Lepää.");
  assert.equal(change?.after.texts.fi?.body, "Lepää enemmän.");
  assert.deepEqual(change?.merged.conflicts, []);
  const taken = { basedOn: 1, act: "national" as const, hasSeenNational: true };
  assert.equal((await save(change?.merged.content as HandbookContent, taken, next)).ok, true);
  const joined = await page("uni", next);
  assert.deepEqual(
    [joined.latest.texts.fi?.title, joined.latest.texts.fi?.body, joined.isNationalChanged],
    ["Meidän uni", "Lepää enemmän.", false],
  );
});

test("a region that keeps its own is told of the next change only, and of the same field it sees both texts", async () => {
  const code = aRegion();
  const { save, page, db } = inRegion(code);
  await save(aContent({ body: "Meidän." }));
  const next = aNationalSet(aContent({ body: "Uusi." }), "second");
  const conflict = await findNationalChange(db(), await page("uni", next), next);
  assert.deepEqual(conflict?.merged.conflicts, [
    { path: "texts.fi.body", base: "Lepää.", mine: "Meidän.", theirs: "Uusi." },
  ]);
  const later = inRegion(code, aWriter(code), next);
  assert.deepEqual(await later.act({ act: "keep-own" }), { ok: true });
  assert.equal((await later.page()).isNationalChanged, false);
  assert.equal((await later.page("uni", aNationalSet(aContent({ body: "Taas." }), "third"))).isNationalChanged, true);
});

test("a page that a region only hid follows the national text", async () => {
  const { act, page } = inRegion(aRegion());
  await act({ act: "archive" });
  await act({ act: "undo" });
  const next = await page("uni", aNationalSet(aContent({ body: "Uusi." }), "second"));
  assert.deepEqual([next.published?.texts.fi?.body, next.isNationalChanged], ["Uusi.", false]);
});

test("a region adds a page of its own under an address that nobody has", async () => {
  const code = aRegion();
  const { save, page, act, db } = inRegion(code);
  const made = { audience: "professional", kind: "page" } as const;
  assert.deepEqual(await save(aContent(), { made }), { ok: false, reason: "taken" });
  assert.deepEqual(await save(aContent({ title: "Oma" }), { slug: "oma", made }), { ok: true, version: 1 });
  assert.deepEqual(await save(aContent(), { slug: "oma", made }), { ok: false, reason: "taken" });
  const own = await page("oma");
  assert.deepEqual([own.origin, own.state, isShown(own)], ["own", "draft", false]);
  await act({ act: "publish" }, "oma");
  assert.equal(isShown(await page("oma")), true);
  assert.equal(await findHandbookPage(database.db.forRegion("17"), "oma"), undefined);

  // Read through: a year from now unless told, never yesterday or in a hundred years.
  for (const next of ["2026-11-23", "2126-01-01", "eilen", "2027-13-45"])
    assert.deepEqual(await act({ act: "review", next }, "oma"), { ok: false, reason: "date" }, next);
  assert.deepEqual(await act({ act: "review", next: "2026-12-01" }, "oma"), { ok: true });
  assert.deepEqual([(await page("oma")).reviewOn, (await page("oma")).reviewedOn], ["2026-12-01", "2026-11-23"]);
  assert.deepEqual(
    (await listOverdue(db(), "2026-12-02")).map(({ slug }) => slug),
    ["oma"],
  );
  assert.deepEqual(await listOverdue(db(), "2026-12-01"), []);
  await act({ act: "undo" }, "oma");
  assert.deepEqual([(await page("oma")).reviewOn, (await page("oma")).reviewedOn], ["2027-11-23", null]);
});

test("an older version comes back as a draft, and one change is taken back without the later ones", async () => {
  const code = aRegion();
  const { save, page } = inRegion(code);
  await save(aContent({ title: "Yksi" }));
  await save(aContent({ title: "Yksi", lead: "Kaksi" }), { basedOn: 1 });
  const place = { regionCode: code, slug: "uni" };
  await undoPage(database.db, aWriter(code), { ...place, version: 1 }, NOW, set);
  assert.deepEqual([(await page()).latest.texts.fi?.title, (await page()).latest.texts.fi?.lead], ["Uni", "Kaksi"]);
  await restorePage(database.db, aWriter(code), { ...place, version: 1, basedOn: 3 }, NOW, set);
  assert.equal((await page()).latest.texts.fi?.title, "Yksi");
  await assert.rejects(restorePage(database.db, aWriter(code), { ...place, version: 99, basedOn: 4 }, NOW, set), {
    code: "version-not-found",
  });
});
