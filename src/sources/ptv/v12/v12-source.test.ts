import assert from "node:assert/strict";
import { test } from "node:test";
import { createPoliteClient } from "../../shared/client.ts";
import { SourceUnavailable } from "../../shared/source-unavailable.ts";
import { json, serveInTurn, status } from "../../shared/test-server.ts";
import { createV12Source } from "./v12-source.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const page = (items: unknown[], totalPages = 1) =>
  json({ page: 1, pageSize: 100, totalItems: items.length, totalPages, items });
const item = (number: number) => ({ contentId: id(number) });
const SINCE = "2026-11-20T00:00:00Z";

function aSource(baseUrl: string) {
  const sleep = async () => {};
  const now = () => new Date(SINCE);
  return createV12Source(
    createPoliteClient({
      baseUrl,
      fetch,
      sleep,
      random: () => 0,
      now,
      userAgent: "Polku/test",
      headers: { "x-api-key": "avain" },
    }),
  );
}

async function all<Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const each of pages) items.push(...each);
  return items;
}

test("ids are searched a hundred at a time, with the key", async (t) => {
  const keys: unknown[] = [];
  const server = await serveInTurn(
    t,
    (request, response) => {
      keys.push(request.headers["x-api-key"]);
      page([item(1)], 2)(request, response);
    },
    page([item(1), item(2)], 2),
  );
  assert.deepEqual(await all(aSource(server.baseUrl).listIds("channel", {})), [id(1), id(2)]);
  assert.deepEqual(server.requests, [
    "/api/service-channel/search?pageSize=100&page=1",
    "/api/service-channel/search?pageSize=100&page=2",
  ]);
  assert.deepEqual(keys, ["avain"]);
});

test("services whose connections changed have changed too", async (t) => {
  const server = await serveInTurn(
    t,
    page([item(1)]),
    page([{ serviceContentId: id(1) }, { serviceContentId: id(2) }]),
    page([{ serviceContentId: id(3) }]),
  );
  assert.deepEqual(await all(aSource(server.baseUrl).listIds("service", { changedSince: SINCE })), [1, 2, 3].map(id));
  assert.deepEqual(
    server.requests.map((url) => url.split("?")[0]),
    ["/api/service/search", "/api/connection/search", "/api/connection/archived"],
  );
});

test("areas are searched twenty at a time, and the whole country beside them", async (t) => {
  const server = await serveInTurn(t, page([]));
  const municipalities = Array.from(
    { length: 25 },
    (_, index) => ({ type: "Municipality", code: String(index).padStart(3, "0") }) as const,
  );
  await all(
    aSource(server.baseUrl).listIds("service", {
      areas: [...municipalities, { type: "WellbeingServiceCounties", code: "01" }],
    }),
  );
  const queries = server.requests.map((url) => new URL(url, "http://x").searchParams);
  assert.deepEqual(
    queries.map((query) => [
      query.getAll("municipalities").length,
      query.getAll("wellbeingServicesCounties").length,
      query.get("areaType"),
    ]),
    [
      [20, 0, null],
      [5, 0, null],
      [0, 1, null],
      [0, 0, "WholeCountry"],
      [0, 0, "WholeCountryExceptAland"],
    ],
  );
});

test("archived ids are listed from an instant on", async (t) => {
  const server = await serveInTurn(t, page([item(7)]));
  assert.deepEqual(await all(aSource(server.baseUrl).listRemoved("organization", { since: SINCE })), [
    { id: id(7), reason: "archived" },
  ]);
  assert.deepEqual(server.requests, [
    "/api/organization/archived?archivedAtOrAfter=2026-11-20T00%3A00%3A00.000Z&pageSize=100&page=1",
  ]);
});

test("services come with their connections in a steady order; one that fails costs no other", async (t) => {
  const connection = (service: number, channel: number) => ({
    serviceContentId: id(service),
    serviceChannelContentId: id(channel),
  });
  const server = await serveInTurn(t, (request, response) => {
    const url = request.url ?? "";
    if (url.includes("/connection/search")) page([connection(1, 9), connection(1, 8)])(request, response);
    else if (url.endsWith(id(2))) status(404)(request, response);
    else if (url.endsWith(id(3))) status(500)(request, response);
    else json(item(1))(request, response);
  });
  const { records, failedIds } = await aSource(server.baseUrl).fetchRecords("service", [1, 2, 3].map(id), {});
  assert.deepEqual(records, [{ contentId: id(1), connections: [connection(1, 8), connection(1, 9)] }]);
  assert.deepEqual(failedIds, [id(3)]);
});

test("a wrong key, and a service that fails for everything, are told of", async (t) => {
  const forbidden = await serveInTurn(t, status(401));
  await assert.rejects(all(aSource(forbidden.baseUrl).listIds("service", {})), SourceUnavailable);
  await assert.rejects(aSource(forbidden.baseUrl).fetchRecords("service", [id(1)], {}), SourceUnavailable);
  const broken = await serveInTurn(t, status(500));
  await assert.rejects(aSource(broken.baseUrl).fetchRecords("channel", [1, 2, 3, 4, 5].map(id), {}), SourceUnavailable);
});
