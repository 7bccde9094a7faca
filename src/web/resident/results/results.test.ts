import assert from "node:assert/strict";
import { test } from "node:test";
import { aCard, createTestWeb } from "../test-web.ts";

const HAKU = "/esimerkkila/fi/haku";
const many = Array.from({ length: 45 }, (_, number) =>
  aCard({
    id: `00000000-0000-5000-8000-0000000001${String(number).padStart(2, "0")}`,
    title: { fi: `Kävelyryhmä ${number}` },
    municipalities: number % 3 === 0 ? ["983"] : ["982"],
    charge: number % 2 === 0 ? "free" : "charged",
  }),
);

test("a search lists what it found, says the number once and why each is there", async () => {
  const { status, text, headers } = await createTestWeb().get(`${HAKU}?q=kävely`);
  assert.equal(status, 200);
  assert.match(text, /<h1[^>]*>Löysimme yhden palvelun<\/h1>/);
  assert.match(text, /Kävelyryhmä/);
  assert.match(text, /Koska kirjoitit: kävely/);
  assert.match(text, /Auki nyt klo\u00a016 asti/);
  assert.match(text, /Maksuton/);
  assert.match(text, /Ikäihmisille/);
  assert.equal(headers.get("cache-control"), "no-store");
});

test("the title does not repeat what a person searched for: it stays in the history of a shared device", async () => {
  const { text } = await createTestWeb().get(`${HAKU}?q=salainen+asia`);
  assert.doesNotMatch(/<title>(.*?)<\/title>/.exec(text)?.[1] ?? "", /salainen/);
  assert.match(text, /<meta name="robots" content="noindex"\/>/);
});

test("results come in pages with links, and the choices stay in them", async () => {
  const { text } = await createTestWeb(many).get(`${HAKU}?q=kävelyryhmä&maksuton=1&sivu=2`);
  assert.match(text, /Sivu 2 \/ 2/);
  assert.match(text, /href="\?q=k%C3%A4velyryhm%C3%A4&amp;maksuton=1"[^>]*>Edellinen/);
  assert.doesNotMatch(text, /rel="next"/);
});

test("the municipality in the address filters, and travels on every link", async () => {
  const { text } = await createTestWeb(many).get(`${HAKU}?q=kävelyryhmä&kunta=983`);
  assert.match(text, /Löysimme 15 palvelua/);
  assert.match(text, /palvelut\/[^"]+\?kunta=983/);
  assert.match(text, /<option value="983" selected/);
});

test("an unknown municipality is said and left aside; an ended one is today's", async () => {
  const web = createTestWeb(many);
  const unknown = await web.get(`${HAKU}?q=kävelyryhmä&kunta=000`);
  assert.match(unknown.text, /Emme tunne tätä kuntaa/);
  assert.match(unknown.text, /Löysimme 45 palvelua/);
  const elsewhere = await web.get(`${HAKU}?q=kävelyryhmä&kunta=638`);
  assert.match(elsewhere.text, /Porvoo ei kuulu tähän alueeseen/);
  const merged = await web.get("/pohjois-karjala/fi/?kunta=911");
  assert.match(merged.text, /kuntaa Nurmes/);
  assert.match(merged.text, /kunta=541/);
});

test("too long a text stays in the box with a plain message", async () => {
  const long = "pitkä ".repeat(50).trim();
  const { status, text } = await createTestWeb().get(`${HAKU}?q=${encodeURIComponent(long)}`);
  assert.equal(status, 400);
  assert.ok(text.includes(`>${long}</textarea>`));
  assert.match(text, /Tekstissäsi on 299 merkkiä/);
  assert.match(text, /teemat\/liikunta/);
});

test("nothing found is no dead end", async () => {
  const { status, text } = await createTestWeb().get(`${HAKU}?q=xqzzyw&kunta=983&maksuton=1`);
  assert.equal(status, 200);
  assert.match(text, /Emme löytäneet/);
  assert.match(text, /href="\?q=xqzzyw&amp;maksuton=1">Etsi samaa koko alueelta/);
  assert.match(text, /href="\?q=xqzzyw&amp;kunta=983">Etsi samaa ilman rajauksia/);
  assert.match(text, /palaute\?kunta=983&amp;laji=not-found/);
  assert.match(text, /teemat\/liikunta/);
});

test("crisis help comes before everything else, 112 first, and results are still there", async () => {
  const { text } = await createTestWeb().get(`${HAKU}?q=haluan+tappaa+itseni+kävely`);
  const main = text.slice(text.indexOf("<main"));
  assert.ok(main.indexOf("Tarvitsetko apua heti?") < main.indexOf("<textarea"));
  assert.ok(main.indexOf("tel:112") > 0 && main.indexOf("tel:112") < main.indexOf("tel:0925250111"));
  assert.match(main, /Poistu sivulta nopeasti/);
  assert.match(main, /Kävelyryhmä/);
});

test("what cannot be read in the address is as if it were not there", async () => {
  const { status, text } = await createTestWeb().get(
    `${HAKU}?q=k%C3%A4vely&sivu=-3&aihe=olematon&near=foo&jarjestys=distance&kenelle=%3Cscript%3E`,
  );
  assert.equal(status, 200);
  assert.match(text, /Löysimme yhden palvelun/);
});

test("nearest first tells distances, with the position rounded", async () => {
  const { text } = await createTestWeb().get(`${HAKU}?q=&near=61.512345,20.0&jarjestys=distance`);
  assert.match(text, /1,3 km/);
  assert.match(text, /value="61\.512,20"/);
});
