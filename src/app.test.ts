import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { after, before, test } from "node:test";
import { pino } from "pino";
import { type RunningPolku, startTestPolku } from "../test/support/running-polku.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { createPageCache } from "./platform/http/page-cache.ts";

let polku: RunningPolku;

before(async () => {
  polku = await startTestPolku();
});
after(() => polku.stop());

/** The app on the running product's parts, with its log in hand. */
function anApp(change: Partial<Config> = {}) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const { context } = polku.server;
  const app = createApp(
    { ...context, config: { ...context.config, ...change }, log: pino({ level: "trace" }, stream) },
    createPageCache({ keepMs: 30_000, maxBytes: 1_000_000 }),
  );
  return { app, lines };
}

test("every answer is closed to scripts, frames and sniffing, and tells nobody where the reader was", async () => {
  const { app } = anApp();
  for (const path of [
    "/",
    "/esimerkkila/fi/",
    "/esimerkkila/fi/olematon",
    "/api/v1/regions",
    "/api/olematon",
    "/robots.txt",
  ]) {
    const { headers } = await app.request(path);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy, /unsafe/, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(headers.get("referrer-policy"), "no-referrer", path);
    assert.equal(headers.get("set-cookie"), null, path);
  }
});

test("https is promised for a year only where residents come over https", async () => {
  assert.equal((await anApp().app.request("/")).headers.get("strict-transport-security"), null);
  const open = await anApp({ isPublic: true, publicUrl: "https://polku.example.fi" }).app.request("/");
  assert.match(open.headers.get("strict-transport-security") ?? "", /max-age=31536000/);
});

test("the log holds neither what a person searched for nor where they looked", async () => {
  const { app, lines } = anApp();
  await app.request("/esimerkkila/fi/haku?q=salainen+huoli&kunta=982");
  await app.request("/api/v1/regions/99/search?q=salainen");
  await app.request("/api/v1/regions/99/search", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ q: "salainen huoli" }),
  });
  assert.ok(lines.length >= 3);
  // Times, process numbers and request ids hold any digits by chance; what is asked is whether a number is told as such.
  assert.doesNotMatch(lines.join(""), /salainen|huoli|"982"|=982|kunta/);
  assert.match(lines.join(""), /"route":"[^"]*haku"/);
});

test("a network that asks too much is told to wait, and still sees where to get help at once", async () => {
  const { app } = anApp();
  const ask = (from: string) =>
    app.request("/esimerkkila/fi/haku?q=haluan+kuolla", { headers: { "x-forwarded-for": from } });
  let last = await ask("203.0.113.7");
  for (let asked = 1; asked < 61; asked++) last = await ask(`203.0.113.${asked}`);
  assert.equal(last.status, 429);
  assert.ok(Number(last.headers.get("retry-after")) > 0);
  assert.match(await last.text(), /tel:112/);
  assert.equal((await ask("198.51.100.1")).status, 200, "another network is not held back");
  assert.equal((await app.request("/esimerkkila/fi/haku?q=apua")).status, 200, "nor is this machine itself");
});

test("a search near a position is sent as a form, and is held back as a search and not as a form", async () => {
  const { app, lines } = anApp();
  const search = (near: string) =>
    app.request("/esimerkkila/fi/haku", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": "203.0.113.9" },
      body: new URLSearchParams({ q: "salainen", near }).toString(),
    });
  for (let asked = 0; asked < 20; asked++) assert.equal((await search("61.501,20.002")).status, 200);
  assert.doesNotMatch(lines.join(""), /salainen|61\.501|20\.002/);
});

test("compressed answers keep their status", async () => {
  const { app } = anApp();
  const zipped = { headers: { "accept-encoding": "gzip, br" } };
  const missing = await app.request("/esimerkkila/fi/olematon", zipped);
  assert.equal(missing.status, 404);
  assert.equal(missing.headers.get("content-encoding"), "gzip");
  assert.equal((await app.request(`/esimerkkila/fi/haku?q=${"a".repeat(201)}`, zipped)).status, 400);
  const refused = await app.request("/esimerkkila/fi/", { headers: { "accept-encoding": "gzip;q=0" } });
  assert.equal(refused.headers.get("content-encoding"), null);
});

test("a body that is too large is refused before it is read", async () => {
  const { app } = anApp();
  const large = "x".repeat(70_000);
  const form = await app.request("/esimerkkila/fi/palaute", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `kind=other&message=${large}`,
  });
  assert.equal(form.status, 413);
  const json = await app.request("/api/v1/regions/99/search", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ q: large }),
  });
  assert.equal(json.status, 413);
  assert.match(json.headers.get("content-type") ?? "", /problem\+json/);
});

test("what a person wrote is kept in no cache, and public pages are", async () => {
  const get = async (path: string) => (await fetch(polku.url + path)).headers.get("cache-control");
  assert.equal(await get("/esimerkkila/fi/haku?q=yksin%C3%A4inen"), "no-store");
  assert.match((await get("/esimerkkila/fi/")) ?? "", /public/);
  assert.match((await get("/esimerkkila/fi/")) ?? "", /public/, "from memory too");
});

test("monitors find health at the root as well as under the API", async () => {
  const { app } = anApp();
  for (const path of ["/healthz", "/api/v1/healthz"]) assert.equal((await app.request(path)).status, 200, path);
  assert.match((await app.request("/readyz")).headers.get("content-type") ?? "", /json/);
});
