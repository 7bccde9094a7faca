import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, type TestContext, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { listToolChecks, saveToolChecks } from "../../domain/tools/tool-checks-queries.ts";
import { clockFrom } from "../../platform/clock.ts";
import { MOST_LINKS } from "./check-links.ts";
import { checkToolLinks, type LinkCheckListeners } from "./check-tool-links.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const NOW = new Date("2026-11-23T01:00:00Z");

/** A site whose paths are the statuses it answers with. */
async function aSite(context: TestContext): Promise<string> {
  const server = createServer(({ url = "" }, response) => {
    response.writeHead(Number(/^\/(\d{3})/.exec(url)?.[1] ?? 200)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const check = (listeners: LinkCheckListeners, now = NOW) =>
  checkToolLinks(
    { db: database.db, clock: clockFrom(now) },
    { wait: async () => {}, isInnerAllowed: true, timeoutMs: 2000, ...listeners },
  );

const stored = async () => {
  const checks = await listToolChecks(database.db.register);
  return [...checks.values()].map(({ toolKey, outcome }) => `${toolKey} ${outcome}`).sort();
};

test("each tool is stored as its worst address was found, and one that left the catalogue is let go", async (t) => {
  const site = await aSite(t);
  const seen: number[] = [];
  const tools = [
    { key: "good", url: { fi: `${site}/200/a` } },
    { key: "half", url: { fi: `${site}/200/a`, sv: `${site}/404` } },
    { key: "gone", url: { fi: `${site}/410` } },
  ];
  const report = await check({ tools, onProgress: (visited, of) => seen.push(visited, of) });
  assert.deepEqual(report, { checked: 3, ok: 1, moved: 0, failed: 2, isOffline: false });
  assert.deepEqual(seen, [1, 3, 2, 3, 3, 3]);
  assert.deepEqual(await stored(), ["gone failed", "good ok", "half failed"]);
  const half = (await listToolChecks(database.db.register)).get("half");
  assert.deepEqual([half?.url, half?.httpStatus, half?.checkedAt], [`${site}/404`, 404, NOW]);
  await check({ tools: tools.slice(0, 1) });
  assert.deepEqual(await stored(), ["good ok"]);
});

test("when nobody answers at all it is our own network, and nothing is held against the tools", async () => {
  const tools = Array.from({ length: 6 }, (_, at) => ({ key: `t${at}`, url: { fi: `http://127.0.0.1:1/${at}` } }));
  const before = await stored();
  assert.deepEqual(await check({ tools }), { checked: 6, ok: 0, moved: 0, failed: 6, isOffline: true });
  assert.deepEqual(await stored(), before);
});

test("when one run cannot take all, those unchecked for longest come first and the others the next time", async (t) => {
  const site = await aSite(t);
  const tools = Array.from({ length: MOST_LINKS + 5 }, (_, at) => ({
    key: `t${at}`,
    url: { fi: `${site}/200/${at}` },
  }));
  const seenBefore = tools.slice(0, MOST_LINKS).map(({ key, url }) => ({
    key,
    visit: { url: url.fi, outcome: "ok" as const, httpStatus: 200, finalUrl: url.fi, failure: null },
  }));
  const yesterday = new Date(NOW.getTime() - 86_400_000);
  await saveToolChecks(database.db.register, seenBefore, yesterday);
  assert.equal((await check({ tools })).checked, MOST_LINKS);
  const checks = await listToolChecks(database.db.register);
  const left = tools.filter(({ key }) => checks.get(key)?.checkedAt.getTime() === yesterday.getTime());
  assert.equal(left.length, 5);
  for (const { key } of tools.slice(MOST_LINKS)) assert.deepEqual(checks.get(key)?.checkedAt, NOW, key);
});

test("stopping stores nothing half done", async (t) => {
  const site = await aSite(t);
  const before = await stored();
  const stop = new AbortController();
  const tools = [
    { key: "one", url: { fi: `${site}/200/one` } },
    { key: "two", url: { fi: `${site}/200/two` } },
  ];
  await assert.rejects(
    check({ tools, signal: stop.signal, onProgress: () => stop.abort(new Error("riittää")) }),
    /riittää/,
  );
  assert.deepEqual(await stored(), before);
});
