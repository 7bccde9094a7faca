import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayWeb, type TrayWeb } from "../../../../test/support/tray-web.ts";
import { removeRecords } from "../../../domain/catalogue/register-queries.ts";
import type { Registration } from "../../../domain/events/event.ts";
import { eventId } from "../../../domain/events/event-ids.ts";
import { anEvent, anEventPlace, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { placeId } from "../../../domain/places/place-ids.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import { texts } from "../../text/texts.ts";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
const noContacts = { phones: [], emails: [], webPages: [], addresses: [] };
const signUp = (change: Partial<Registration>): Registration => ({
  isRequired: true,
  url: null,
  email: null,
  info: {},
  opensAt: null,
  closesAt: null,
  capacity: null,
  placesLeft: null,
  ...change,
});

const group = anEvent({
  sourceId: "ryhma",
  type: "group",
  name: { fi: "Kutomapiiri", sv: "Stickcirkeln" },
  selkoSummary: "Ryhmässä kudotaan yhdessä.",
  schedule: onMondays({
    changed: [
      {
        original: "2026-11-30T17:00",
        slot: { start: "2026-11-30T17:00", end: "2026-11-30T18:00", status: "cancelled" },
      },
    ],
  }),
  registration: signUp({ isRequired: false, capacity: 0 }),
  places: [anEventPlace({ placeId: placeId("demo", "tupa"), info: { fi: "2. kerros" } })],
  accessibility: ["stepFree"],
});
const course = anEvent({
  sourceId: "kurssi",
  type: "course",
  name: { fi: "Kurssi" },
  schedule: onDates("2026-12-10T18:00/20:00"),
  registration: signUp({
    url: "https://example.fi/ilmo",
    closesAt: "2026-12-05T21:59:00Z",
    capacity: 12,
    placesLeft: 1,
    info: { fi: "Ota tossut." },
  }),
  offers: [],
  audience: { minAge: 18, maxAge: 30, targetGroups: [], isRestricted: true, info: { fi: "Aloittelijoille." } },
});
const closed = anEvent({
  sourceId: "suljettu",
  name: { fi: "Täynnä" },
  registration: signUp({ url: "https://example.fi/ilmo", closesAt: "2026-11-20T10:00:00Z" }),
});
const cancelled = anEvent({ sourceId: "peruttu", name: { fi: "Retki" }, status: "cancelled" });
const postponed = anEvent({
  sourceId: "siirretty",
  name: { fi: "Juhla" },
  status: "postponed",
  schedule: { kind: "unannounced" },
});
const online = anEvent({
  sourceId: "verkko",
  name: { fi: "Luento" },
  attendance: "online",
  onlineUrl: "https://example.fi/luento",
  places: [],
});
const untold = anEvent({
  sourceId: "kertomaton",
  name: { fi: "Etänä" },
  attendance: "phone",
  places: [],
  registration: signUp({ isRequired: null }),
});
const over = anEvent({ sourceId: "ohi", name: { fi: "Mennyt" }, schedule: onDates("2026-11-20T10:00/11:00") });
const always = anEvent({
  sourceId: "aina",
  name: { fi: "Polku" },
  schedule: { kind: "period", from: null, until: null },
});
const week = anEvent({
  sourceId: "viikko",
  name: { fi: "Hyvinvointiviikko" },
  schedule: { kind: "period", from: "2026-11-23", until: "2026-12-31" },
});
const partLater = anEvent({
  sourceId: "osa-b",
  name: { fi: "Päätösjuhla" },
  umbrellaId: week.id,
  schedule: onDates("2026-12-20T12:00/13:00"),
});
const partSoon = anEvent({
  sourceId: "osa-a",
  name: { fi: "Avajaiset" },
  umbrellaId: week.id,
  schedule: onDates("2026-11-24T12:00/13:00"),
});
const partOver = anEvent({
  sourceId: "osa-c",
  name: { fi: "Aamupala" },
  umbrellaId: week.id,
  schedule: onDates("2026-11-20T12:00/13:00"),
});
const series = anEvent({ sourceId: "sarja", name: { fi: "Kerho" }, schedule: onDates("2026-12-01T17:00/18:00") });
const time = anEvent({
  sourceId: "kerta",
  seriesId: series.id,
  status: "cancelled",
  schedule: onDates("2026-12-01T17:00/18:00"),
});
const gone = anEvent({ sourceId: "poistunut", name: { fi: "Poistunut" } });
const hostile = anEvent({
  sourceId: "paha",
  name: { fi: HOSTILE },
  summary: { fi: HOSTILE },
  description: { fi: `${HOSTILE}\n\n[linkki](javascript:alert(1))` },
  selkoSummary: HOSTILE,
  onlineUrl: "javascript:alert(1)",
  attendance: "hybrid",
  places: [anEventPlace({ name: { fi: HOSTILE }, info: { fi: HOSTILE } })],
  offers: [{ isFree: false, price: { fi: HOSTILE }, info: { fi: HOSTILE }, url: "javascript:alert(1)" }],
  registration: signUp({ url: "javascript:alert(1)", email: "a@example.fi?bcc=b@example.fi", info: { fi: HOSTILE } }),
  organizer: { organizationId: null, name: { fi: HOSTILE }, businessCode: null },
  webPages: [{ url: "javascript:alert(1)", name: { fi: HOSTILE }, language: null }],
  languages: [HOSTILE],
  contacts: { ...noContacts, emails: [{ address: HOSTILE, language: null }] },
});

const events = [
  group,
  course,
  closed,
  cancelled,
  postponed,
  online,
  untold,
  over,
  always,
  week,
  partLater,
  partSoon,
  partOver,
  series,
  time,
  gone,
  hostile,
];
let web: TrayWeb;

before(async () => {
  web = await createTrayWeb({ events, places: [aPlace()] });
  await removeRecords(web.database.db.register, "event", [gone.id], "withdrawn", new Date("2026-11-10T00:00:00Z"));
});
after(() => web.database.close());

const page = (event: { id: string }, language: (typeof PAGE_LANGUAGES)[number] = "fi", query = "") =>
  web.page(`tapahtumat/${event.id}${query}`, language);

test("what nobody knows is not found, and what was taken away is gone", async () => {
  for (const id of [eventId("demo", "ei-ole"), "1", "..%2f", group.id.toUpperCase()])
    assert.equal((await page({ id })).status, 404, id);
  const { status, said } = await page(gone);
  assert.equal(status, 410);
  assert.ok(said.includes(texts.fi.tray.event.goneTitle));
});

test("one time of a series leads to the series, the municipality kept", async () => {
  const { status, headers } = await page(time, "sv", "?kunta=982");
  assert.deepEqual([status, headers.get("location")], [301, `/esimerkkila/sv/tapahtumat/${series.id}?kunta=982`]);
  const { html } = await page(series);
  assert.equal(html.match(/<li class="is-off">/g)?.length, 1, "each time once, as the one that knows more tells it");
  assert.equal(html.match(/datetime="2026-12-01T17:00"/gi)?.length, 1);
});

test("a group tells its rhythm, its next times, how to come and where, in every language", async () => {
  const says = {
    fi: ["maanantaisin klo\u00a017–18", "tänään klo\u00a017–18", "ma 30.11. klo\u00a017–18Peruttu"],
    sv: ["måndagar kl.\u00a017–18", "i dag kl.\u00a017–18", "mån 30.11. kl.\u00a017–18Inställt"],
    en: ["Mondays 17:00–18:00", "today 17:00–18:00", "Mon 30 November 17:00–18:00Cancelled"],
    selko: ["maanantaisin klo\u00a017–18", "tänään klo\u00a017–18", "ma 30.11. klo\u00a017–18Peruttu"],
  };
  for (const language of PAGE_LANGUAGES) {
    const { said, html } = await page(group, language);
    const plain = said.replaceAll("\u00a0", " ");
    for (const part of says[language])
      assert.ok(plain.includes(part.replaceAll("\u00a0", " ")), `${language}: ${part}`);
    const words = texts[language].tray;
    for (const part of [
      words.event.justCome,
      words.event.addToCalendar,
      words.access.stepFree,
      texts[language].price.free,
    ])
      assert.ok(said.includes(part), `${language}: ${part}`);
    assert.match(html, new RegExp(`href="/esimerkkila/${language}/paikat/${placeId("demo", "tupa")}"`));
    const lang = language === "selko" ? "fi" : language;
    assert.match(html, new RegExp(`href="/api/v1/events/${group.id}/event.ics\\?lang=${lang}"`));
  }
  assert.match((await page(group, "selko")).said, /Ryhmässä kudotaan yhdessä\./);
  assert.match((await page(group, "sv")).html, /<h1>Stickcirkeln<\/h1>/);
  assert.match((await page(group, "en")).html, /<h1 lang="fi">Kutomapiiri<\/h1>/);
  assert.doesNotMatch((await page(group)).html, /<dl class="know">0|>0</, "a capacity of nothing is not told");
});

test("a course tells until when and how to sign up, for whom, and that its price is not known", async () => {
  const { said, html } = await page(course);
  assert.match(html, /<a href="https:\/\/example\.fi\/ilmo"[^>]*class="button main"/);
  assert.match(said, /5\.12\.2026/);
  assert.match(said, /Ota tossut\./);
  assert.ok(said.includes(texts.fi.price.unknown));
  assert.ok(said.includes(`${texts.fi.tray.ages.range(18, 30)}. ${texts.fi.tray.event.restricted}`));
  assert.match(said, /Aloittelijoille\./);
  assert.ok(said.includes(texts.fi.tray.registration.places(1)));
  assert.ok(!said.includes(texts.fi.tray.event.askOrganizer));
});

test("when signing up has ended, it says so and offers no button", async () => {
  const { said, html } = await page(closed);
  assert.ok(said.includes(texts.fi.tray.registration.closed));
  assert.doesNotMatch(html, /example\.fi\/ilmo/);
});

test("what was called off says so first, and tells no way to join", async () => {
  const { said, html } = await page(cancelled, "sv");
  assert.ok(said.includes(texts.sv.tray.event.cancelledTitle));
  assert.ok(!said.includes(texts.sv.tray.event.join));
  assert.match(html, /schema\.org\/EventCancelled/);
});

test("what was put off says that the new time is to come", async () => {
  const { said } = await page(postponed);
  assert.ok(said.includes(texts.fi.tray.when.unannounced));
  assert.ok(!said.includes(texts.fi.tray.event.addToCalendar));
  assert.ok(!said.includes(texts.fi.tray.event.over));
});

test("what is online leads there, and what tells no way leads to its organizer", async () => {
  const { html } = await page(online);
  assert.match(html, /href="https:\/\/example\.fi\/luento"/);
  assert.match(html, /OnlineEventAttendanceMode/);
  assert.ok((await page(untold)).said.includes(texts.fi.tray.event.askOrganizer));
});

test("what is over says so, is not for search engines and tells no way to join", async () => {
  const { said, html } = await page(over);
  assert.ok(said.includes(texts.fi.tray.event.over));
  assert.ok(!said.includes(texts.fi.tray.event.join));
  assert.match(html, /noindex/);
});

test("what is always open is in no calendar", async () => {
  const { said } = await page(always);
  assert.ok(said.includes(texts.fi.tray.when.ongoingOpen));
  assert.ok(!said.includes(texts.fi.tray.event.addToCalendar));
});

test("a whole tells its parts that are not over, the soonest first, and a part its whole", async () => {
  const { said } = await page(week);
  assert.match(said, /Avajaiset, huomenna klo\s12–13.*Päätösjuhla, su 20\.12\. klo\s12–13/);
  assert.doesNotMatch(said, /Aamupala/);
  const { html } = await page(partSoon);
  assert.match(html, new RegExp(`href="/esimerkkila/fi/tapahtumat/${week.id}">Hyvinvointiviikko`));
});

test("search engines are told only what the page shows, with hours in their zone", async () => {
  const { html } = await page(course);
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const told = JSON.parse(json) as Record<string, unknown>;
  assert.equal(told["@type"], "EducationEvent");
  assert.deepEqual([told.startDate, told.endDate], ["2026-12-10T16:00:00.000Z", "2026-12-10T18:00:00.000Z"]);
  assert.equal(told.url, `http://polku.example.fi/esimerkkila/fi/tapahtumat/${course.id}`);
});

test("hostile texts stay texts, and hostile addresses are no links", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { html, status } = await page(hostile, language);
    assert.equal(status, 200);
    assert.doesNotMatch(html, /<script>alert|<img src=x|href="javascript:|mailto:[^"]*\?bcc/);
    for (const [, json] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)) {
      assert.doesNotThrow(() => JSON.parse(json ?? ""));
      assert.doesNotMatch(json ?? "", /"url":"javascript/);
    }
  }
});

test("every page links only within the product, or to what the event tells", async () => {
  for (const event of events) {
    const { html } = await page(event);
    for (const [, href = ""] of html.matchAll(/\shref="([^"]*)"/g))
      assert.match(
        href,
        /^(?:\/(?:$|\?|[a-z-]+\/(?:fi|sv|en|selko)\/|assets\/|api\/v1\/events\/)|#|\?|https?:|tel:|mailto:)/,
        href,
      );
  }
});
