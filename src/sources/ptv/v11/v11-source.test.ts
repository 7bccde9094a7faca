import assert from "node:assert/strict";
import { test } from "node:test";
import { createPoliteClient } from "../../shared/client.ts";
import { SourceUnavailable } from "../../shared/source-unavailable.ts";
import { json, serveInTurn, status } from "../../shared/test-server.ts";
import { createV11Source } from "./v11-source.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const item = (number: number) => ({ id: id(number), name: `Palvelu ${number}` });
const page = (itemList: unknown, pageCount: unknown = 1, pageSize = 1000) =>
  json({ pageNumber: 1, pageSize, pageCount, itemList });

function aSource(baseUrl: string) {
  const warnings: string[] = [];
  const client = createPoliteClient({
    baseUrl,
    fetch,
    sleep: async () => {},
    random: () => 0,
    now: () => new Date("2026-11-23T10:00:00Z"),
    userAgent: "Polku/test",
  });
  return { source: createV11Source(client, (warning) => warnings.push(warning)), warnings };
}

async function all<Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const each of pages) items.push(...each);
  return items;
}

test("ids are listed page by page, ghosts and things that are no ids left out, each id once", async (t) => {
  const server = await serveInTurn(
    t,
    page([item(1), { id: id(2), name: null }, item(3)], 3),
    page(
      [item(3), { id: id(4).toUpperCase(), name: "x" }, { id: "00000000-0000-0000-0000-000000000000", name: "y" }],
      3,
    ),
    page([null, "x", { name: "z" }, item(5)], 3),
  );
  const { source, warnings } = aSource(server.baseUrl);
  assert.deepEqual(await all(source.listIds("service", {})), [1, 3, 4, 5].map(id));
  assert.deepEqual(server.requests, ["/api/Service?page=1", "/api/Service?page=2", "/api/Service?page=3"]);
  assert.deepEqual(warnings, ["a listed id that is not a GUID was left out"]);
});

test("only what changed is asked for in UTC, and an empty page is the end", async (t) => {
  const server = await serveInTurn(t, page(null, 0));
  assert.deepEqual(
    await all(aSource(server.baseUrl).source.listIds("channel", { changedSince: "2026-11-20T02:00:00.500+02:00" })),
    [],
  );
  assert.deepEqual(server.requests, ["/api/ServiceChannel?date=2026-11-20T00%3A00%3A00&page=1"]);
});

test("a page count that lies is not believed", async (t) => {
  const tooMany = await serveInTurn(t, page([item(1)], 900), page([item(2)], 900), page(null, 900));
  assert.deepEqual(await all(aSource(tooMany.baseUrl).source.listIds("organization", {})), [id(1), id(2)]);
  const tooFew = await serveInTurn(
    t,
    page([item(1), item(2)], 1, 2),
    page([item(3), item(4)], 1, 2),
    page([item(5)], 1, 2),
  );
  assert.deepEqual(await all(aSource(tooFew.baseUrl).source.listIds("organization", {})), [1, 2, 3, 4, 5].map(id));
  const forEver = await serveInTurn(t, page([item(1)], 1e9));
  assert.deepEqual(await all(aSource(forEver.baseUrl).source.listIds("organization", {})), [id(1)]);
  assert.equal(forEver.requests.length, 2, "a page that brings nothing new is the last");
});

test("an answer that is no page, or a wrong address, is a source that cannot be read, not an empty one", async (t) => {
  for (const answer of [json({}), json([]), json(null), json("ok"), json({ items: [] }), status(404)]) {
    const server = await serveInTurn(t, answer);
    await assert.rejects(all(aSource(server.baseUrl).source.listIds("service", {})), SourceUnavailable);
  }
});

test("a run for some areas asks for services and channels there, and for all of the rest", async (t) => {
  const areas = [
    { type: "WellbeingServiceCounties", code: "01" },
    { type: "Municipality", code: "638" },
  ] as const;
  const server = await serveInTurn(t, page([item(1), item(2)]), page([item(2), item(3)]));
  const { source } = aSource(server.baseUrl);
  assert.deepEqual(
    await all(source.listIds("service", { areas, changedSince: "2026-11-20T00:00:00Z" })),
    [1, 2, 3].map(id),
  );
  assert.deepEqual(server.requests, [
    "/api/Service/area/WellbeingServiceCounties/code/01?date=2026-11-20T00%3A00%3A00&includeWholeCountry=true&page=1",
    "/api/Service/area/Municipality/code/638?date=2026-11-20T00%3A00%3A00&includeWholeCountry=true&page=1",
  ]);
  const whole = await serveInTurn(t, page([item(1)]));
  await all(aSource(whole.baseUrl).source.listIds("organization", { areas }));
  assert.deepEqual(whole.requests, ["/api/Organization?page=1"]);
  const unknown = await serveInTurn(t, status(404));
  assert.deepEqual(await all(aSource(unknown.baseUrl).source.listIds("service", { areas })), []);
});

test("archived and withdrawn records are told apart; ghosts count here", async (t) => {
  const server = await serveInTurn(t, page([item(1), { id: id(2), name: null }]), page([item(3)]));
  assert.deepEqual(
    await all(aSource(server.baseUrl).source.listRemoved("service", { since: "2026-11-01T00:00:00Z" })),
    [
      { id: id(1), reason: "archived" },
      { id: id(2), reason: "archived" },
      { id: id(3), reason: "withdrawn" },
    ],
  );
  assert.deepEqual(server.requests, [
    "/api/Service?status=Archived&date=2026-11-01T00%3A00%3A00&page=1",
    "/api/Service?status=Withdrawn&date=2026-11-01T00%3A00%3A00&page=1",
  ]);
});

test("an interface that does not heed the status does not empty the register", async (t) => {
  const server = await serveInTurn(t, page([item(1), item(2)]));
  assert.deepEqual(
    await all(aSource(server.baseUrl).source.listRemoved("generalDescription", { since: "2026-11-01T00:00:00Z" })),
    [],
  );
});

test("records are fetched by their ids; those that are gone are simply absent", async (t) => {
  const server = await serveInTurn(
    t,
    json([{ id: id(2) }, { id: id(1).toUpperCase() }, { id: id(9) }, { id: id(2) }, null]),
  );
  const { source, warnings } = aSource(server.baseUrl);
  const { records, failedIds } = await source.fetchRecords(
    "service",
    [id(1), id(2), id(3), "ei-guid", "00000000-0000-0000-0000-000000000000"],
    {},
  );
  assert.deepEqual(records.map(source.sourceIdOf), [id(2), id(1)]);
  assert.deepEqual(failedIds, []);
  assert.deepEqual(server.requests, [`/api/Service/list?guids=${[1, 2, 3].map(id).join("%2C")}`]);
  assert.equal(warnings.filter((warning) => warning === "an id that is not a GUID was left out").length, 2);
  assert.equal(warnings.filter((warning) => warning === "a record that was not asked for was left out").length, 2);
  const none = await serveInTurn(t, status(404));
  assert.deepEqual(await aSource(none.baseUrl).source.fetchRecords("service", [id(1)], {}), {
    records: [],
    failedIds: [],
  });
});

test("a record nested beyond reason counts as failed", async (t) => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const server = await serveInTurn(t, (_, response) =>
    response.end(`[{"id":"${id(1)}","areas":${deep}},{"id":"${id(2)}"}]`),
  );
  const { records, failedIds } = await aSource(server.baseUrl).source.fetchRecords("service", [id(1), id(2)], {});
  assert.deepEqual([records.length, failedIds], [1, [id(1)]]);
});

test("an answer that is no list is looked into id by id", async (t) => {
  const server = await serveInTurn(t, (request, response) => {
    const guids = new URL(request.url ?? "", "http://x").searchParams.get("guids")?.split(",") ?? [];
    json(guids.includes(id(2)) ? { error: "?" } : guids.map((guid) => ({ id: guid })))(request, response);
  });
  const { records, failedIds } = await aSource(server.baseUrl).source.fetchRecords("channel", [1, 2, 3].map(id), {});
  assert.deepEqual([records.length, failedIds], [2, [id(2)]]);
});
