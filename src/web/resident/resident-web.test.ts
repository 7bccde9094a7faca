import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestWeb } from "./test-web.ts";

const web = createTestWeb();

test("a region without a language goes to the reader's best one, with the municipality kept", async () => {
  const to = async (path: string, language?: string) =>
    (await web.get(path, language ? { "accept-language": language } : {})).headers.get("location");
  assert.equal(await to("/ita-uusimaa"), "/ita-uusimaa/fi/");
  assert.equal(await to("/ita-uusimaa", "sv-FI,sv;q=0.9,en;q=0.8"), "/ita-uusimaa/sv/");
  assert.equal(await to("/ita-uusimaa?kunta=638", "de,en;q=0.5"), "/ita-uusimaa/en/?kunta=638");
  assert.equal(await to("/ahvenanmaa"), "/ahvenanmaa/sv/");
});

test("an address without a language, or with one we do not speak, keeps its place", async () => {
  assert.equal((await web.get("/esimerkkila/haku?q=uinti")).headers.get("location"), "/esimerkkila/fi/haku?q=uinti");
  assert.equal(
    (await web.get("/esimerkkila/de/teemat/liikunta")).headers.get("location"),
    "/esimerkkila/fi/teemat/liikunta",
  );
});

test("the front page answers with and without its last slash", async () => {
  for (const path of ["/esimerkkila/fi", "/esimerkkila/fi/"]) {
    const { status, text } = await web.get(path);
    assert.equal(status, 200);
    assert.match(text, /Mitä etsit\? Kerro omin sanoin\./);
    assert.match(text, /href="\/esimerkkila\/sv\/"[^>]*>Svenska/);
  }
});

test("the language switch keeps the place and everything chosen", async () => {
  const { text } = await web.get("/esimerkkila/fi/haku?q=uinti&kunta=982");
  assert.match(text, /href="\/esimerkkila\/sv\/haku\?q=uinti&amp;kunta=982"/);
});

test("an unknown region is met with the chooser, an unknown page with search and themes", async () => {
  const region = await web.get("/olematon/fi/");
  assert.equal(region.status, 404);
  assert.match(region.text, /name="kunta"/);
  const page = await web.get("/esimerkkila/sv/olematon");
  assert.equal(page.status, 404);
  assert.match(page.text, /Sidan hittades inte/);
  assert.match(page.text, /teemat\/liikunta/);
});

test("the chooser finds a region by municipality, in Finnish and Swedish, and goes there when there is only one", async () => {
  assert.equal((await web.get("/?kunta=Borgå&kieli=sv")).headers.get("location"), "/ita-uusimaa/sv/?kunta=638");
  const many = await web.get("/?kunta=por");
  assert.match(many.text, /Porvoo/);
  assert.match(many.text, /Pori/);
  const none = await web.get("/?kunta=<b>zz");
  assert.match(none.text, /Emme löytäneet kuntaa/);
  assert.doesNotMatch(none.text, /<b>/);
});

test("assets carry their hash and are kept for ever; an old brand address gets today's colours", async () => {
  const { text } = await web.get("/esimerkkila/fi/");
  for (const [, href] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const { status, headers } = await web.get(href ?? "");
    assert.equal(status, 200, href);
    assert.match(headers.get("cache-control") ?? "", /immutable/, href);
  }
  const old = await web.get("/assets/brand-99-old.css");
  assert.equal(old.status, 200);
  assert.doesNotMatch(old.headers.get("cache-control") ?? "", /immutable/);
  assert.equal((await web.get("/assets/..%2f..%2fpackage.json")).status, 404);
});

test("the sitemap lists pages and services with their dates, and never searches; robots are told", async () => {
  const { text } = await web.get("/sitemap.xml");
  assert.match(
    text,
    /<loc>http:\/\/polku\.example\.fi\/esimerkkila\/sv\/palvelut\/[0-9a-f-]+<\/loc><lastmod>2026-11-20<\/lastmod>/,
  );
  assert.doesNotMatch(text, /haku/);
  assert.match((await web.get("/sitemaps/esimerkkila-fi.xml")).text, /teemat\/liikunta/);
  assert.equal((await web.get("/sitemaps/x-fi.xml")).status, 404);
  assert.match(
    (await web.get("/robots.txt")).text,
    /Disallow: \/\*\/haku\n[\s\S]*Sitemap: http:\/\/polku\.example\.fi\/sitemap\.xml/,
  );
});

test("a failure shows an id and the numbers that help, and nothing of the program", async () => {
  const broken = createTestWeb([], {
    indexes: { forRegion: () => Promise.reject(new Error("secret detail")), isReady: () => false },
  });
  const { status, text } = await broken.get("/esimerkkila/sv/");
  assert.equal(status, 500);
  assert.match(text, /Något gick fel/);
  assert.match(text, /tel:112/);
  assert.doesNotMatch(text, /secret detail/);
});
