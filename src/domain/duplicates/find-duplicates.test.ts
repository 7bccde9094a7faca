import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { registerId } from "../catalogue/catalogue-ids.ts";
import { type RecordRow, readCatalogueVersion, removeRecords, saveRecords } from "../catalogue/register-queries.ts";
import { replaceOccurrences } from "../events/event-queries.ts";
import { decideDuplicate, inOrder, undoDecision } from "./decide-duplicate.ts";
import { listDecisions, listMergedPairs, listPairs } from "./duplicates-queries.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { readMergedEntries } from "./read-merged-entries.ts";
import { whySame } from "./why-same.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const LATER = new Date("2026-11-24T08:00:00Z");
const AT = { lat: 60.3932, lon: 25.665 };
const ORIGIN = "lipas-0161fecb-7c1a-593a-a8f4-7eee782934c3-72392-2";
const NO_CONTACTS = { phones: [], emails: [], webPages: [], addresses: [] };

let database: TestDatabase;
const db = () => database.db.register;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

function row(source: string, sourceId: string, parts: object, own: object = {}): RecordRow {
  const id = registerId(source, sourceId);
  const content = { id, source, sourceId, modifiedAt: null, contacts: NO_CONTACTS, ...parts };
  return {
    id,
    source,
    source_id: sourceId,
    content,
    hash: sourceId,
    modified_at: null,
    fetched_at: NOW.toISOString(),
    ...own,
  };
}

const address = {
  kind: "visiting",
  street: { fi: "Kokonkatu 3" },
  postalCode: "06100",
  municipality: "638",
  position: AT,
};

async function savePlace(source: string, sourceId: string, name = "Porvoon uimahalli", parts: object = {}) {
  const content = {
    name: { fi: name },
    organizationId: null,
    type: { code: "venue", label: {} },
    address,
    municipality: "638",
    position: AT,
    shape: { kind: "point" },
    ...parts,
  };
  await saveRecords(db(), "place", [row(source, sourceId, content, { municipality: "638", is_for_tray: true })]);
  return registerId(source, sourceId);
}

async function saveChannel(sourceId: string, name = "Uimahalli, Porvoo", parts: object = {}) {
  const content = {
    type: "serviceLocation",
    name: { fi: name },
    alternativeName: {},
    organizationId: null,
    contacts: { ...NO_CONTACTS, addresses: [address] },
    ...parts,
  };
  await saveRecords(db(), "service_channel", [row("ptv", sourceId, content)]);
  return registerId("ptv", sourceId);
}

const version = async () => (await readCatalogueVersion(db())).version;

test("what is the same in two sources is found, and a second run writes nothing", async () => {
  const [site, channel] = [await savePlace("lipas", "72392"), await saveChannel("c1")];
  await saveChannel("c2", "Kirjasto, Porvoo");
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
      { placeId: null, name: { fi: "Asukastupa" }, address, municipality: "638", position: AT, info: {} },
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
    await saveRecords(db(), "event", [row(source, sourceId, content, own)]);
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

test("a curator's decision stands whatever the rules find, until it is undone", async () => {
  const [site, channel] = [await savePlace("lipas", "72392"), await saveChannel("c1")];
  await findDuplicates(db(), NOW);
  const request = { oneId: channel, otherId: site, by: "Testaaja", note: "Kaksi eri hallia" } as const;
  assert.deepEqual(await decideDuplicate(db(), { ...request, verdict: "apart" }, NOW), {
    refused: null,
    isContradicted: false,
  });
  assert.equal((await readMergedEntries(db(), NOW)).size, 0);
  const again = await findDuplicates(db(), LATER);
  assert.deepEqual([again.merged, again.apart, again.written], [0, 1, 0]);
  // The record changes, so that the rules say something else: the decision still stands.
  await savePlaceAgain(site);
  await findDuplicates(db(), LATER);
  const told = await whySame(db(), site, channel, LATER);
  assert.deepEqual([told?.verdict, told?.rulesVerdict, told?.decidedBy], ["apart", "doubtful", "curator"]);
  assert.deepEqual(await undoDecision(db(), site, channel, LATER), { refused: null, isContradicted: false });
  assert.deepEqual((await whySame(db(), site, channel, LATER))?.verdict, "doubtful");
  assert.deepEqual((await undoDecision(db(), site, channel, LATER)).refused, "notDecided");
  const history = await listDecisions(db(), ...inOrder(site, channel));
  assert.deepEqual(
    history.map(({ verdict, decidedBy, note, undoneAt }) => [verdict, decidedBy, note, undoneAt?.toISOString()]),
    [["apart", "Testaaja", "Kaksi eri hallia", LATER.toISOString()]],
  );
});

/** The site now tells neither its address nor its point. */
async function savePlaceAgain(id: string) {
  await database.db.pool.query(
    `update place set content = content || '{"address": null, "position": null}' where id = $1`,
    [id],
  );
}

test("a curator may join what the rules never brought up, and may change their mind", async () => {
  const [one, other] = [await savePlace("lipas", "1", "Kuntotalo"), await saveChannel("c1", "Liikuntakeskus Voima")];
  await findDuplicates(db(), NOW);
  const request = { oneId: one, otherId: other, by: "Testaaja", note: null };
  assert.equal((await decideDuplicate(db(), { ...request, verdict: "merged" }, NOW)).refused, null);
  assert.equal((await readMergedEntries(db(), NOW)).get(one)?.primaryId, other);
  const run = await findDuplicates(db(), NOW);
  assert.deepEqual([run.merged, (await findDuplicates(db(), LATER)).written], [1, 0]);
  await decideDuplicate(db(), { ...request, verdict: "apart" }, LATER);
  assert.deepEqual(
    (await listDecisions(db(), ...inOrder(one, other))).map(({ verdict, undoneAt }) => [verdict, undoneAt !== null]),
    [
      ["merged", true],
      ["apart", false],
    ],
  );
  await undoDecision(db(), one, other, LATER);
  assert.deepEqual(await listPairs(db(), null, 10, 0), []);
  assert.equal((await whySame(db(), one, other, LATER))?.verdict, "apart");
});

test("decisions that make no sense are refused, and one that others contradict says so", async () => {
  const [site, channel] = [await savePlace("lipas", "72392"), await saveChannel("c1")];
  const venue = await savePlace("linkedevents:a", "porvoo:1");
  await saveRecords(db(), "organization", [
    row("ptv", "o1", { name: { fi: "Kaupunki" }, parentId: null, businessCode: null, oid: null, municipality: "638" }),
  ]);
  const ask = (oneId: string, otherId: string, verdict: "merged" | "apart" = "merged") =>
    decideDuplicate(db(), { oneId, otherId, verdict, by: "Testaaja", note: null }, NOW);
  assert.equal((await ask(site, site)).refused, "sameRecord");
  assert.equal((await ask(site, registerId("ptv", "nobody"))).refused, "notFound");
  assert.equal((await ask(site, registerId("ptv", "o1"))).refused, "cannotBeOne");
  await ask(site, channel);
  await ask(channel, venue);
  assert.equal((await ask(site, venue, "apart")).isContradicted, false);
  const entries = await readMergedEntries(db(), NOW);
  assert.equal(entries.get(venue)?.memberIds.includes(site) ?? false, false);
});

test("a record that its source takes away leaves its pairs, and comes back to a curator's decision", async () => {
  const [site, channel] = [await savePlace("lipas", "72392"), await saveChannel("c1", undefined, { originId: ORIGIN })];
  await findDuplicates(db(), NOW);
  await removeRecords(db(), "place", [site], "gone", NOW);
  assert.equal((await readMergedEntries(db(), NOW)).size, 0);
  const gone = await findDuplicates(db(), NOW);
  assert.deepEqual([gone.merged, gone.written], [0, 1]);
  await savePlace("lipas", "72392");
  await findDuplicates(db(), NOW);
  await decideDuplicate(db(), { oneId: site, otherId: channel, verdict: "apart", by: "Testaaja", note: null }, NOW);
  await removeRecords(db(), "place", [site], "gone", NOW);
  await findDuplicates(db(), NOW);
  await savePlace("lipas", "72392");
  const back = await findDuplicates(db(), NOW);
  assert.deepEqual([back.merged, back.apart], [0, 1]);
});

test("a record that cannot be read is told of and stops nothing", async () => {
  await Promise.all([savePlace("lipas", "72392"), saveChannel("c1")]);
  await savePlace("lipas", "broken", "Rikki", { contacts: null });
  const { merged, warnings } = await findDuplicates(db(), NOW);
  assert.equal(merged, 1);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0] ?? "", /^place .* could not be read and was not compared/);
});

test("hostile names, addresses and links are compared as text", async () => {
  const name = "'; drop table place; -- <script>alert(1)</script> {one} $1";
  const contacts = { ...NO_CONTACTS, webPages: [{ url: "https://a.example.fi/%E0%A4%A", name: {}, language: null }] };
  await savePlace("lipas", "1", name, { contacts });
  await saveChannel("c1", name);
  const { merged, doubtful } = await findDuplicates(db(), NOW);
  assert.equal(merged + doubtful, 1);
});

test("two runs at once, one of them killed, leave what one run would", async () => {
  const rows = Array.from({ length: 400 }, (_, at) => at);
  for (const at of rows) {
    await savePlace("lipas", String(at + 1), `Paikka ${String.fromCharCode(97 + (at % 26))}${at}halli`);
    await saveChannel(`c${at}`, `Paikka ${String.fromCharCode(97 + (at % 26))}${at}halli`);
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
