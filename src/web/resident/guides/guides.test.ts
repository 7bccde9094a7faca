import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import type { Actor } from "../../../domain/accounts/role.ts";
import { changeState } from "../../../domain/handbook/change-state.ts";
import { savePage } from "../../../domain/handbook/save-page.ts";
import { aContent } from "../../../domain/handbook/test-pages.ts";
import { createTestWeb, MONDAY } from "../test-web.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const CURATOR: Actor = {
  accountId: "00000000-0000-4000-8000-00000000000a",
  name: "Kuraattori",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode: "99", role: "curator", organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: MONDAY,
};
const publish = (slug: string, body: string) =>
  savePage(
    database.db,
    CURATOR,
    {
      regionCode: "99",
      slug,
      basedOn: 0,
      content: aContent({ title: `Sivu ${slug}`, body }),
      act: "edit",
      isPublished: true,
      made: { audience: "resident", kind: "page" },
    },
    MONDAY,
  );
const web = () => createTestWeb(undefined, { db: database.db });

test("a resident reads no page for professionals, no draft and no hidden page", async () => {
  const { get } = web();
  assert.equal((await get("/esimerkkila/fi/tietoa/uni-puheeksi")).status, 404);
  assert.equal((await get("/esimerkkila/fi/tietoa/olematon")).status, 404);
  assert.equal((await get("/esimerkkila/fi/tietoa/uni")).status, 200);
  await changeState(
    database.db,
    CURATOR,
    { regionCode: "99", slug: "uni", act: { act: "archive" }, seen: null },
    MONDAY,
  );
  assert.equal((await get("/esimerkkila/fi/tietoa/uni")).status, 404);
  assert.doesNotMatch((await get("/esimerkkila/fi/tietoa")).text, /Parempaa unta/);
  assert.equal((await get("/ita-uusimaa/fi/tietoa/uni")).status, 200);
});

test("the guides are listed in every language, plain Finnish among them", async () => {
  const { get } = web();
  assert.match((await get("/esimerkkila/fi/tietoa")).text, /Irti nikotiinista/);
  assert.match((await get("/esimerkkila/sv/tietoa")).text, /Fri från nikotin/);
  assert.match((await get("/esimerkkila/en/tietoa")).text, /lang="fi"[^>]*>Irti nikotiinista/);
  const plain = await get("/esimerkkila/selko/tietoa/nikotiini");
  assert.match(plain.text, /Voit lopettaa tupakan tai nuuskan/);
  assert.match(plain.text, /Kukaan ei ole vielä tarkistanut tätä selkotekstiä/);
  assert.match((await get("/esimerkkila/fi/tietoa/nikotiini")).text, /<link rel="canonical"/);
});

test("a page's live list shows the region's services, says when there is nothing, and leads to the whole search", async () => {
  const { get } = web();
  await publish("listat", "{{lista: kävelyryhmä}}\n\n{{lista: olematon asia xyz}}\n\n{{lista: kävelyryhmä | kunta}}");
  const { text } = await get("/esimerkkila/fi/tietoa/listat?kunta=983");
  assert.equal(text.match(/data-item="service:/g)?.length, 1);
  assert.equal(text.match(/Juuri nyt emme löytäneet tähän mitään/g)?.length, 2);
  assert.match(text, /haku\?q=olematon\+asia\+xyz"/);
});

test("nothing that a page was given becomes HTML", async () => {
  await publish(
    "paha",
    '<script>alert(1)</script>\n\n<a href="javascript:alert(1)">x</a>\n\n[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://evil.example/x.png)\n\n"><svg onload=alert(1)>',
  );
  const { status, text } = await web().get("/esimerkkila/fi/tietoa/paha");
  assert.equal(status, 200);
  const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
  assert.doesNotMatch(main, /<script|<svg onload|href="(?:javascript|data):|<img/i);
});

test("beside search results stands a line of guides about what was asked, and never of what is hidden", async () => {
  const sleeping = async () => [{ id: "sleep-problems", confidence: 0.9, evidence: [] }];
  const { get } = createTestWeb(undefined, { db: database.db, needs: { recognise: sleeping } });
  const hidden = await get("/esimerkkila/fi/haku?q=k%C3%A4velyryhm%C3%A4");
  assert.doesNotMatch(hidden.text, /tietoa\/uni"/);
  const smoking = async () => [{ id: "smoking", confidence: 0.9, evidence: [] }];
  const other = createTestWeb(undefined, { db: database.db, needs: { recognise: smoking } });
  const { text } = await other.get("/esimerkkila/fi/haku?q=k%C3%A4velyryhm%C3%A4");
  assert.match(text, /Lue myös: <a href="\/esimerkkila\/fi\/tietoa\/nikotiini">Irti nikotiinista<\/a>/);
});
