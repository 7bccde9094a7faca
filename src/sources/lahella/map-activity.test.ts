import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { wallTimeOf } from "../../domain/catalogue/helsinki-instant.ts";
import type { Event } from "../../domain/events/event.ts";
import { occurrencesOf } from "../../domain/events/occurrences-of.ts";
import { createRegions } from "../../domain/regions/regions.ts";
import { projectRoot } from "../../platform/project-root.ts";
import type { FeedOrigin } from "../feeds/feed-event.ts";
import { municipalityFinder } from "../shared/municipality-names.ts";
import { mapActivity } from "./map-activity.ts";
import { readActivities } from "./read-activities.ts";

const TODAY = "2026-11-23";
const origin: FeedOrigin = {
  source: "lahella",
  settings: {},
  findMunicipality: municipalityFinder(createRegions({ demo: false })),
};

/** Midnight or an hour in Helsinki, in winter. */
const ms = (date: string, clock = "00:00") => Date.parse(`${date}T${clock}:00+02:00`);

const CHANNEL = {
  id: "ch1",
  type: ["place"],
  accessibility: ["ac_wheelchair", "ac_parking"],
  map: { center: { type: "Point", coordinates: [25.66, 60.39] }, zoom: 16 },
  translations: {
    fi: {
      address: { street: "Papinkatu 20", postalCode: "06100", city: "Porvoo", country: "FI" },
      summary: "<p>2. kerros</p>",
    },
  },
  registrationRequired: false,
  registrationUrl: null,
  registrationEmail: null,
};

function activity(traits: object = {}, more: object = {}) {
  return {
    _key: "1000037",
    status: "published",
    group: "g1",
    modified: "2026-11-01T10:00:00.000Z",
    traits: {
      type: "hobby",
      translations: {
        fi: {
          name: "Neulekerho",
          summary: "Neulotaan yhdessä",
          description: '<p dir="ltr">Tule <strong>mukaan</strong></p>',
        },
      },
      theme: ["ht_kadentaidot"],
      format: ["hm_ryhmat"],
      locale: ["fi-FI", "sv"],
      demographic: ["ageGroup/any", "gender/gender"],
      region: ["city/FI/Porvoo", "state/FI/Uusimaa"],
      pricing: ["free"],
      photo: "1234",
      contacts: [],
      channels: [{ ...CHANNEL, events: [weekly({ weekday: 1, startTime: "17:00", endTime: "18:30" })] }],
      ...traits,
    },
    ...more,
  };
}

const weekly = (...daySpecificTimes: object[]) => repeating({ daySpecificTimes });
const repeating = (recurrence: object, start = ms("2026-11-23")) => ({
  start,
  timeZone: "Europe/Helsinki",
  type: "4",
  recurrence: { period: "P1W", end: ms("2026-12-20"), exclude: [], ...recurrence },
});

function map(raw: object): { event: Event; said: string } {
  const mapping = mapActivity(raw as Record<string, unknown>, origin, TODAY);
  assert.ok(!mapping.isRejected, mapping.isRejected ? mapping.reason : "");
  return { event: mapping.value, said: mapping.warnings.join("\n") };
}

const withEvents = (...events: object[]) => map(activity({ channels: [{ ...CHANNEL, events }] }));

function times({ schedule, status }: Event): string[] {
  return occurrencesOf({ schedule, status }, TODAY, "2026-12-31").occurrences.map((each) => {
    const end = each.endsAt === null ? "" : `–${wallTimeOf(new Date(each.endsAt)).slice(11)}`;
    return wallTimeOf(new Date(each.startsAt)).slice(5) + (each.isAllDay ? "" : end);
  });
}

test("an activity with all that Lähellä tells", () => {
  const { event, said } = map(
    activity({
      contacts: [
        { type: "email", value: "kerho@example.fi", translations: {} },
        { type: "phone", value: "019 123 4567", translations: { fi: { description: "<p>Arkisin</p>" } } },
        { type: "www", value: "www.example.fi/kerho", translations: {} },
      ],
    }),
  );
  assert.equal(said, "");
  assert.deepEqual([event.source, event.sourceId, event.type], ["lahella", "1000037", "group"]);
  assert.deepEqual(event.description, { fi: "Tule mukaan" });
  assert.deepEqual(times(event), ["11-23T17:00–18:30", "11-30T17:00–18:30", "12-07T17:00–18:30", "12-14T17:00–18:30"]);
  const [place] = event.places;
  assert.deepEqual(
    [place?.municipality, place?.position, place?.info],
    ["638", { lat: 60.39, lon: 25.66 }, { fi: "2. kerros" }],
  );
  assert.deepEqual(place?.address?.street, { fi: "Papinkatu 20" });
  assert.deepEqual([event.attendance, event.accessibility, event.languages], ["place", ["stepFree"], ["fi", "sv"]]);
  assert.deepEqual(event.serviceClasses, ["P25.7", "P25.5"]);
  assert.equal(event.offers[0]?.isFree, true);
  assert.equal(event.registration?.isRequired, false);
  assert.deepEqual(
    event.contacts.phones.map(({ number, info }) => [number, info.fi]),
    [["019 123 4567", "Arkisin"]],
  );
  assert.deepEqual(
    event.contacts.emails.map(({ address }) => address),
    ["kerho@example.fi"],
  );
  assert.deepEqual(
    event.webPages.map(({ url }) => url),
    ["https://www.example.fi/kerho"],
  );
  assert.equal(event.modifiedAt, "2026-11-01T10:00:00.000Z");
  assert.deepEqual(event.images, [], "the source tells no licence");
});

test("one time, with its hour or only its day", () => {
  assert.deepEqual(
    times(withEvents({ start: ms("2026-11-24", "18:00"), timeZone: "Europe/Helsinki", type: "1" }).event),
    ["11-24T18:00"],
  );
  assert.deepEqual(withEvents({ start: ms("2026-11-24"), type: "1" }).event.schedule, {
    kind: "dates",
    slots: [{ start: "2026-11-24", end: "2026-11-24" }],
  });
});

test("every day between two dates is a period", () => {
  const event = {
    start: ms("2026-11-24"),
    type: "3",
    recurrence: { period: "P1D", end: ms("2026-12-24"), exclude: [] },
  };
  assert.deepEqual(withEvents(event).event.schedule, { kind: "period", from: "2026-11-24", until: "2026-12-24" });
  const backwards = { ...event, recurrence: { end: ms("2026-01-01") } };
  assert.deepEqual(withEvents(backwards).event.schedule, { kind: "period", from: "2026-11-24", until: null });
});

test("each weekday begins with the first one that is not before the start", () => {
  const days = weekly(
    { weekday: 3, startTime: "10:00", endTime: "11:00" },
    { weekday: 1, startTime: "17:00", endTime: "18:00" },
  );
  const { event } = withEvents({
    ...days,
    start: ms("2026-11-24"),
    recurrence: { ...days.recurrence, end: ms("2026-12-07") },
  });
  assert.deepEqual(times(event), ["11-25T10:00–11:00", "11-30T17:00–18:00", "12-02T10:00–11:00", "12-07T17:00–18:00"]);
});

test("days of different lengths keep their own", () => {
  const { event } = withEvents(
    repeating({
      end: ms("2026-12-02"),
      daySpecificTimes: [
        { weekday: 1, startTime: "17:00", endTime: "18:00" },
        { weekday: 3, startTime: "10:00", endTime: "12:30" },
      ],
    }),
  );
  assert.deepEqual(times(event), ["11-23T17:00–18:00", "11-25T10:00–12:30", "11-30T17:00–18:00", "12-02T10:00–12:30"]);
});

test("times that must be written out are made again by the month, others are compared as they came", () => {
  const stamps = (...daySpecificTimes: object[]) =>
    [
      ...readActivities(
        JSON.stringify([activity({ channels: [{ ...CHANNEL, events: [weekly(...daySpecificTimes)] }] })]),
        TODAY,
        () => {},
      ).records,
    ].map((record) => (record as { writtenIn?: string }).writtenIn);
  const monday = { weekday: 1, startTime: "17:00", endTime: "18:00" };
  assert.deepEqual(stamps(monday, { weekday: 2, startTime: "10:00", endTime: "11:00" }), [undefined]);
  assert.deepEqual(stamps(monday, { weekday: 2, startTime: "10:00", endTime: "12:00" }), ["2026-11"]);
});

test("every second week, and the gap that says the same", () => {
  const monday = { daySpecificTimes: [{ weekday: 1, startTime: "17:00", endTime: "18:00" }] };
  const second = ["11-23T17:00–18:00", "12-07T17:00–18:00"];
  assert.deepEqual(times(withEvents(repeating({ ...monday, period: "P2W" })).event), second);
  assert.deepEqual(times(withEvents(repeating({ ...monday, gap: "P2W" })).event), second);
});

test("monthly is the same weekday of the month as the first time; the fifth is the last", () => {
  const rules = (date: string, weekday: number) => {
    const { schedule } = withEvents(
      repeating(
        { period: "P1M", end: ms("2027-12-01"), daySpecificTimes: [{ weekday, startTime: "17:00", endTime: "18:00" }] },
        ms(date),
      ),
    ).event;
    return schedule.kind === "recurring" ? schedule.rules : [];
  };
  assert.deepEqual(rules("2026-12-08", 2), ["FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271201T235959"]);
  assert.deepEqual(rules("2026-11-30", 1), ["FREQ=MONTHLY;BYDAY=-1MO;UNTIL=20271201T235959"]);
});

test("excluded days are left out, told as dates or instants, and only of their own series", () => {
  const event = (exclude: unknown[]) =>
    withEvents(repeating({ exclude, daySpecificTimes: [{ weekday: 1, startTime: "17:00", endTime: "18:00" }] })).event;
  assert.deepEqual(times(event(["2026-11-30", ms("2026-12-07", "17:00"), "ei päivä", null])), [
    "11-23T17:00–18:00",
    "12-14T17:00–18:00",
  ]);
});

test("several channels' times are one schedule, and the same time at two channels is one", () => {
  const events = [weekly({ weekday: 1, startTime: "17:00", endTime: "18:00" })];
  const { event } = map(
    activity({
      channels: [
        { ...CHANNEL, events },
        { id: "ch2", type: ["online"], events },
        { ...CHANNEL, events: [{ start: ms("2026-11-28", "12:00"), type: "1" }] },
      ],
    }),
  );
  assert.deepEqual(times(event).slice(0, 3), ["11-23T17:00–18:00", "11-28T12:00", "11-30T17:00–18:00"]);
  assert.equal(event.attendance, "hybrid");
});

test("a group that ends after midnight, and a weekly hour over the turn of the clock", () => {
  const late = withEvents(weekly({ weekday: 5, startTime: "21:00", endTime: "01:00" })).event;
  assert.equal(times(late)[0], "11-27T21:00–01:00");
  const spring = withEvents(
    repeating(
      { end: ms("2027-04-30"), daySpecificTimes: [{ weekday: 1, startTime: "17:00", endTime: "18:00" }] },
      ms("2027-03-22"),
    ),
  ).event;
  const starts = occurrencesOf(spring, "2027-03-01", "2027-04-10").occurrences.map(({ startsAt }) =>
    wallTimeOf(new Date(startsAt)),
  );
  assert.deepEqual(starts, ["2027-03-22T17:00", "2027-03-29T17:00", "2027-04-05T17:00"]);
});

test("times that make no sense cost only themselves", () => {
  const { event, said } = withEvents(
    { start: "huomenna", type: "1" },
    weekly(
      { weekday: 9, startTime: "10:00" },
      { weekday: 1, startTime: "25:00" },
      { weekday: 1, startTime: "17:00", endTime: "18:00" },
    ),
    repeating({ period: "PT1S", daySpecificTimes: [{ weekday: 2, startTime: "17:00", endTime: "18:00" }] }),
    repeating({ end: ms("2020-01-01"), daySpecificTimes: [{ weekday: 2, startTime: "12:00" }] }),
  );
  assert.deepEqual(times(event).slice(0, 2), ["11-23T17:00–18:00", "11-24T17:00–18:00"]);
  for (const word of [
    /start that is no time/,
    /weekday that is none/,
    /time of day that is none/,
    /read as weekly/,
    /ends before/,
  ]) {
    assert.match(said, word);
  }
  assert.equal(withEvents().event.schedule.kind, "unannounced");
});

test("who it is for: ages as one span, target groups, and men or women in words", () => {
  const audience = (...demographic: string[]) => map(activity({ demographic })).event.audience;
  const ages = (...demographic: string[]) => {
    const { minAge, maxAge, targetGroups } = audience(...demographic);
    return [minAge, maxAge, ...targetGroups];
  };
  assert.deepEqual(ages("ageGroup/any", "ageGroup/range:18-29"), [null, null]);
  assert.deepEqual(ages("ageGroup/range:18-29", "ageGroup/range:30-64"), [18, 64]);
  assert.deepEqual(ages("ageGroup/range:65-99"), [65, null, "KR1.1"]);
  assert.deepEqual(ages("ageGroup/range:0-1", "ageGroup/child"), [null, 6, "KR1.2"]);
  assert.deepEqual(ages("ageGroup/range:13-17"), [13, 17, "KR1.3"]);
  assert.deepEqual(audience("gender/female").info.sv, "För kvinnor");
  assert.deepEqual(audience("gender/female", "gender/male").info, {});
});

test("what it costs, and what it is", () => {
  const offer = (pricing: string[], text = "") =>
    map(activity({ pricing, translations: { fi: { name: "A", pricing: text } } })).event.offers[0];
  assert.deepEqual(
    [offer(["paid"], "<p>10 € / kerta</p>")?.isFree, offer(["paid"], "<p>10 € / kerta</p>")?.price],
    [false, { fi: "10 € / kerta" }],
  );
  assert.equal(offer(["free", "paid"])?.isFree, null);
  assert.equal(offer([]), undefined);
  const type = (traits: object) => map(activity(traits)).event.type;
  assert.equal(type({ type: "voluntary" }), "volunteering");
  assert.equal(type({ format: ["hm_tilaisuudet"] }), "event");
  assert.equal(type({ format: ["hm_leirit"] }), "course");
  assert.equal(type({ translations: { fi: { name: "Englannin kurssi" } } }), "course");
  assert.equal(type({ type: "support", format: [], channels: [] }), "group");
  assert.match(map(activity({ theme: ["ht_uusi"] })).said, /ht_uusi/);
});

test("an activity without an address is where its regions say, also by telephone", () => {
  const phone = map(
    activity({ region: ["city/FI/Porvoo", "city/FI/Sipoo"], channels: [{ type: ["phone"], events: [] }] }),
  ).event;
  assert.deepEqual([phone.attendance, phone.places.map(({ municipality }) => municipality)], ["phone", ["638", "753"]]);
  const online = map(activity({ region: [], channels: [{ type: ["online"], events: [] }] })).event;
  assert.deepEqual([online.attendance, online.places], ["online", []]);
  assert.match(map(activity({ region: ["city/FI/Atlantis"] })).said, /"Atlantis" is not known/);
});

test("a position is turned the right way, and one in the sea is left out", () => {
  const at = (coordinates: unknown) =>
    map(activity({ channels: [{ ...CHANNEL, events: [], map: { center: { coordinates } } }] }));
  assert.deepEqual(at([60.39, 25.66]).event.places[0]?.position, { lat: 60.39, lon: 25.66 });
  for (const coordinates of [[0, 0], [200, 100], ["a"], null])
    assert.equal(at(coordinates).event.places[0]?.position, null);
});

test("only what holds at all places can be counted on, and sign language is told apart", () => {
  const place = (...accessibility: string[]) => ({ ...CHANNEL, accessibility, events: [] });
  const access = (traits: object) => map(activity(traits)).event.accessibility;
  assert.deepEqual(access({ channels: [place("ac_wheelchair", "ac_itoilet"), place("ac_wheelchair", "ac_unknow")] }), [
    "stepFree",
  ]);
  assert.deepEqual(access({ channels: [place("ac_rollator", "ac_inductionloop")] }), [
    "inductionLoop",
    "walkerFriendly",
  ]);
  const signed = map(activity({ locale: ["fisl", "so-SO"], channels: [] })).event;
  assert.deepEqual([signed.accessibility, signed.languages], [["signLanguage"], ["so"]]);
});

test("hostile texts and values do no harm", () => {
  const { event } = map(
    activity({
      translations: {
        fi: {
          name: "<img src=x onerror=alert(1)>Kerho\u202e",
          description: "<script>alert(1)</script>&lt;script&gt;x",
          pricing: "<a href=javascript:alert(1)>x</a>",
        },
      },
      contacts: [
        { type: "www", value: "javascript:alert(1)" },
        { type: "email", value: "<x>@y" },
        { type: "phone", value: "'; drop table" },
      ],
      channels: [{ ...CHANNEL, registrationUrl: "data:text/html,x", events: "ei lista" }, null, 7],
      demographic: "x",
      theme: { a: 1 },
    }),
  );
  assert.doesNotMatch(JSON.stringify(event), /<img|<script|javascript:|data:|\u202e|drop table/);
  for (const raw of [
    {},
    { _key: "1" },
    { _key: "a b" },
    { _key: "1", traits: "x" },
    activity({ translations: { de: { name: "x" } } }),
  ]) {
    assert.ok(mapActivity(raw, origin, TODAY).isRejected);
  }
});

test("only what is published is shown", () => {
  const feed = JSON.stringify([
    activity(),
    activity({}, { _key: "2", status: "archived" }),
    activity({}, { _key: "3", status: "draft" }),
    activity({}, { _key: "4", status: null, tags: { visibility: { end: ms("2026-11-01") } } }),
    activity({}, { _key: "5", status: null, tags: { visibility: { end: ms("2027-11-01") } } }),
    "ei olio",
  ]);
  const { records, removed, isWhole } = readActivities(feed, TODAY, () => {});
  assert.deepEqual(
    [...records].map((record) => (record as { _key?: string })._key),
    ["1000037", "5", undefined],
  );
  assert.deepEqual(removed, [
    { id: "2", reason: "archived" },
    { id: "3", reason: "withdrawn" },
    { id: "4", reason: "archived" },
  ]);
  assert.equal(isWhole, true);
  assert.equal(readActivities('{"items":[],"hasMore":true}', TODAY, () => {}).isWhole, false);
  for (const text of ["<html>", '{"data":[]}', "7", ""])
    assert.throws(() => readActivities(text, TODAY, () => {}), { name: "SourceNotBelievable" });
});

const schemaFile = join(projectRoot, "..", "shared", "data", "lahella", "activity.schema.json");

test("every town, theme and format of Lähellä's own lists is known", {
  skip: existsSync(schemaFile) ? false : "Lähellä's value lists are not beside the project",
}, () => {
  const lists = JSON.parse(readFileSync(schemaFile, "utf8")).$defs as Record<string, { enum: string[] }>;
  const region = (lists.regionOption?.enum ?? []).filter((name) => !name.includes("\ufffd"));
  const { said } = map(activity({ theme: lists.hobbyTheme?.enum, format: lists.hobbyFormat?.enum, region }));
  assert.equal(said, "");
});

test("a title that says PERUTTU and a text that tells of an induction loop are understood", () => {
  const fi = { name: "PERUTTU: Neulekerho", description: "<p>Tilassa on induktiosilmukka.</p>" };
  const { event } = map(activity({ translations: { fi } }));
  assert.deepEqual([event.name, event.status], [{ fi: "Neulekerho" }, "cancelled"]);
  assert.deepEqual(event.accessibility, ["stepFree", "inductionLoop"]);
});

test("a village that is all that is told of the place is its name", () => {
  const translations = { fi: { address: { city: "Hinthaara" } } };
  const { event } = map(activity({ channels: [{ ...CHANNEL, translations, map: null, events: [] }] }));
  assert.deepEqual([event.places[0]?.name, event.places[0]?.address], [{ fi: "Hinthaara" }, null]);
});
