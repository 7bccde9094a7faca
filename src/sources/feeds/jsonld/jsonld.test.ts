import assert from "node:assert/strict";
import { test } from "node:test";
import { wallTimeOf } from "../../../domain/catalogue/helsinki-instant.ts";
import type { Event } from "../../../domain/events/event.ts";
import { eventId } from "../../../domain/events/event-ids.ts";
import { occurrencesOf } from "../../../domain/events/occurrences-of.ts";
import { createRegions } from "../../../domain/regions/regions.ts";
import { municipalityFinder } from "../../shared/municipality-names.ts";
import type { FeedOrigin } from "../feed-event.ts";
import { mapLdEvent } from "./map-ld-event.ts";
import { type LdRecord, readLd } from "./read-ld.ts";

const findMunicipality = municipalityFinder(createRegions({ demo: false }));
const TODAY = "2026-11-23";

function read(text: string, settings: FeedOrigin["settings"] = {}) {
  const said: string[] = [];
  const contents = readLd(text, TODAY, (line) => said.push(line));
  const events: Event[] = [];
  const rejected: string[] = [];
  for (const record of contents.records) {
    const mapping = mapLdEvent(record as LdRecord, { source: "feed:test", settings, findMunicipality }, TODAY);
    if (mapping.isRejected) rejected.push(mapping.reason);
    else {
      events.push(mapping.value);
      said.push(...mapping.warnings);
    }
  }
  return { events, rejected, said: said.join("\n"), contents };
}

const SIMPLE = { "@context": "https://schema.org", "@type": "Event", "@id": "https://example.fi/1", name: "Kerho" };

function one(more: object, settings: FeedOrigin["settings"] = {}) {
  const { events, rejected, said } = read(
    JSON.stringify({ ...SIMPLE, startDate: "2026-11-23T17:00", ...more }),
    settings,
  );
  assert.deepEqual(rejected, []);
  return { event: events[0] as Event, said };
}

function times({ schedule, status }: Event): string[] {
  return occurrencesOf({ schedule, status }, TODAY, "2026-12-31").occurrences.map((each) => {
    const end = each.endsAt === null ? "" : `–${wallTimeOf(new Date(each.endsAt)).slice(11)}`;
    return wallTimeOf(new Date(each.startsAt)) + (each.isAllDay ? "" : end);
  });
}

test("an event with all that the page tells", () => {
  const { event } = one({
    description: "<p>Tule <b>mukaan</b></p>",
    startDate: "2026-11-23T17:00:00+02:00",
    endDate: "2026-11-23T18:30:00+02:00",
    url: "https://example.fi/kerho",
    location: {
      "@type": "Place",
      name: "Kirjasto",
      address: {
        "@type": "PostalAddress",
        streetAddress: "Papinkatu 20",
        postalCode: "06100",
        addressLocality: "Porvoo",
      },
      geo: { "@type": "GeoCoordinates", latitude: "60.39", longitude: 25.66 },
    },
    organizer: { "@type": "NGO", name: "Neulojat ry", taxID: "1234567-1" },
    performer: { "@type": "Person", name: "Maija Meikäläinen" },
    audience: { "@type": "PeopleAudience", suggestedMinAge: 7, suggestedMaxAge: "12", audienceType: "Lapset" },
    inLanguage: ["fi-FI", "sv"],
    isAccessibleForFree: true,
    keywords: "käsityö, lapset",
    maximumAttendeeCapacity: 20,
    dateModified: "2026-11-01T10:00:00Z",
  });
  assert.deepEqual(times(event), ["2026-11-23T17:00–18:30"]);
  assert.deepEqual(event.description, { fi: "Tule mukaan" });
  const [place] = event.places;
  assert.deepEqual(
    [place?.name, place?.municipality, place?.address?.street],
    [{ fi: "Kirjasto" }, "638", { fi: "Papinkatu 20" }],
  );
  assert.deepEqual(place?.position, { lat: 60.39, lon: 25.66 });
  assert.deepEqual(event.organizer, { organizationId: null, name: { fi: "Neulojat ry" }, businessCode: "1234567-1" });
  assert.deepEqual([event.audience.minAge, event.audience.maxAge, event.audience.info], [7, 12, { fi: "Lapset" }]);
  assert.deepEqual(event.languages, ["fi", "sv"]);
  assert.equal(event.offers[0]?.isFree, true);
  assert.deepEqual(
    event.keywords.map(({ label }) => label.fi),
    ["käsityö", "lapset"],
  );
  assert.equal(event.registration?.capacity, 20);
  assert.equal(event.modifiedAt, "2026-11-01T10:00:00.000Z");
  assert.doesNotMatch(JSON.stringify(event), /Maija/);
});

test("events are found alone, in lists, in graphs, in each other and in pages", () => {
  const event = (id: string) => ({ ...SIMPLE, "@id": id, startDate: "2026-11-23" });
  const ids = (text: string) => read(text).events.map(({ sourceId }) => sourceId);
  assert.deepEqual(ids(JSON.stringify([event("a"), [event("b")]])), ["a", "b"]);
  assert.deepEqual(ids(JSON.stringify({ "@graph": [{ "@type": "WebPage" }, event("a")] })), ["a"]);
  assert.deepEqual(ids(JSON.stringify({ "@type": "Organization", event: [event("a")] })), ["a"]);
  const page = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(event("a"))}</script>
    <script>var x = {"@type":"Event"}</script><script type='application/ld+json; charset=utf-8'>//<![CDATA[\n${JSON.stringify(event("b"))}\n//]]></script>
    <script type="application/ld+json">{"@type": "Event", rikki</script>`;
  assert.deepEqual(ids(page), ["a", "b"]);
  assert.match(read(page).said, /no JSON was left out/);
});

test("every type of event counts, whatever its prefix, and what nobody goes to does not", () => {
  const typed = (type: unknown) => read(JSON.stringify({ ...SIMPLE, "@type": type, startDate: "2026-11-23" })).events;
  for (const type of ["SportsEvent", "schema:MusicEvent", "http://schema.org/Festival", ["Thing", "SocialEvent"]]) {
    assert.equal(typed(type).length, 1, String(type));
  }
  assert.equal(typed("EducationEvent")[0]?.type, "course");
  for (const type of ["BroadcastEvent", "DeliveryEvent", "Article", "toString", null])
    assert.equal(typed(type).length, 0);
});

test("dates without hours are whole days, and the last day counts", () => {
  assert.deepEqual(one({ startDate: "2026-11-23", endDate: "2026-11-25" }).event.schedule, {
    kind: "dates",
    slots: [{ start: "2026-11-23", end: "2026-11-25" }],
  });
  assert.deepEqual(one({ startDate: "2026-11-23T00:00:00", endDate: "2026-11-23T23:59:59" }).event.schedule, {
    kind: "dates",
    slots: [{ start: "2026-11-23", end: "2026-11-23" }],
  });
});

test("times with an offset are put on the Finnish clock, those without are Finnish", () => {
  const start = (startDate: unknown) => times(one({ startDate }).event)[0];
  assert.equal(start("2026-11-23T15:00:00Z"), "2026-11-23T17:00");
  assert.equal(start("2026-11-23T16:00+0100"), "2026-11-23T17:00");
  assert.equal(start("2026-11-23 17:00"), "2026-11-23T17:00");
  assert.equal(start({ "@value": "2026-11-23T17:00:00.000+02:00" }), "2026-11-23T17:00");
  assert.deepEqual(times(one({ duration: "PT1H30M" }).event), ["2026-11-23T17:00–18:30"]);
});

test("a schedule becomes a rule that begins with a day of its own", () => {
  const schedule = (more: object) =>
    times(
      one({
        startDate: undefined,
        eventSchedule: { "@type": "Schedule", startDate: "2026-11-24", startTime: "17:00", endTime: "18:00", ...more },
      }).event,
    );
  assert.deepEqual(
    schedule({
      repeatFrequency: "P1W",
      byDay: ["https://schema.org/Monday", "WE"],
      endDate: "2026-12-02",
      exceptDate: "2026-11-30",
    }),
    ["2026-11-25T17:00–18:00", "2026-12-02T17:00–18:00"],
  );
  assert.deepEqual(schedule({ repeatFrequency: "P2W", byDay: "Monday", repeatCount: 2 }), [
    "2026-11-30T17:00–18:00",
    "2026-12-14T17:00–18:00",
  ]);
  assert.deepEqual(schedule({ repeatFrequency: "P1M", byDay: "Tuesday", byMonthWeek: 2 }), ["2026-12-08T17:00–18:00"]);
  assert.deepEqual(schedule({ repeatFrequency: "Daily", endDate: "2026-11-25" }), [
    "2026-11-24T17:00–18:00",
    "2026-11-25T17:00–18:00",
  ]);
  assert.deepEqual(schedule({ startTime: "21:00", endTime: "01:00" }), ["2026-11-24T21:00–01:00"]);
  assert.deepEqual(schedule({ repeatFrequency: "PT5M" }), ["2026-11-24T17:00–18:00"]);
  assert.deepEqual(schedule({ scheduleTimezone: "Europe/Stockholm", repeatFrequency: "P1W", repeatCount: 1 }), [
    "2026-11-24T18:00–19:00",
  ]);
});

test("two schedules of different lengths are both right", () => {
  const weekly = (startDate: string, startTime: string, endTime: string) => ({
    "@type": "Schedule",
    repeatFrequency: "P1W",
    startDate,
    startTime,
    endTime,
  });
  const { event } = one({
    eventSchedule: [weekly("2026-12-21", "17:00", "18:00"), weekly("2026-12-23", "10:00", "12:30")],
  });
  assert.equal(event.type, "group");
  assert.deepEqual(times(event), [
    "2026-12-21T17:00–18:00",
    "2026-12-23T10:00–12:30",
    "2026-12-28T17:00–18:00",
    "2026-12-30T10:00–12:30",
  ]);
});

test("status is read from the field, the title or the offers", () => {
  const status = (more: object) => one(more).event.status;
  assert.equal(status({ eventStatus: "https://schema.org/EventCancelled" }), "cancelled");
  assert.equal(status({ eventStatus: "EventPostponed" }), "postponed");
  assert.equal(status({ eventStatus: { "@id": "schema:EventRescheduled" } }), "rescheduled");
  assert.equal(status({ name: "PERUTTU – Kerho" }), "cancelled");
  assert.equal(status({ offers: [{ availability: "http://schema.org/SoldOut" }] }), "soldOut");
  assert.equal(status({ eventStatus: "EventScheduled" }), "scheduled");
  const { events } = read(JSON.stringify({ ...SIMPLE, eventStatus: "EventPostponed" }));
  assert.deepEqual([events[0]?.status, events[0]?.schedule.kind], ["postponed", "unannounced"]);
});

test("places are objects, addresses, texts or meetings on the web", () => {
  const where = (location: unknown, more: object = {}) => one({ location, ...more }, { municipality: "018" }).event;
  assert.equal(where("Kylätalo, Porvoo").places[0]?.municipality, "638");
  assert.equal(
    where({ "@type": "Place", name: "Kylätalo", address: "Kylätie 1, 07900 Loviisa" }).places[0]?.municipality,
    "434",
  );
  assert.equal(
    where({ "@type": "PostalAddress", addressLocality: "Sipoo", streetAddress: "Kyläraitti 1" }).places[0]
      ?.municipality,
    "753",
  );
  assert.equal(where(undefined).places[0]?.municipality, "018");
  const online = where({ "@type": "VirtualLocation", url: "https://example.fi/live" });
  assert.deepEqual([online.attendance, online.onlineUrl, online.places], ["online", "https://example.fi/live", []]);
  const both = where([
    { "@type": "VirtualLocation", url: "https://example.fi/live" },
    { "@type": "Place", name: "Kylätalo" },
  ]);
  assert.deepEqual([both.attendance, both.places.length], ["hybrid", 1]);
  const mode = where(
    { "@type": "Place", name: "Verkossa" },
    { eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode" },
  );
  assert.deepEqual([mode.attendance, mode.places], ["online", []]);
  const sea = one({ location: { "@type": "Place", name: "Laiva", geo: { latitude: 0, longitude: 120 } } });
  assert.equal(sea.event.places[0]?.position, null);
  assert.match(sea.said, /not in Finland/);
});

test("what stands elsewhere in the graph is found by its id", () => {
  const { events } = read(
    JSON.stringify({
      "@graph": [
        { ...SIMPLE, startDate: "2026-11-23", location: { "@id": "#talo" }, organizer: { "@id": "#ry" } },
        {
          "@id": "#talo",
          "@type": "Place",
          name: "Kylätalo",
          address: { addressLocality: "Porvoo", streetAddress: "Kylätie 1" },
        },
        { "@id": "#ry", "@type": "Organization", name: "Kyläyhdistys" },
      ],
    }),
  );
  assert.deepEqual([events[0]?.places[0]?.municipality, events[0]?.organizer.name.fi], ["638", "Kyläyhdistys"]);
});

test("prices are told in each language", () => {
  const offers = (told: unknown) => one({ offers: told }).event.offers;
  assert.deepEqual(offers({ price: "12.50", priceCurrency: "EUR" })[0]?.price, {
    fi: "12,50 €",
    sv: "12,50 €",
    en: "€12.50",
  });
  assert.deepEqual(offers({ "@type": "AggregateOffer", lowPrice: 10, highPrice: 20 })[0]?.price.fi, "10–20 €");
  assert.equal(offers([{ price: 0 }])[0]?.isFree, true);
  assert.equal(offers({ url: "https://example.fi/liput" })[0]?.isFree, null);
  assert.equal(one({ isAccessibleForFree: false }).event.offers[0]?.isFree, false);
  assert.equal(one({}, { isFree: true }).event.offers[0]?.isFree, true);
});

test("names of organizations are kept, names of people and bare names are not", () => {
  const organizer = (told: unknown) => one({ organizer: told }).event.organizer.name;
  assert.deepEqual(organizer({ "@type": "Person", name: "Maija" }), {});
  assert.deepEqual(organizer("Maija Meikäläinen"), {});
  assert.deepEqual(organizer({ name: "Maija" }), {});
  assert.deepEqual(
    organizer([
      { "@type": "Person", name: "Maija" },
      { "@type": "Organization", name: "Ry" },
    ]),
    { fi: "Ry" },
  );
  const set = one({ organizer: { "@type": "Organization", name: "Ry" } }, { organizer: { name: { fi: "Oma ry" } } });
  assert.deepEqual(set.event.organizer.name, { fi: "Oma ry" });
  const { contents } = read(
    JSON.stringify({ ...SIMPLE, startDate: "2026-11-23", organizer: { "@type": "Person", name: "Maija" } }),
  );
  assert.doesNotMatch(JSON.stringify(contents.records), /Maija/);
});

test("only pictures that may be shown are kept, with who is to be named", () => {
  const images = (image: unknown) => one({ image }).event.images;
  const picture = { "@type": "ImageObject", contentUrl: "https://example.fi/a.jpg", creditText: "Ry" };
  assert.deepEqual(images({ ...picture, license: "https://creativecommons.org/licenses/by/4.0/" }), [
    { url: "https://example.fi/a.jpg", alt: {}, credit: "Ry", license: "cc_by" },
  ]);
  assert.equal(
    images({ ...picture, license: "https://creativecommons.org/publicdomain/zero/1.0/" })[0]?.license,
    "cc0",
  );
  for (const license of [
    undefined,
    "https://creativecommons.org/licenses/by-nc/4.0/",
    "https://example.fi/ehdot",
    "CC BY-SA 4.0",
  ]) {
    assert.deepEqual(images({ ...picture, license }), [], license);
  }
  assert.deepEqual(images("https://example.fi/a.jpg"), []);
  assert.deepEqual(images({ ...picture, creditText: undefined, license: "CC BY 4.0" }), [], "CC BY without a name");
});

test("a series and its times belong together, and so do a theme week and its parts", () => {
  const child = { ...SIMPLE, "@id": "b", startDate: "2026-11-23" };
  const series = read(JSON.stringify({ ...SIMPLE, "@type": "EventSeries", "@id": "a", subEvent: [child] })).events;
  assert.deepEqual(
    series.map(({ sourceId, seriesId }) => [sourceId, seriesId]),
    [
      ["a", null],
      ["b", eventId("feed:test", "a")],
    ],
  );
  const week = read(
    JSON.stringify({ ...SIMPLE, "@id": "a", startDate: "2026-11-23", endDate: "2026-11-29", subEvents: [child] }),
  ).events;
  assert.equal(week[1]?.umbrellaId, eventId("feed:test", "a"));
  const course = read(
    JSON.stringify({
      "@type": "Course",
      name: "Kurssi",
      hasCourseInstance: { "@type": "CourseInstance", startDate: "2026-11-23" },
    }),
  ).events;
  assert.deepEqual([course[0]?.name.fi, course[0]?.type, course[0]?.umbrellaId], ["Kurssi", "course", null]);
  const part = read(JSON.stringify({ ...child, superEvent: { "@type": "Event", name: "Viikko" } })).events;
  assert.equal(part.length, 1, "the whole that is only named is no event");
});

test("one address for many times gives as many events, and without an id the name and time are one", () => {
  const at = (startDate: string, more: object) => ({ "@type": "Event", name: "Kerho", startDate, ...more });
  const ids = (...events: object[]) => read(JSON.stringify(events)).events.map(({ sourceId }) => sourceId);
  assert.deepEqual(
    ids(at("2026-11-23", { url: "https://example.fi/" }), at("2026-11-30", { url: "https://example.fi/" })),
    ["https://example.fi//2026-11-23", "https://example.fi//2026-11-30"],
  );
  assert.equal(new Set(ids(at("2026-11-23", {}), at("2026-11-30", {}))).size, 2);
});

test("texts in several languages are all kept", () => {
  const { event } = one({
    name: [
      { "@value": "Kerho", "@language": "fi" },
      { "@value": "Klubb", "@language": "sv-FI" },
      { "@value": "Клуб", "@language": "ru" },
    ],
  });
  assert.deepEqual(event.name, { fi: "Kerho", sv: "Klubb" });
  assert.deepEqual(one({ name: "Klubb" }, { language: "sv" }).event.name, { sv: "Klubb" });
});

test("hostile, deep and huge documents are bounded", () => {
  for (const text of ["", "<html>Kirjaudu</html>", "ei mitään", "{"])
    assert.throws(() => read(text), { name: "SourceNotBelievable" });
  assert.deepEqual(read("null").events, []);
  const deep = `${'{"a":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
  assert.match(read(deep).said, /too deep/);
  const wide = JSON.stringify(Array.from({ length: 400_000 }, () => ({})));
  assert.match(read(wide).said, /far too much/);
  const { event } = one({
    name: "<img src=x onerror=alert(1)>Kerho\u202e",
    url: "javascript:alert(1)",
    description: "<script>alert(1)</script>a",
    location: { "@type": "Place", name: "<b>Talo</b>" },
  });
  assert.doesNotMatch(JSON.stringify(event), /<img|<script|<b>|javascript:|\u202e/);
  assert.deepEqual(read(JSON.stringify({ ...SIMPLE, startDate: "eilen" })).rejected, [
    "the event has no time that can be read",
  ]);
  assert.deepEqual(read(JSON.stringify({ "@type": "Event", startDate: "2026-11-23" })).rejected, [
    "the event has no name",
  ]);
});

test("what title, texts, ages and keywords say in so many words is part of the event", () => {
  const { event, said } = one({
    name: "INSTÄLLT: Yoga",
    description: "Tilgång: hörslinga finns.",
    typicalAgeRange: "65+",
    keywords: [{ "@id": "http://www.yso.fi/onto/yso/p3111", name: "Yoga" }],
  });
  assert.deepEqual([event.name, event.status], [{ fi: "Yoga" }, "cancelled"]);
  assert.deepEqual(event.accessibility, ["inductionLoop"]);
  assert.deepEqual([event.serviceClasses, event.audience.targetGroups], [["P27.1"], ["KR1.1"]]);
  assert.equal(said, "");
  assert.match(one({ typicalAgeRange: "40-12" }).said, /contradict/);
});
