import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { createPageCache } from "./page-cache.ts";

test("a kept answer tells a reader who has it already that nothing has changed", async (context) => {
  let made = 0;
  const cache = createPageCache({ keepMs: 60_000, maxBytes: 1_000_000 });
  const app = new Hono();
  app.use(cache.middleware);
  app.get("/calendar", () => {
    made++;
    return new Response("BEGIN:VCALENDAR", {
      headers: { ETag: '"abc"', "Cache-Control": "public, max-age=900", "Content-Type": "text/calendar" },
    });
  });
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (!cache.serve(request, response)) void answer(request, response);
  }).listen(0, "127.0.0.1");
  context.after(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/calendar`;
  const ask = async (etag?: string) => {
    const response = await fetch(url, etag ? { headers: { "if-none-match": etag } } : {});
    return [response.status, await response.text(), response.headers.get("etag")];
  };
  assert.deepEqual(await ask(), [200, "BEGIN:VCALENDAR", '"abc"']);
  assert.deepEqual(await ask('"abc"'), [304, "", '"abc"']);
  assert.deepEqual(await ask('W/"abc", "d"'), [304, "", '"abc"']);
  assert.deepEqual(await ask('"other"'), [200, "BEGIN:VCALENDAR", '"abc"']);
  assert.equal(made, 1);
});
