import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { clockFrom } from "../../platform/clock.ts";
import { loadDemo } from "../../sources/demo/load-demo.ts";
import { bumpCatalogueVersion, readCatalogueVersion } from "../catalogue/register-queries.ts";
import { vocabularyVersion } from "../needs/vocabulary-version.ts";
import { loadRegionDirectory } from "../regions/load-region-directory.ts";
import { createIndexKeeper, type IndexKeeper } from "./index-keeper.ts";
import { createSnapshotShelf } from "./index-snapshots.ts";
import type { SearchQuery } from "./search-query.ts";

const DEMO = "99";
const query = (text: string): SearchQuery => ({ text, language: "fi", sort: "relevance", limit: 5, offset: 0 });

let database: TestDatabase;
let dataDir: string;
const keepers: IndexKeeper[] = [];
const troubles: string[] = [];

before(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "polku-keeper-"));
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  await loadDemo(database.db.register, clockFrom(new Date("2026-11-23T08:00:00Z")), regions);
});

afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.stop();
});

after(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function aKeeper(): Promise<IndexKeeper> {
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  const keeper = createIndexKeeper({
    db: database.db,
    appUrl: database.appUrl,
    snapshots: createSnapshotShelf(dataDir, vocabularyVersion()),
    dataDir,
    isDemo: true,
    now: null,
    regions,
    workerUrl: new URL("../../index-worker.ts", import.meta.url),
    onChange: () => regions.reload(),
    onTrouble: (_region, error) => troubles.push(error.message),
  });
  keepers.push(keeper);
  await keeper.start();
  return keeper;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isTrue()); tries++) {
    assert.ok(tries < 1200, `it never happened; troubles: ${troubles.join("; ")}`);
    await sleep(50);
  }
}

const isFound = async (keeper: IndexKeeper, title: string) =>
  (await keeper.forRegion(DEMO)).search(query(title)).hits.some(({ card }) => card.includes(`"${title}"`));

test("the first reader waits for the first index, and only services of the tray are in it", async () => {
  const keeper = await aKeeper();
  const index = await keeper.forRegion(DEMO);
  assert.ok(index.size > 150, `${index.size}`);
  assert.equal(
    index.search(query("rakennuslupa")).hits.some(({ card }) => /akennuslup/.test(card)),
    false,
  );
});

test("a change in the catalogue is found without a restart, and nobody waits meanwhile", async () => {
  const keeper = await aKeeper();
  assert.equal(await isFound(keeper, "Kvanttipuutarha"), false);
  await database.db.pool.query(
    `update service set content = jsonb_set(content, '{name,fi}', '"Kvanttipuutarha"') where source_id = 'b-olohuone-ankkuri'`,
  );
  const before = await keeper.forRegion(DEMO);
  await bumpCatalogueVersion(database.db.register);
  assert.equal(await keeper.forRegion(DEMO), before, "the old index answers until the new one is there");
  await until(() => isFound(keeper, "Kvanttipuutarha"));
});

test("what a region's own people change is built before the other regions that are due", async () => {
  const keeper = await aKeeper();
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  const codes: string[] = regions.list().map(({ code }) => code);
  const versionsOf = () => Promise.all(codes.map(async (code) => (await keeper.forRegion(code)).version));
  await until(async () => keeper.isReady());
  await bumpCatalogueVersion(database.db.register);
  const { version } = await readCatalogueVersion(database.db.register);
  await until(async () => new Set(await versionsOf()).size > 1);
  const last = codes.findLast((code) => code !== DEMO) ?? assert.fail();
  await bumpCatalogueVersion(database.db.register, last);
  await until(async () => (await keeper.forRegion(last)).version > version);
  assert.ok(
    (await versionsOf()).some((each) => each < version),
    "others still wait for their turn",
  );
  await until(async () => (await versionsOf()).every((each) => each >= version));
});

test("a withdrawn service leaves the index", async () => {
  const keeper = await aKeeper();
  const size = (await keeper.forRegion(DEMO)).size;
  await database.db.pool.query(
    "update service set removed_at = now(), removed_reason = 'withdrawn' where source_id = 'b-yokahvila'",
  );
  await bumpCatalogueVersion(database.db.register);
  await until(async () => (await keeper.forRegion(DEMO)).size === size - 1);
});

test("after a restart the kept index answers at once, and a broken one is built anew", async () => {
  const first = await aKeeper();
  const { version, size } = await first.forRegion(DEMO);
  await until(async () => first.isReady());
  await until(async () =>
    (await readdir(join(dataDir, "index"))).some(
      (name) => name.startsWith(`${DEMO}_`) && name.includes(`_${version}.`),
    ),
  );
  await first.stop();

  const second = await aKeeper();
  assert.equal(second.isReady(), true, "every region's index was on disk");
  assert.equal((await second.forRegion(DEMO)).size, size);
  await second.stop();

  const name = (await readdir(join(dataDir, "index"))).find((each) => each.startsWith(`${DEMO}_`));
  await writeFile(join(dataDir, "index", name ?? ""), "not an index");
  const third = await aKeeper();
  assert.equal((await third.forRegion(DEMO)).size, size);
});
