import assert from "node:assert/strict";
import { test } from "node:test";
import { aCard, createTestWeb } from "./test-web.ts";

const HAKU = "/esimerkkila/fi/haku";
const CARDS = Array.from({ length: 45 }, (_, number) =>
  aCard({
    id: `00000000-0000-5000-8000-0000000002${String(number).padStart(2, "0")}`,
    title: { fi: `Kävelyryhmä ${number}` },
    places: [{ name: { fi: "Ovi" }, municipality: "982", position: { lat: 61.5 + number / 100, lon: 20 }, hours: [] }],
  }),
);

const web = createTestWeb(CARDS);
async function post(fields: Record<string, string>, path = HAKU, type = "application/x-www-form-urlencoded") {
  const answer = await web.app.request(path, {
    method: "POST",
    headers: { "content-type": type },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const HERE = { q: "kävelyryhmä", near: "61.512345,20.0" };

test("a position in a form gives the nearest first with distances, and no cache keeps the answer", async () => {
  const { status, headers, text } = await post({ ...HERE, jarjestys: "" });
  assert.equal(status, 200);
  const hits = [...text.matchAll(/<h2.*?>(Kävelyryhmä \d+)<.*?<strong>, ([^<]+)</g)].map(([, name, far]) => [
    name,
    far,
  ]);
  assert.deepEqual(hits.slice(0, 3), [
    ["Kävelyryhmä 1", "200 m"],
    ["Kävelyryhmä 2", "900 m"],
    ["Kävelyryhmä 0", "1,3 km"],
  ]);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.equal((await post({ near: HERE.near })).headers.get("cache-control"), "no-store", "without words too");
});

test("the position is rounded to about a hundred metres and stands in the form alone, never in an address", async () => {
  const { text } = await post({ ...HERE, kunta: "982" });
  assert.match(text, /<form class="search"[^>]*method="post"/);
  assert.match(text, /<input type="hidden" name="near" value="61\.512,20"/);
  for (const [, address] of text.matchAll(/(?:href|action|data-query|src)="([^"]*)"/g))
    assert.doesNotMatch(address ?? "", /near|61[.,]5|%2C20/, address);
});

test("links of such a page are the search without the position, every choice kept", async () => {
  const { text } = await post({ ...HERE, kunta: "982", maksuton: "1", sivu: "2" });
  assert.match(text, /Sivu 2 \/ 3/);
  assert.match(text, /rel="next" href="\?q=k%C3%A4velyryhm%C3%A4&amp;kunta=982&amp;maksuton=1&amp;sivu=3"/);
  assert.match(text, /href="\/esimerkkila\/sv\/haku\?q=k%C3%A4velyryhm%C3%A4&amp;kunta=982&amp;maksuton=1&amp;sivu=2"/);
  assert.match(text, /<option value="982" selected/);
  assert.match(text, /data-away[^>]*>Lähellä minua/);
});

test("another order may be chosen near a position", async () => {
  const { text } = await post({ ...HERE, jarjestys: "name" });
  assert.ok(text.indexOf("Kävelyryhmä 0<") < text.indexOf("Kävelyryhmä 1<"));
  assert.match(text, /<option value="name" selected/);
  assert.match(text, /<option value="relevance">/);
});

test("a position in an address is ignored, and goes no further", async () => {
  const { text } = await web.get(`${HAKU}?q=k%C3%A4velyryhm%C3%A4&near=61.512,20.0&jarjestys=distance`);
  assert.doesNotMatch(text, /near|Lähellä minua|<strong>, /);
  assert.match(text, /method="get"/);
});

test("what cannot be read in a form is as if it were not there", async () => {
  for (const near of ["", "foo", "91,20", "61,181", "61.5", "1e5,20", "<script>", "61.5,20,3"]) {
    const { status, text } = await post({ q: "kävelyryhmä", near });
    assert.equal(status, 200, near);
    assert.doesNotMatch(text, /Lähellä minua/, near);
    assert.match(text, /method="get"/, near);
  }
  assert.equal((await post(HERE, HAKU, "multipart/form-data; boundary=x")).status, 200);
  assert.equal((await post(HERE, HAKU, "application/json")).status, 200);
  assert.equal((await post({ q: "x".repeat(20_000) })).status, 400);
  assert.equal((await post(HERE, "/esimerkkila/fi/ohjeet")).status, 404, "other pages take no forms");
});
