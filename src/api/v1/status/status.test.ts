import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { createAdaptorServer } from "@hono/node-server";
import { createApi } from "../api.ts";
import { aContext, aServiceDocument } from "../test-context.ts";
import { createMetrics } from "./metrics.ts";

const api = createApi(aContext([aServiceDocument()]));
const server = createAdaptorServer({ fetch: api.fetch });
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
after(() => server.close());
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test("nobody reads the counters through a proxy or from elsewhere", async () => {
  for (const header of ["X-Forwarded-For", "Forwarded", "Via", "Origin"]) {
    assert.equal((await fetch(`${url}/metrics`, { headers: { [header]: "127.0.0.1" } })).status, 403);
  }
  assert.equal((await api.request("/metrics")).status, 403, "no connection at all is not a local one");
});

test("a program on the server reads counters that tell routes, never what was searched", async () => {
  await fetch(`${url}/regions/99/search?q=salainen+vaiva`);
  await fetch(`${url}/regions/salainen/search`);
  const response = await fetch(`${url}/metrics`);
  assert.equal(response.status, 200);
  const text = await response.text();
  assert.match(text, /polku_api_requests_total\{route="\/regions\/:code\/search",status="2xx"\} 1/);
  assert.match(text, /polku_api_requests_total\{route="\/regions\/:code\/search",status="4xx"\} 1/);
  assert.match(text, /polku_search_duration_seconds_count 1/);
  assert.match(text, /polku_index_documents\{region="99"\} 1/);
  assert.doesNotMatch(text, /salainen/);
});

test("the histogram's buckets hold all shorter searches too", () => {
  const metrics = createMetrics();
  metrics.observeSearch(0.0004);
  metrics.observeSearch(0.02);
  metrics.observeSearch(3);
  const text = metrics.text([]);
  assert.match(text, /le="0\.0005"\} 1\n/);
  assert.match(text, /le="0\.025"\} 2\n/);
  assert.match(text, /le="\+Inf"\} 3\n/);
});

test("the process is alive without its database, but not ready", async () => {
  assert.equal((await api.request("/healthz")).status, 200);
  const response = await api.request("/readyz");
  assert.equal(response.status, 503);
  const body = (await response.json()) as Record<string, unknown>;
  assert.equal(body.code, "not-ready");
  assert.deepEqual([body.database, body.migrations, body.index], [false, false, true]);
});
