import assert from "node:assert/strict";
import type { IncomingHttpHeaders } from "node:http";
import { test } from "node:test";
import { createPoliteClient, type PoliteClientOptions, type Retry } from "./client.ts";
import { SourceUnavailable } from "./source-unavailable.ts";
import { json, serveInTurn, status } from "./test-server.ts";

const NOW = new Date("2026-11-23T10:00:00Z");

/** A client that does not really wait, and notes how long it would have. */
function aClient(baseUrl: string, options: Partial<PoliteClientOptions> = {}) {
  const waits: number[] = [];
  const retries: Retry[] = [];
  const client = createPoliteClient({
    baseUrl,
    fetch,
    sleep: async (ms) => void waits.push(ms),
    random: () => 0.5,
    now: () => NOW,
    userAgent: "Polku/test",
    onRetry: (retry) => retries.push(retry),
    ...options,
  });
  return { client, waits, retries };
}

async function unavailable(promise: Promise<unknown>): Promise<SourceUnavailable> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SourceUnavailable, String(error));
  return error;
}

test("an answer comes as it is, asked for politely", async (t) => {
  let headers: IncomingHttpHeaders = {};
  const server = await serveInTurn(t, (request, response) => {
    headers = request.headers;
    json({ a: [1] })(request, response);
  });
  const { client } = aClient(server.baseUrl, { headers: { "x-api-key": "avain" } });
  assert.deepEqual(
    await client.getJson("/Service/list", { guids: "a,b", page: 2, none: undefined, many: ["x", "y"] }),
    {
      found: true,
      body: { a: [1] },
    },
  );
  assert.deepEqual(server.requests, ["/api/Service/list?guids=a%2Cb&page=2&many=x&many=y"]);
  assert.equal(headers["user-agent"], "Polku/test");
  assert.equal(headers["x-api-key"], "avain");
  assert.equal(headers.authorization, undefined);
});

test("what the source does not have is no error", async (t) => {
  const { baseUrl, requests } = await serveInTurn(t, status(404));
  assert.deepEqual(await aClient(baseUrl).client.getJson("Service/1"), { found: false });
  assert.equal(requests.length, 1);
});

test("a passing trouble is tried again, later and later", async (t) => {
  const { baseUrl } = await serveInTurn(t, status(503), status(504), status(502), status(429), json("hyvä"));
  const { client, waits, retries } = aClient(baseUrl);
  assert.deepEqual(await client.getJson("x"), { found: true, body: "hyvä" });
  assert.deepEqual(waits, [250, 500, 1000, 2000]);
  assert.deepEqual(
    retries.map(({ failure, attempt }) => [failure, attempt]),
    [
      [503, 1],
      [504, 2],
      [502, 3],
      [429, 4],
    ],
  );
});

test("Retry-After is heeded, in seconds or as a date, within reason", async (t) => {
  const { baseUrl } = await serveInTurn(
    t,
    status(503, { "retry-after": "7" }),
    status(429, { "retry-after": "Mon, 23 Nov 2026 10:00:20 GMT" }),
    status(503, { "retry-after": "86400" }),
    status(503, { "retry-after": "Sun, 22 Nov 2026 10:00:00 GMT" }),
    status(503, { "retry-after": "soon" }),
    json({}),
  );
  const { client, waits } = aClient(baseUrl, { maxAttempts: 9 });
  await client.getJson("x");
  assert.deepEqual(waits, [7000, 20_000, 60_000, 2000, 4000]);
});

test("a source that hangs is given up after the time-out, and asked again", async (t) => {
  const { baseUrl, requests } = await serveInTurn(t, () => {});
  const { client } = aClient(baseUrl, { timeoutMs: 300, maxAttempts: 2 });
  const error = await unavailable(client.getJson("x"));
  assert.deepEqual([error.failure, error.status, error.attempts, requests.length], ["timeout", null, 2, 2]);
});

test("a body that stops half way counts as a time-out, and a cut connection as broken", async (t) => {
  const { baseUrl } = await serveInTurn(
    t,
    (_, response) => void response.writeHead(200).write('{"a":'),
    (request) => request.socket.destroy(),
    (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write('{"a":');
      setTimeout(() => response.destroy(), 5);
    },
    json(1),
  );
  const { client, retries } = aClient(baseUrl, { timeoutMs: 1000 });
  assert.deepEqual(await client.getJson("x"), { found: true, body: 1 });
  assert.deepEqual(
    retries.map(({ failure }) => failure),
    ["timeout", "connection", "connection"],
  );
});

test("refusals are not repeated, and the answer stays readable to the caller", async (t) => {
  for (const code of [400, 401, 403, 410, 422]) {
    const { baseUrl, requests } = await serveInTurn(t, json({ guids: ["The maximum number of guids is 20."] }, code));
    const error = await unavailable(aClient(baseUrl).client.getJson("Service/list", { guids: "salaisuus" }));
    assert.deepEqual([error.status, error.attempts, requests.length], [code, 1, 1]);
    assert.match(error.answer, /maximum number of guids/);
    assert.doesNotMatch(error.message, /salaisuus|127\.0\.0\.1/, "neither query nor host in the message");
    assert.equal(error.path, "/api/Service/list");
  }
});

test("a redirect is not followed, for a key must not travel to another host", async (t) => {
  const { baseUrl, requests } = await serveInTurn(t, status(302, { location: "http://127.0.0.1:1/" }));
  assert.equal((await unavailable(aClient(baseUrl).client.getJson("x"))).status, 302);
  assert.equal(requests.length, 1);
});

test("an inner error is tried twice only: it is mostly about what was asked", async (t) => {
  const { baseUrl, requests } = await serveInTurn(t, status(500));
  assert.equal((await unavailable(aClient(baseUrl).client.getJson("x"))).status, 500);
  assert.equal(requests.length, 2);
});

test("an answer that is not JSON, or far too much of it, is not believed", async (t) => {
  const html = await serveInTurn(t, status(200, {}, "<html>Huoltokatko</html>"));
  assert.equal((await unavailable(aClient(html.baseUrl).client.getJson("x"))).failure, "not-json");
  const declared = await serveInTurn(t, json("x".repeat(5000)));
  assert.equal(
    (await unavailable(aClient(declared.baseUrl, { maxBytes: 1000 }).client.getJson("x"))).failure,
    "too-large",
  );
  const streamed = await serveInTurn(t, (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x".repeat(400)), 1);
    response.on("close", () => clearInterval(timer));
  });
  assert.equal(
    (await unavailable(aClient(streamed.baseUrl, { maxBytes: 1000 }).client.getJson("x"))).failure,
    "too-large",
  );
});

test("the caller may take some failures without another attempt", async (t) => {
  const { baseUrl, requests } = await serveInTurn(t, status(504));
  await unavailable(aClient(baseUrl).client.getJson("x", {}, { withoutRetryOn: [504] }));
  assert.equal(requests.length, 1);
});

test("stopping ends the request and the waiting with the caller's own reason", async (t) => {
  const { baseUrl } = await serveInTurn(t, () => {});
  const stop = new AbortController();
  const request = aClient(baseUrl).client.getJson("x", {}, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error("riittää")), 20);
  await assert.rejects(request, /riittää/);
  await assert.rejects(aClient(baseUrl).client.getJson("x", {}, { signal: stop.signal }), /riittää/);
});

test("requests go one at a time unless more are allowed, and never more than four", async (t) => {
  for (const [maxParallel, expected] of [
    [undefined, 1],
    [2, 2],
    [50, 4],
  ] as const) {
    let running = 0;
    let most = 0;
    const { baseUrl } = await serveInTurn(t, (request, response) => {
      running += 1;
      most = Math.max(most, running);
      // The first wait until as many as may have come are there, however slow the machine.
      setTimeout(
        () => {
          running -= 1;
          json({})(request, response);
        },
        most < expected ? 200 : 5,
      );
    });
    const { client } = aClient(baseUrl, maxParallel === undefined ? {} : { maxParallel });
    await Promise.all(Array.from({ length: 12 }, () => client.getJson("x")));
    assert.equal(most, expected);
  }
});
