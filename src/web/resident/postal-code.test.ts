import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { saveRecords } from "../../domain/catalogue/register-queries.ts";
import { aCard, createTestWeb, type TestWeb } from "./test-web.ts";

const HAKU = "/esimerkkila/fi/haku?q=ryhm%C3%A4";
let database: TestDatabase;
let web: TestWeb;

const place = (number: number, postalCode: string, lat: number, lon: number, municipality: string) => ({
  id: `00000000-0000-5000-8000-00000000010${number}`,
  source: "test",
  source_id: String(number),
  content: { address: { postalCode }, position: { lat, lon } },
  hash: String(number),
  modified_at: null,
  fetched_at: "2026-11-23T10:00:00Z",
  municipality,
  is_for_tray: true,
});
const group = (number: number, lat: number) =>
  aCard({
    id: `00000000-0000-5000-8000-00000000020${number}`,
    title: { fi: `Ryhmä ${number}` },
    places: [{ name: { fi: "Ovi" }, municipality: "982", position: { lat, lon: 20 }, hours: [] }],
  });

before(async () => {
  database = await createTestDatabase();
  await saveRecords(database.db.register, "place", [
    place(1, "99901", 61.6, 20, "982"),
    place(2, "06100", 60.39, 25.66, "638"),
  ]);
  web = createTestWeb([group(1, 61.5), group(2, 61.59)], { db: database.db });
});
after(() => database.close());

test("a postal code brings the nearest first and stands in the address, in the form and on every link", async () => {
  const { status, text } = await web.get(`${HAKU}&postinumero=999+01`);
  assert.equal(status, 200);
  assert.ok(text.indexOf("Ryhmä 2<") < text.indexOf("Ryhmä 1<"));
  assert.match(text, /<strong>, 1,1 km</);
  assert.match(text, /value="99901"|value="999 01"/);
  assert.match(text, /palvelut\/[^"]+\?postinumero=99901"/);
  assert.match(text, /href="\?q=ryhm%C3%A4"[^>]*>Lähellä: 99901/);
  assert.match(text, /<form class="search" action="\/esimerkkila\/fi\/haku" method="get"/);
});

test("an unknown postal code, and one that is none, is said in the reader's language and nothing is lost", async () => {
  const cases = [
    ["fi", "99999", /Emme tunne yhtään paikkaa postinumerossa 99999/],
    ["sv", "99999", /Vi känner inte till någon plats med postnumret 99999/],
    ["en", "999", /“999” is not a postal code/],
    ["selko", "Por<b>voo", /”Por&lt;b>voo” ei ole postinumero/],
  ] as const;
  for (const [language, code, message] of cases) {
    const { status, text } = await web.get(
      `/esimerkkila/${language}/haku?q=ryhm%C3%A4&maksuton=1&postinumero=${encodeURIComponent(code)}`,
    );
    assert.equal(status, 200);
    assert.match(text, message);
    assert.match(text, /Ryhmä 1</);
    assert.match(text, /<option value="1" selected/);
    assert.ok(text.includes(`value="${code.replace("<", "&lt;")}"`), "what was written stays in the field");
  }
});

test("a postal code of another county is said, and what is nearest here is shown first", async () => {
  const { text } = await web.get(`${HAKU}&postinumero=06100`);
  assert.match(text, /Postinumero 06100 on kunnassa Porvoo, joka ei kuulu tähän alueeseen/);
  assert.match(text, /\d km</);
});

test("a postal code written later than the device was asked is what counts", async () => {
  const answer = await web.app.request("/esimerkkila/fi/haku", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "q=ryhm%C3%A4&near=61.4,20&postinumero=99901",
  });
  const text = await answer.text();
  assert.match(text, /Lähellä: 99901/);
  assert.doesNotMatch(text, /name="near"/);
});

test("when the register does not answer, the search still does", async () => {
  const broken = { ...database.db, register: undefined } as never;
  const { status, text } = await createTestWeb([group(1, 61.5)], { db: broken }).get(`${HAKU}&postinumero=99901`);
  assert.equal(status, 200);
  assert.match(text, /Postinumerolla ei voi etsiä juuri nyt/);
  assert.match(text, /Ryhmä 1</);
});
