import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createTileClient } from "./tile-client.ts";

const PNG = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(100)]);
const ADDRESS = { z: 10, x: 584, y: 296 };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const send =
  (status: number, type: string, body: Buffer | string): Answer =>
  (_, response) =>
    response.writeHead(status, { "content-type": type }).end(body);

async function aMapServer(context: TestContext, answer: Answer) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

test("a tile is asked by its address with the key, and nothing of the reader goes along", async (context) => {
  const { url, requests } = await aMapServer(context, send(200, "image/png", PNG));
  const ask = createTileClient({ url: `${url}/{z}/{y}/{x}.png?api-key={key}`, key: "a&b", fetch });
  assert.deepEqual(await ask(ADDRESS), { body: PNG });
  assert.equal(requests[0]?.url, "/10/296/584.png?api-key=a%26b");
  const { headers } = requests[0] ?? { headers: {} };
  assert.match(headers["user-agent"] ?? "", /^Polku/);
  for (const name of ["authorization", "cookie", "referer", "x-forwarded-for"]) assert.equal(headers[name], undefined);
});

test("a key that has no place in the address is the user name of Basic authentication", async (context) => {
  const { url, requests } = await aMapServer(context, send(200, "image/png", PNG));
  await createTileClient({ url: `${url}/{z}/{x}/{y}`, key: "secret", fetch })(ADDRESS);
  assert.equal(requests[0]?.headers.authorization, `Basic ${btoa("secret:")}`);
  assert.doesNotMatch(requests[0]?.url ?? "", /secret/);
});

test("whatever else comes is told by a word, which never holds the key", async (context) => {
  const cases: readonly (readonly [string, Answer, string])[] = [
    ["404", send(404, "text/plain", "no"), "absent"],
    ["204", (_, response) => response.writeHead(204).end(), "absent"],
    ["500", send(500, "text/plain", "no"), "unavailable"],
    ["403", send(403, "text/plain", "bad key"), "unavailable"],
    ["redirect", (_, response) => response.writeHead(302, { location: "/elsewhere" }).end(), "unavailable"],
    ["HTML", send(200, "text/html", "<html>"), "unfit"],
    ["HTML called a picture", send(200, "image/png", "<html>"), "unfit"],
    ["SVG", send(200, "image/svg+xml", "<svg/>"), "unfit"],
    ["huge", send(200, "image/png", Buffer.concat([PNG, Buffer.alloc(512 * 1024)])), "unfit"],
    [
      "endless",
      (_, response) => {
        response.writeHead(200, { "content-type": "image/png" });
        const more = () => response.writable && response.write(Buffer.alloc(64 * 1024), more);
        more();
      },
      "unfit",
    ],
    ["empty", send(200, "image/png", ""), "unfit"],
    ["cut", (request) => request.socket.destroy(), "unavailable"],
    ["silent", () => {}, "timeout"],
  ];
  for (const [name, answer, failure] of cases) {
    const { url } = await aMapServer(context, answer);
    const ask = createTileClient({ url: `${url}/{z}/{x}/{y}?k={key}`, key: "secret", fetch, timeoutMs: 1000 });
    assert.deepEqual(await ask(ADDRESS), { failure }, name);
  }
  const nobody = createTileClient({ url: "http://127.0.0.1:1/{z}/{x}/{y}", key: null, fetch });
  assert.deepEqual(await nobody(ADDRESS), { failure: "unavailable" });
});

test("the map's server meets no more than six requests at a time", async (context) => {
  let open = 0;
  let most = 0;
  const { url } = await aMapServer(context, async (_, response) => {
    most = Math.max(most, ++open);
    await sleep(10);
    open--;
    response.writeHead(200, { "content-type": "image/png" }).end(PNG);
  });
  const ask = createTileClient({ url: `${url}/{z}/{x}/{y}`, key: null, fetch });
  await Promise.all(Array.from({ length: 40 }, (_, x) => ask({ ...ADDRESS, x })));
  assert.ok(most <= 6, `${most}`);
});
