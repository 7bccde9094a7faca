import assert from "node:assert/strict";
import { test } from "node:test";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import { json, serveInTurn, status } from "../shared/test-server.ts";
import { createSotkanetClient } from "./client.ts";

const signal = new AbortController().signal;
const clientOf = (baseUrl: string) =>
  createSotkanetClient({
    baseUrl,
    fetch,
    sleep: async () => {},
    random: () => 0,
    now: () => new Date("2026-11-23T10:00:00Z"),
  });
const isTrouble = (failure: unknown) => (error: unknown) =>
  error instanceof SourceUnavailable && error.failure === failure;

test("years are asked for one by one in a single question, under Polku's own name", async (context) => {
  let agent = "";
  const server = await serveInTurn(context, (request, response) => {
    agent = request.headers["user-agent"] ?? "";
    json([])(request, response);
  });
  await clientOf(server.baseUrl).fetchRows("127", [2024, 2025], signal);
  assert.deepEqual(server.requests, ["/api/json?indicator=127&years=2024&years=2025&genders=total"]);
  assert.match(agent, /^Polku /);
});

test("a question too heavy for the source is asked in halves, and no year is lost", async (context) => {
  const server = await serveInTurn(
    context,
    status(504),
    json([{ year: 2020 }, { year: 2021 }]),
    json([{ year: 2022 }]),
  );
  const rows = await clientOf(server.baseUrl).fetchRows("127", [2020, 2021, 2022], signal);
  assert.deepEqual(rows, [{ year: 2020 }, { year: 2021 }, { year: 2022 }]);
  assert.deepEqual(server.requests.slice(1), [
    "/api/json?indicator=127&years=2020&years=2021&genders=total",
    "/api/json?indicator=127&years=2022&genders=total",
  ]);
});

test("an indicator that is gone is told apart from one that cannot be read", async (context) => {
  const server = await serveInTurn(context, status(404), status(403));
  const client = clientOf(server.baseUrl);
  assert.equal(await client.fetchIndicator("4284", signal), null);
  await assert.rejects(client.fetchIndicator("4284", signal), isTrouble(403));
});

test("answers that are no lists, or far too long, are not taken", async (context) => {
  const page = (_: unknown, response: import("node:http").ServerResponse) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<html>huoltokatko</html>");
  };
  const answers = [page, page, json({ error: "x" }), json([])];
  const client = clientOf((await serveInTurn(context, ...answers)).baseUrl);
  await assert.rejects(client.fetchRegions(signal), isTrouble("not-json"));
  await assert.rejects(client.fetchRegions(signal), isTrouble("unexpected-shape"));
  await assert.rejects(client.fetchRegions(signal), isTrouble("unexpected-shape"));
  const long = clientOf((await serveInTurn(context, json(Array(5001).fill({})))).baseUrl);
  await assert.rejects(long.fetchRows("127", [2025], signal), isTrouble("too-large"));
});
