import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { test } from "node:test";
import { serveInTurn, status } from "../shared/test-server.ts";
import { createFeedClient } from "./feed-client.ts";

const client = createFeedClient({
  fetch,
  sleep: async () => {},
  random: () => 0,
  now: () => new Date("2026-11-23T10:00:00Z"),
  timeoutMs: 1500,
});
const get = (url: string, maxBytes = 1000) =>
  client.getText(url, { accept: "text/calendar", maxBytes, signal: new AbortController().signal });

const bytes = (body: Buffer | string, contentType: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(200, { "content-type": contentType }).end(body);
};

test("texts are read in the encoding that they are in", async (t) => {
  const latin = Buffer.from("Käsityö", "latin1");
  for (const [body, type] of [
    [Buffer.from("Käsityö"), "text/calendar; charset=utf-8"],
    [Buffer.from("\ufeffKäsityö"), "text/calendar"],
    [latin, "text/calendar; charset=ISO-8859-1"],
    [latin, "text/calendar"],
    [latin, "text/calendar; charset=utf-8"],
    [latin, "text/calendar; charset=nonsense"],
  ] as const) {
    const { baseUrl } = await serveInTurn(t, bytes(body, type));
    assert.equal(await get(baseUrl), "Käsityö", type);
  }
  const { baseUrl } = await serveInTurn(
    t,
    bytes(Buffer.concat([Buffer.from('<meta charset="windows-1252">'), latin]), "text/html"),
  );
  assert.match(await get(baseUrl), /Käsityö/);
});

test("a passing trouble is waited over, a lasting one is told of", async (t) => {
  const passing = await serveInTurn(
    t,
    status(503, { "retry-after": "1" }),
    status(504),
    bytes("kalenteri", "text/calendar"),
  );
  assert.equal(await get(passing.baseUrl), "kalenteri");
  for (const [code, tries] of [
    [403, 1],
    [404, 1],
    [504, 4],
  ] as const) {
    const lasting = await serveInTurn(t, status(code));
    await assert.rejects(get(lasting.baseUrl), { name: "SourceUnavailable", failure: code });
    assert.equal(lasting.requests.length, tries);
  }
});

test("a part of a feed is no feed", async (t) => {
  const { baseUrl } = await serveInTurn(t, status(206, {}, "BEGIN:VCALENDAR"));
  await assert.rejects(get(baseUrl), { name: "SourceUnavailable", failure: 206 });
});

test("more than may be is not read", async (t) => {
  const { baseUrl } = await serveInTurn(t, bytes("x".repeat(1001), "text/calendar"));
  await assert.rejects(get(baseUrl), { failure: "too-large" });
  const endless = await serveInTurn(t, (_, response) => {
    response.writeHead(200);
    for (let i = 0; i < 100; i += 1) response.write("x".repeat(100));
  });
  await assert.rejects(get(endless.baseUrl), { failure: "too-large" });
});

test("a connection that hangs or breaks is given up", async (t) => {
  const hanging = await serveInTurn(t, () => {});
  await assert.rejects(get(hanging.baseUrl), { failure: "timeout" });
  const broken = await serveInTurn(t, (request) => request.socket.destroy());
  await assert.rejects(get(broken.baseUrl), { failure: "connection" });
});

test("a feed that has moved is followed, but not round in a circle", async (t) => {
  const moved = await serveInTurn(t, status(302, { location: "/uusi.ics" }), bytes("uusi", "text/calendar"));
  assert.equal(await get(moved.baseUrl), "uusi");
  assert.deepEqual(moved.requests, ["/api", "/uusi.ics"]);
  const circle = await serveInTurn(t, status(301, { location: "/api" }));
  await assert.rejects(get(circle.baseUrl), { failure: 301 });
  const odd = await serveInTurn(t, status(302, { location: "file:///etc/passwd" }));
  await assert.rejects(get(odd.baseUrl), { failure: 302 });
});

test("from the web nothing leads into the server's own network", async () => {
  const asked: string[] = [];
  const faked = createFeedClient({
    fetch: async (url) => {
      asked.push(String(url));
      return new Response(null, { status: 302, headers: { location: "http://169.254.169.254/latest/meta-data" } });
    },
    sleep: async () => {},
    random: () => 0,
    now: () => new Date(0),
  });
  const request = { accept: "*/*", maxBytes: 10, signal: new AbortController().signal };
  await assert.rejects(faked.getText("https://example.fi/a.ics", request), { failure: 302 });
  assert.deepEqual(asked, ["https://example.fi/a.ics"]);
});
