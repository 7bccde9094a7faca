import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { type TestContext, test } from "node:test";
import { Hono } from "hono";
import { pino } from "pino";
import { aConfig } from "../../../test/support/context.ts";
import { clockFrom } from "../../platform/clock.ts";
import { createPageCache } from "../../platform/http/page-cache.ts";
import { type RequestVariables, requestLog } from "../../platform/http/request-log.ts";
import { routes } from "../../routes.ts";
import { openTiles } from "../../sources/tiles/open-tiles.ts";
import { tileEndpoint } from "./tile-endpoint.ts";

const KEY = "very-secret-key";
const PNG = Buffer.from("\x89PNG\r\n\x1a\nhelsinki", "latin1");
const HELSINKI = "/kartta/tiilet/10/583/296.png";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const picture: Answer = (_, response) =>
  response.writeHead(200, { "content-type": "image/png", "set-cookie": "map=1", "x-map": KEY }).end(PNG);

/** The proxy as the product puts it together, before a map server of the test's own. */
async function aProxy(context: TestContext, answer: Answer) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const dataDir = await mkdtemp(join(tmpdir(), "polku-proxy-"));
  context.after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const lines: string[] = [];
  const log = pino(
    { level: "trace" },
    new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk)) as never) }),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{z}/{x}/{y}?key={key}`;
  const config = aConfig({ dataDir, tiles: { url, key: KEY, attribution: "© Kartta" } });
  const open = () => {
    const app = new Hono<{ Variables: RequestVariables }>();
    app.use(requestLog(log));
    app.use(createPageCache({ keepMs: 1000, maxBytes: 1000 }).middleware);
    const shelf = openTiles({ config, clock: clockFrom(new Date("2026-11-23T10:00:00Z")), log });
    return app.get(routes.tile.pattern, tileEndpoint(shelf));
  };
  return { app: open(), open, requests, lines };
}

test("a tile comes through us: the reader's browser sees no key, and the map's server sees no reader", async (context) => {
  const { app, requests, lines } = await aProxy(context, picture);
  const answer = await app.request(HELSINKI, {
    headers: {
      cookie: "a=1",
      "x-forwarded-for": "203.0.113.7",
      "user-agent": "Reader",
      referer: "http://polku/haku?q=salaisuus",
    },
  });
  assert.equal(answer.status, 200);
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), PNG);
  assert.equal(answer.headers.get("content-type"), "image/png");
  assert.match(answer.headers.get("cache-control") ?? "", /public, max-age=86400/);
  assert.doesNotMatch(JSON.stringify([...answer.headers]), /secret|map=1/);
  assert.equal(requests[0]?.url, `/10/583/296?key=${KEY}`);
  assert.doesNotMatch(JSON.stringify(requests[0]?.rawHeaders), /203\.0\.113|Reader|salaisuus|a=1/);
  assert.doesNotMatch(lines.join(""), /secret|583/);
});

test("a browser that has the tile is told so", async (context) => {
  const { app, open, requests } = await aProxy(context, picture);
  const etag = (await app.request(HELSINKI)).headers.get("etag") ?? "";
  const again = await open().request(HELSINKI, { headers: { "if-none-match": `W/"other", ${etag}` } });
  assert.deepEqual([again.status, await again.text(), again.headers.get("etag")], [304, "", etag]);
  assert.equal(requests.length, 1, "a restart finds it on disk");
});

test("what is no tile of Finland is not asked from anybody", async (context) => {
  const { app, requests } = await aProxy(context, picture);
  for (const path of [
    "10/518/352.png",
    "17/1/1.png",
    "10/583/296.jpg",
    "10/583/296",
    "10/583/..%2f..%2fetc.png",
    "a/b/c.png",
  ]) {
    const answer = await app.request(`/kartta/tiilet/${path}`);
    assert.equal(answer.status, 404, path);
    assert.match(answer.headers.get("content-type") ?? "", /problem\+json/, path);
  }
  assert.equal(requests.length, 0);
});

test("each way the map's server may fail has its own answer, and no cache keeps it", async (context) => {
  const cases: readonly (readonly [Answer, number, string])[] = [
    [(_, response) => response.writeHead(500).end("no"), 503, "tile-unavailable"],
    [(_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"), 502, "tile-unfit"],
    [
      (_, response) => response.writeHead(200, { "content-type": "image/png" }).end(Buffer.alloc(600_000)),
      502,
      "tile-unfit",
    ],
  ];
  for (const [answer, status, code] of cases) {
    const { app, lines } = await aProxy(context, answer);
    const refused = await app.request(HELSINKI);
    assert.equal(refused.status, status);
    assert.equal(refused.headers.get("cache-control"), "no-store");
    assert.equal(((await refused.json()) as { code: string }).code, code);
    assert.doesNotMatch(lines.join(""), /secret/);
  }
  const { app } = await aProxy(context, (_, response) => response.writeHead(404).end());
  assert.equal((await app.request(HELSINKI)).status, 404);
});

test("where no map has been set up, that is what is said", async () => {
  const app = new Hono().get(routes.tile.pattern, tileEndpoint(null));
  const answer = await app.request(HELSINKI);
  assert.deepEqual([answer.status, ((await answer.json()) as { code: string }).code], [404, "no-map"]);
});
