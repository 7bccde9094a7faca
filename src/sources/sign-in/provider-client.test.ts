import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { after, before, test } from "node:test";
import { createProviderFetch, LeadsInside } from "./provider-client.ts";

let server: Server;
let port = 0;
let asked = 0;
before(async () => {
  server = createServer((request, response) => {
    asked++;
    if (request.url === "/moved") return response.writeHead(302, { location: "/" }).end();
    if (request.url === "/endless") return response.end(Buffer.alloc(2 * 1024 * 1024));
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => response.writeHead(200, { "content-type": "text/plain" }).end(`${request.method} ${body}`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => new Promise<void>((resolve) => server.close(() => resolve())));

const options = { method: "GET", headers: {}, body: undefined, redirect: "manual" } as const;

test("an address of our own network is not asked, whatever it is written like", async () => {
  const ask = createProviderFetch(false);
  for (const host of [
    `127.0.0.1:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `0x7f000001:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `localhost:${port}`,
    `palvelin:${port}`,
    "10.0.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "tietokanta.internal",
  ])
    await assert.rejects(ask(`http://${host}/`, options), LeadsInside, host);
  assert.equal(asked, 0);
});

test("a name that leads inside when it is looked up is not connected to", async () => {
  let lookedUp = "";
  const here: LookupFunction = (hostname, { all }, callback) => {
    lookedUp = hostname;
    if (all) callback(null, [{ address: "127.0.0.1", family: 4 }]);
    else callback(null, "127.0.0.1", 4);
  };
  const address = `http://tunnistus.example.fi:${port}/`;
  await assert.rejects(createProviderFetch(false, here)(address, options), LeadsInside);
  assert.equal(lookedUp, "tunnistus.example.fi");
  assert.equal(asked, 0);
});

test("where it is allowed, an inner address is asked: no redirect is followed and no endless answer is read", async () => {
  const ask = createProviderFetch(true);
  const answer = await ask(`http://127.0.0.1:${port}/`, {
    ...options,
    method: "POST",
    body: new URLSearchParams({ a: "b" }),
  });
  assert.deepEqual([answer.status, await answer.text()], [200, "POST a=b"]);
  const moved = await ask(`http://127.0.0.1:${port}/moved`, options);
  assert.deepEqual([moved.status, moved.headers.get("location")], [302, "/"]);
  await assert.rejects(ask(`http://127.0.0.1:${port}/endless`, options), /fetch failed/);
  await assert.rejects(ask("http://127.0.0.1:1/", options), /fetch failed/);
});
