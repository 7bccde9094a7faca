import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, afterEach, before, describe, test } from "node:test";
import { importContext } from "../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../test/support/stub.ts";
import { quarantineRecords } from "../domain/imports/import-queries.ts";
import { feedSource } from "../domain/regions/feed-changes.ts";
import { saveRegionSettings } from "../domain/regions/save-region-settings.ts";
import { toInstallation } from "./linkedevents/installations.ts";
import { aRaw } from "./linkedevents/test-fixtures.ts";
import { aV2Site } from "./lipas/test-sites.ts";
import { type RecordToRetry, retryRecord } from "./retry-record.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const LONG_AGO = new Date("2026-11-01T10:00:00Z");
const quiet = { wait: async () => {} };

let database: TestDatabase;
/** What stands at each path at the moment; anything else is not there. */
const pages = new Map<string, { readonly code: number; readonly body: string }>();
let isDown = false;
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const { code, body } = isDown ? { code: 503, body: "" } : (pages.get(path) ?? { code: 404, body: "" });
  response.writeHead(code, { "content-type": path.endsWith(".ics") ? "text/calendar" : "application/json" }).end(body);
});
let origin: string;

before(async () => {
  database = await createTestDatabase();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const feeds = [{ kind: "icalendar", url: `${origin}/kerho.ics`, municipality: "638" }];
  assert.equal(await saveRegionSettings(database.db, "01", [{ path: ["feeds"], value: feeds }], NOW), null);
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await database?.close();
});
afterEach(async () => {
  isDown = false;
  pages.clear();
  await database.db.pool.query("delete from quarantine; delete from event; delete from place");
});

async function retry(record: RecordToRetry, now = NOW, from = origin) {
  const imported = await importContext(database, now);
  const sources = {
    ...imported.config.sources,
    lipas: `${from}/v2`,
    linkedEvents: [`${from}/v1`],
    lahella: `${from}/lahella.json`,
  };
  return retryRecord({ ...imported, config: { ...imported.config, sources } }, record, quiet);
}

async function keepAside(record: RecordToRetry): Promise<void> {
  const kept = { ...record, reason: "an earlier reason", excerpt: "{}" };
  await quarantineRecords(database.db.register, null, [kept], LONG_AGO);
}

async function aside(): Promise<string[]> {
  return (await database.db.pool.query("select reason from quarantine order by 1")).rows.map(({ reason }) => reason);
}

/** Source ids of what residents may see. */
async function shown(): Promise<string[]> {
  const { rows } = await database.db.pool.query(
    `select source_id as id from event where removed_at is null
      union all select source_id from place where removed_at is null order by 1`,
  );
  return rows.map(({ id }) => id);
}

interface Case {
  readonly record: () => RecordToRetry;
  readonly path: string;
  readonly good: string;
  readonly bad: readonly (readonly [body: string, reason: RegExp])[];
  /** A feed is one document: without the record it is another document. */
  readonly without?: string;
}

const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\n${events.map((each) => `BEGIN:VEVENT\r\n${each}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR\r\n`;
const other = "UID:muu\r\nSUMMARY:Muu kerho\r\nDTSTART:20261129T170000";
const activity = (key: string, name: string | null) => ({
  _key: key,
  status: "published",
  traits: {
    type: "hobby",
    translations: { fi: { name } },
    theme: ["ht_luonto"],
    region: ["city/FI/Porvoo"],
    channels: [{ type: ["place"], events: [{ start: Date.parse("2026-11-28T10:00:00Z"), type: "1" }] }],
  },
});
let nested: object = {};
for (let depth = 0; depth < 200; depth++) nested = { nested };

const CASES: { readonly [source: string]: Case } = {
  LIPAS: {
    record: () => ({ source: "lipas", kind: "place", sourceId: "500001" }),
    path: "/v2/sports-sites/500001",
    good: JSON.stringify(aV2Site()),
    bad: [
      [JSON.stringify(aV2Site({ name: " " })), /no name/],
      [JSON.stringify(aV2Site({ properties: nested })), /nested too deeply/],
    ],
  },
  "Linked Events": {
    record: () => ({ source: toInstallation(`${origin}/v1`).source, kind: "event", sourceId: "porvoo:af1" }),
    path: "/v1/event/porvoo%3Aaf1/",
    good: JSON.stringify(aRaw.event()),
    bad: [
      [JSON.stringify(aRaw.event({ name: {} })), /no name/],
      [JSON.stringify(aRaw.event({ custom_data: nested, name: nested })), /nested too deeply|no name/],
    ],
  },
  "a calendar feed": {
    record: () => ({ source: feedSource(`${origin}/kerho.ics`), kind: "event", sourceId: "kerho" }),
    path: "/kerho.ics",
    good: calendar("UID:kerho\r\nSUMMARY:Kerho\r\nDTSTART:20261128T170000", other),
    bad: [
      [calendar("UID:kerho\r\nSUMMARY:Kerho", other), /no time that can be read/],
      [calendar("UID:kerho\r\nDTSTART:20261128T170000", other), /no name/],
    ],
    without: calendar(other),
  },
  "Lähellä's feed": {
    record: () => ({ source: "lahella", kind: "event", sourceId: "kerho" }),
    path: "/lahella.json",
    good: JSON.stringify([activity("kerho", "Kerho"), activity("muu", "Muu kerho")]),
    bad: [[JSON.stringify([activity("kerho", null), activity("muu", "Muu kerho")]), /no name/]],
    without: JSON.stringify([activity("muu", "Muu kerho")]),
  },
};

for (const [name, { record, path, good, bad, without }] of Object.entries(CASES)) {
  describe(`a record of ${name} that was kept aside`, () => {
    const at = (body: string, code = 200) => pages.set(path, { code, body });

    test("is taken in and leaves the list when it has been mended at its source", async () => {
      await keepAside(record());
      at(good);
      assert.deepEqual(await retry(record()), { outcome: "done", answer: {} });
      assert.deepEqual(await aside(), []);
      assert.ok((await shown()).includes(record().sourceId));
    });

    test("leaves the list also when it is again as it was before it broke", async () => {
      at(good);
      await retry(record(), LONG_AGO);
      await keepAside(record());
      assert.deepEqual(await retry(record()), { outcome: "done", answer: {} });
      assert.deepEqual(await aside(), []);
    });

    test("stays, once and with the reason of today, while it is still broken", async () => {
      await keepAside(record());
      for (const [body, reason] of bad) {
        at(body);
        const { outcome, answer } = await retry(record());
        assert.equal(outcome, "still");
        assert.match(answer.reason ?? "", reason);
        assert.deepEqual(await aside(), [answer.reason]);
        assert.ok(!(await shown()).includes(record().sourceId));
      }
    });

    test("is let go, and that is said, when its source no longer has it", async () => {
      for (const code of without === undefined ? [404, 410] : [200]) {
        await keepAside(record());
        at(without ?? "", code);
        assert.deepEqual(await retry(record()), { outcome: "gone", answer: {} }, String(code));
        assert.deepEqual(await aside(), []);
      }
    });

    test("stays with all that is shown when the source is down", async () => {
      at(good);
      await retry(record(), LONG_AGO);
      const before = await shown();
      await keepAside(record());
      isDown = true;
      const { outcome, answer } = await retry(record());
      assert.equal(outcome, "away");
      assert.match(answer.reason ?? "", /answered 503/);
      assert.deepEqual([await aside(), await shown()], [["an earlier reason"], before]);
    });
  });
}

test("a feed that is not there at all lets go of nothing", async () => {
  const { record } = CASES["a calendar feed"] as Case;
  await keepAside(record());
  const { outcome } = await retry(record());
  assert.equal(outcome, "away");
  assert.deepEqual(await aside(), ["an earlier reason"]);
});

test("a record of a source that nobody names any more is not asked for anywhere", async () => {
  const record = { source: feedSource("https://poistettu.example.fi/kerho.ics"), kind: "event", sourceId: "kerho" };
  await keepAside(record);
  assert.deepEqual(await retry(record), { outcome: "failed", answer: {} });
  assert.deepEqual(await aside(), ["an earlier reason"]);
});

describe("records of services that behave like the real ones", { skip: stubAbsent ?? false }, () => {
  let stub: Stub;
  before(async () => {
    stub = await startStub(["--now", "2026-11-23"]);
  });
  after(() => stub?.stop());

  const firstOf = async (path: string, list: string, id: string, more = "") => {
    const answer = (await (await fetch(`${path}${more}`)).json()) as Record<string, Record<string, unknown>[]>;
    return String(answer[list]?.[0]?.[id]);
  };

  test("come in when they are good, and stay when they are not", async () => {
    const from = {
      lipas: { url: stub.lipasUrl, kind: "place" },
      linked: { url: stub.linkedEventsUrl, kind: "event" },
    };
    const site = await firstOf(`${from.lipas.url}/sports-sites`, "items", "lipas-id", "?statuses=active");
    const event = await firstOf(`${from.linked.url}/event/`, "data", "id", "?event_type=General");
    const records = [
      { source: "lipas", kind: "place", sourceId: site },
      { source: toInstallation(from.linked.url).source, kind: "event", sourceId: event },
    ];
    const ask = async (record: RecordToRetry) => {
      const imported = await importContext(database, NOW);
      const sources = { ...imported.config.sources, lipas: from.lipas.url, linkedEvents: [from.linked.url] };
      return (await retryRecord({ ...imported, config: { ...imported.config, sources } }, record, quiet)).outcome;
    };
    for (const record of records) {
      await keepAside(record);
      assert.equal(await ask(record), "done", record.source);
    }
    await stub.mutate({ update: records.map(({ sourceId }) => ({ id: sourceId, set: { name: null } })) });
    for (const record of records) assert.equal(await ask(record), "still", record.source);
    assert.equal((await aside()).length, 2);
  });
});
