import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayWeb, type TrayWeb } from "../../../../test/support/tray-web.ts";
import type { ServiceHours } from "../../../domain/catalogue/catalogue.ts";
import { removeRecords } from "../../../domain/catalogue/register-queries.ts";
import { anEvent, anEventPlace, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { placeId } from "../../../domain/places/place-ids.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../../routes.ts";
import { texts } from "../../text/texts.ts";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const open = (from: string, to: string): ServiceHours => ({
  kind: "weekly",
  validFrom: null,
  validTo: null,
  isClosed: false,
  intervals: [{ day: 1, from, toDay: 1, to }],
  note: {},
});

const library = aPlace({
  sourceId: "kirjasto",
  name: { fi: "Kirjasto", sv: "Biblioteket" },
  help: ["meeting", "digitalSupport", "devices", "printing"],
  hours: [open("09:00", "16:00")],
});
const evening = aPlace({ sourceId: "iltatupa", name: { fi: "Iltatupa" }, hours: [open("17:00", "20:00")] });
const unknownHours = aPlace({
  sourceId: "tupa",
  name: { fi: "Kylätupa" },
  municipality: "984",
  help: ["meeting", "food"],
});
const gym = aPlace({
  sourceId: "sali",
  name: { fi: "Lähiliikuntapaikka" },
  summary: {},
  help: [],
  type: { code: "lipas:1120", label: { fi: "Lähiliikuntapaikka", sv: "Näridrottsplats" } },
  attributes: [{ key: "ligthing", value: true }],
  address: null,
  position: null,
  serviceClasses: ["P27.1"],
});
const closed = aPlace({ sourceId: "remontti", name: { fi: "Remontissa" }, status: "temporarilyClosed" });
const planned = aPlace({ sourceId: "tuleva", name: { fi: "Tuleva" }, status: "planned" });
const gone = aPlace({ sourceId: "purettu", name: { fi: "Purettu" } });
const hostile = aPlace({
  sourceId: "paha",
  name: { fi: HOSTILE },
  summary: { fi: HOSTILE },
  description: { fi: HOSTILE },
  type: { code: "x", label: { fi: HOSTILE } },
  contacts: {
    phones: [{ number: `040"><b>1`, type: "phone", charge: null, chargeInfo: {}, info: {}, language: null }],
    emails: [],
    webPages: [{ url: "javascript:alert(1)", name: { fi: HOSTILE }, language: null }],
    addresses: [],
  },
  help: ["food"],
});
const many = Array.from({ length: 40 }, (_, i) =>
  aPlace({ sourceId: `n${i}`, name: { fi: `Nuokkari ${i}` }, help: ["devices"], municipality: "983" }),
);

const at = (id: string, sourceId: string, change = {}) =>
  anEvent({ sourceId, places: [anEventPlace({ placeId: placeId("demo", id) })], ...change });
const events = [
  at("kirjasto", "kerho", { name: { fi: "Lukupiiri" }, schedule: onMondays() }),
  at("kirjasto", "myohemmin", { name: { fi: "Runoilta" }, schedule: onDates("2026-12-10T18:00/20:00") }),
  at("kirjasto", "aiemmin", { name: { fi: "Mennyt" }, schedule: onDates("2026-11-20T18:00/20:00") }),
  at("iltatupa", "muualla", { name: { fi: "Muualla" } }),
];

let web: TrayWeb;

before(async () => {
  web = await createTrayWeb({
    events,
    places: [library, evening, unknownHours, gym, closed, planned, gone, hostile, ...many],
  });
  await removeRecords(web.database.db.register, "place", [gone.id], "gone", new Date("2026-11-10T00:00:00Z"));
});
after(() => web.database.close());

const list = (query = "", language: PageLanguage = "fi") => web.page(`paikat${query}`, language);
const page = (place: { id: string }, language: PageLanguage = "fi") => web.page(`paikat/${place.id}`, language);

test("meeting places come first, each layer by its own name, in every language", async () => {
  for (const language of PAGE_LANGUAGES) {
    const words = texts[language].tray;
    const meeting = await list("", language);
    assert.ok(meeting.said.includes(words.places.meetingLead), language);
    assert.ok(meeting.said.includes(words.place.helps.meeting), language);
    assert.doesNotMatch(meeting.said, /Lähiliikuntapaikka|Nuokkari/);
    const digital = await list("?taso=digituki", language);
    assert.ok(digital.said.includes(words.places.digitalLead), language);
    assert.match(digital.said, language === "sv" ? /Biblioteket/ : /Kirjasto/);
    assert.doesNotMatch(digital.said, /Kylätupa|Bystugan/);
  }
  assert.match((await list("?taso=tulostus")).said, /Kirjasto/);
  assert.match((await list("?taso=laitteet&kunta=983")).said, /40 paikkaa/);
  assert.match((await list("?taso=kaikki&q=lähiliikuntapaikka")).said, /Lähiliikuntapaikka/);
});

test("planned places and those that were taken down are not in the list; those closed for now say so", async () => {
  const { said } = await list();
  assert.doesNotMatch(said, /Tuleva/);
  assert.match(said, /Remontissa/);
  assert.ok(said.includes(texts.fi.tray.place.closed));
});

test("only what is open now can be asked for, and stays asked for", async () => {
  const { said, html } = await list("?taso=kohtaamispaikat&auki=1");
  assert.match(said, /Kirjasto/);
  assert.doesNotMatch(said, /Iltatupa|Kylätupa|Remontissa/);
  assert.match(html, /name="auki" value="1" checked/);
  assert.match(html, /name="taso" value="kohtaamispaikat"/);
});

test("a municipality, words and the layer narrow together, and the form keeps them", async () => {
  const { said, html } = await list("?taso=kohtaamispaikat&q=kyl%C3%A4tupa&kunta=984");
  assert.match(said, /Kylätupa/);
  assert.match(html, /name="q"[^>]* value="kylätupa"/);
  assert.match(html, /type="hidden" name="kunta" value="984"/);
  assert.match(html, /href="\?q=kyl%C3%A4tupa&amp;kunta=984&amp;taso=digituki"/, "the other layers keep them too");
});

test("a long list is numbered on, page by page", async () => {
  const first = await list("?taso=laitteet&kunta=983");
  assert.equal(first.html.match(/class="card"/g)?.length, 30);
  const second = await list("?taso=laitteet&kunta=983&sivu=2");
  assert.equal(second.html.match(/class="card"/g)?.length, 10);
  assert.match(second.html, /<ol[^>]* start="31"/);
});

test("words of a person are kept nowhere; junk answers with a page", async () => {
  assert.equal((await list("?q=tupa")).headers.get("cache-control"), "no-store");
  for (const query of [
    "?taso=olematon&sivu=-1",
    "?sivu=zz&aihe=%00&auki=ehk%C3%A4",
    "?__proto__=1",
    `?q=${encodeURIComponent(HOSTILE)}`,
  ]) {
    const { status, html } = await list(query);
    assert.equal(status, 200, query);
    assert.doesNotMatch(html, /<script>alert|<img src=x/);
  }
  const { said } = await list("?q=zzxqv");
  assert.ok(said.includes(texts.fi.tray.places.none));
});

test("what nobody knows is not found, and what was taken down is gone", async () => {
  for (const id of [placeId("demo", "ei-ole"), "1", events[0]?.id ?? ""])
    assert.equal((await page({ id })).status, 404, id);
  const { status, said } = await page(gone, "sv");
  assert.equal(status, 410);
  assert.ok(said.includes(texts.sv.tray.place.goneTitle));
});

test("a place tells what help is there, whether it is open, where it is and what happens there next", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { said, html } = await page(library, language);
    const words = texts[language].tray;
    for (const help of ["meeting", "digitalSupport", "devices", "printing"] as const)
      assert.ok(said.includes(words.place.helps[help]), `${language}: ${help}`);
    assert.ok(said.includes(words.place.free), language);
    assert.match(said, language === "sv" ? /Strandvägen 3/ : /Rantatie 3/);
    assert.match(said, /Lukupiiri.*Runoilta/, "the soonest first");
    assert.doesNotMatch(said, /Mennyt|Muualla/);
    assert.match(html, new RegExp(`href="/esimerkkila/${language}/tapahtumat/${events[0]?.id}"`));
  }
  assert.match((await page(library)).said, /maanantaisin klo\s17–18, seuraava tänään/);
});

test("what is not known is said or left unsaid, never made up", async () => {
  const { said, html } = await page(gym);
  assert.match(said, /Esimerkkilä/, "at least its municipality");
  assert.ok(said.includes(texts.fi.hours.unknown));
  assert.doesNotMatch(html, /class="helps"|geo"/);
  assert.match(html, /SportsActivityLocation/);
  assert.ok((await page(closed)).said.includes(texts.fi.tray.place.closed));
});

test("hostile texts stay texts, and hostile addresses are no links", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { html, status } = await page(hostile, language);
    assert.equal(status, 200);
    assert.doesNotMatch(html, /<script>alert|<img src=x|href="javascript:/);
    assert.match(html, /href="tel:0401"/);
    for (const [, json] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g))
      assert.doesNotThrow(() => JSON.parse(json ?? ""));
  }
});
