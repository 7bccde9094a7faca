import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { registerId } from "../catalogue/catalogue-ids.ts";
import { readCatalogueVersion, removeRecords, saveRecords } from "../catalogue/register-queries.ts";
import { replaceOccurrences } from "../events/event-queries.ts";
import { decideDuplicate, inOrder } from "./decide-duplicate.ts";
import { listMergedPairs } from "./duplicates-queries.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { readMergedEntries } from "./read-merged-entries.ts";
import { AN_ADDRESS, aRow, LATER, NO_CONTACTS, NOW, saveChannel, savePlace } from "./test-register.ts";

const ORIGIN = "lipas-0161fecb-7c1a-593a-a8f4-7eee782934c3-72392-2";

let database: TestDatabase;
const db = () => database.db.register;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const version = async () => (await readCatalogueVersion(db())).version;

test("what is the same in two sources is found, and a second run writes nothing", async () => {
  const [site, channel] = [await savePlace(db(), "lipas", "72392"), await saveChannel(db(), "c1")];
  await saveChannel(db(), "c2", "Kirjasto, Porvoo");
  const before = await version();
  const first = await findDuplicates(db(), NOW);
  assert.deepEqual([first.merged, first.doubtful, first.apart, first.written], [1, 0, 0, 1]);
  assert.deepEqual(
    (await listMergedPairs(db())).map(({ firstId, secondId, verdict, decidedBy }) => [
      firstId,
      secondId,
      verdict,
      decidedBy,
    ]),
    [[...inOrder(site, channel), "merged", "rules"]],
  );
  assert.equal(await version(), before + 1);
  const { rows } = await database.db.pool.query("select xmin::text, seen_at from duplicate_pair");
  const second = await findDuplicates(db(), LATER);
  assert.equal(second.written, 0);
  assert.deepEqual((await database.db.pool.query("select xmin::text, seen_at from duplicate_pair")).rows, rows);
  assert.equal(await version(), before + 1);
});

test("an event's times are those of its parts, and past ones tell nothing", async () => {
  const save = async (source: string, sourceId: string, starts: readonly string[], series?: string) => {
    const places = [
      { placeId: null, name: { fi: "Asukastupa" }, address: AN_ADDRESS, municipality: "638", position: null, info: {} },
    ];
    const content = {
      name: { fi: "Perhekahvila" },
      summary: {},
      description: {},
      seriesId: series ?? null,
      umbrellaId: null,
      attendance: "place",
      places,
      organizer: { organizationId: null, name: {}, businessCode: null },
      webPages: [],
    };
    const own = {
      series_id: series ?? null,
      municipalities: ["638"],
      is_online: false,
      place_ids: [],
      repeats_until: null,
    };
    await saveRecords(db(), "event", [aRow(source, sourceId, content, own)]);
    const id = registerId(source, sourceId);
    const occurrences = starts.map((startsAt) => ({
      startsAt,
      endsAt: null,
      isAllDay: false,
      status: "scheduled" as const,
    }));
    await replaceOccurrences(db(), [{ id, occurrences }]);
    return id;
  };
  const activity = await save("lahella", "1", ["2026-11-24T08:00:00Z", "2026-12-01T08:00:00Z", "2026-12-08T08:00:00Z"]);
  const series = await save("linkedevents:a", "s", []);
  await save("linkedevents:a", "p1", ["2026-11-24T08:00:00Z"], series);
  await save("linkedevents:a", "p2", ["2026-12-01T08:00:00Z"], series);
  await save("linkedevents:a", "p3", ["2026-12-08T08:00:00Z"], series);
  const over = await save("linkedevents:b", "over", ["2026-11-10T08:00:00Z"]);
  assert.equal((await findDuplicates(db(), NOW)).merged, 1);
  const entries = await readMergedEntries(db(), NOW);
  assert.deepEqual(entries.get(activity)?.memberIds.toSorted(), [activity, series].sort());
  assert.equal(entries.get(over), undefined);
});

test("a record that its source takes away leaves its pairs, and comes back to a curator's decision", async () => {
  const [site, channel] = [
    await savePlace(db(), "lipas", "72392"),
    await saveChannel(db(), "c1", undefined, { originId: ORIGIN }),
  ];
  await findDuplicates(db(), NOW);
  await removeRecords(db(), "place", [site], "gone", NOW);
  assert.equal((await readMergedEntries(db(), NOW)).size, 0);
  const gone = await findDuplicates(db(), NOW);
  assert.deepEqual([gone.merged, gone.written], [0, 1]);
  await savePlace(db(), "lipas", "72392");
  await findDuplicates(db(), NOW);
  await decideDuplicate(db(), { oneId: site, otherId: channel, verdict: "apart", by: "Testaaja", note: null }, NOW);
  await removeRecords(db(), "place", [site], "gone", NOW);
  await findDuplicates(db(), NOW);
  await savePlace(db(), "lipas", "72392");
  const back = await findDuplicates(db(), NOW);
  assert.deepEqual([back.merged, back.apart], [0, 1]);
});

test("a record that cannot be read is told of and stops nothing", async () => {
  await Promise.all([savePlace(db(), "lipas", "72392"), saveChannel(db(), "c1")]);
  await savePlace(db(), "lipas", "broken", "Rikki", { contacts: null });
  const { merged, warnings } = await findDuplicates(db(), NOW);
  assert.equal(merged, 1);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0] ?? "", /^place .* could not be read and was not compared/);
});

test("hostile names, addresses and links are compared as text", async () => {
  const name = "'; drop table place; -- <script>alert(1)</script> {one} $1";
  const contacts = { ...NO_CONTACTS, webPages: [{ url: "https://a.example.fi/%E0%A4%A", name: {}, language: null }] };
  await savePlace(db(), "lipas", "1", name, { contacts });
  await saveChannel(db(), "c1", name);
  const { merged, doubtful } = await findDuplicates(db(), NOW);
  assert.equal(merged + doubtful, 1);
});

test("two runs at once, one of them killed, leave what one run would", async () => {
  const rows = Array.from({ length: 400 }, (_, at) => at);
  for (const at of rows) {
    await savePlace(db(), "lipas", String(at + 1), `Paikka ${String.fromCharCode(97 + (at % 26))}${at}halli`);
    await saveChannel(db(), `c${at}`, `Paikka ${String.fromCharCode(97 + (at % 26))}${at}halli`);
  }
  const script = `import { createDatabase } from ${JSON.stringify(join(projectRoot, "src/platform/db/database.ts"))};
    import { findDuplicates } from ${JSON.stringify(join(projectRoot, "src/domain/duplicates/find-duplicates.ts"))};
    await findDuplicates(createDatabase(${JSON.stringify(database.appUrl)}).register, new Date(${NOW.getTime()}));`;
  const killed = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
  const isRunning = async () =>
    (
      await database.db.pool.query(
        "select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
      )
    ).rowCount;
  for (let tries = 0; !(await isRunning()); tries++) {
    assert.ok(tries < 600, "the run never began");
    await sleep(50);
  }
  const second = findDuplicates(db(), NOW);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const { merged, written } = await second;
  const third = await findDuplicates(db(), LATER);
  assert.deepEqual([third.merged, third.written], [merged, 0]);
  assert.ok(written > 0 && merged > 300, `${written} written, ${merged} merged`);
});
