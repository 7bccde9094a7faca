import assert from "node:assert/strict";
import { test } from "node:test";
import { eventId } from "../../domain/events/event-ids.ts";
import { mappedEvent, rejection } from "./test-fixtures.ts";

const SOURCE = "linkedevents:example.fi";

test("An event without anything but a name and a time is kept, and claims nothing", () => {
  const { value, warnings } = mappedEvent();
  assert.deepEqual(value, {
    id: eventId(SOURCE, "porvoo:af1"),
    source: SOURCE,
    sourceId: "porvoo:af1",
    modifiedAt: null,
    type: "event",
    name: { fi: "Lukupiiri", sv: "Läsecirkel" },
    summary: {},
    description: {},
    selkoSummary: null,
    status: "scheduled",
    schedule: { kind: "dates", slots: [{ start: "2026-12-01T17:00", end: "2026-12-01T18:30" }] },
    seriesId: null,
    umbrellaId: null,
    attendance: "place",
    onlineUrl: null,
    places: [],
    audience: { minAge: null, maxAge: null, targetGroups: [], isRestricted: false, info: {} },
    offers: [],
    registration: null,
    accessibility: [],
    languages: [],
    organizer: { organizationId: null, name: {}, businessCode: null },
    contacts: { phones: [], emails: [], webPages: [], addresses: [] },
    keywords: [],
    serviceClasses: [],
    webPages: [],
    images: [],
  });
  assert.deepEqual(warnings, ["the event tells no place"]);
});

test("Two installations may use one id for two events", () => {
  assert.notEqual(eventId("linkedevents:a.fi", "x:1"), eventId("linkedevents:b.fi", "x:1"));
});

test("A description in HTML becomes plain Markdown; an empty text is no text", () => {
  const { value } = mappedEvent({
    short_description: { fi: "", sv: "  " },
    description: {
      fi: '<p>Kahvia &amp; pullaa</p><ul><li>leluja</li></ul><script>alert(1)</script><p onclick="x()">Tule!</p>',
      en: "",
    },
  });
  assert.deepEqual(value.summary, {});
  assert.deepEqual(Object.keys(value.description), ["fi"]);
  assert.match(value.description.fi ?? "", /^Kahvia & pullaa\n+\* leluja\n+Tule!$/);
});

test("A script in a title is taken out with a warning, and a Swedish name alone is enough", () => {
  const { value, warnings } = mappedEvent({
    name: { fi: null, sv: "Sagostund <script>alert(1)</script>", ru: "Сказки" },
  });
  assert.deepEqual(value.name, { sv: "Sagostund" });
  assert.ok(warnings.some((warning) => warning.startsWith("name: markup")));
});

test("An event without a name that can be shown is kept aside with the reason", () => {
  const reason = "the record has no name in Finnish, Swedish, English or a Sámi language";
  for (const name of [null, {}, { fi: "" }, { ru: "Сказки" }, [], 7]) {
    assert.equal(rejection("event", { id: "a:1", name }), reason, JSON.stringify(name));
  }
  assert.equal(rejection("event", { name: { fi: "Ilman tunnusta" } }), "the record has no usable id");
});

test("What the record says of its status stands before the title, except when only the title tells", () => {
  const status = (event_status: unknown, fi: string) => mappedEvent({ event_status, name: { fi } }).value.status;
  assert.equal(status("EventScheduled", "Lukupiiri"), "scheduled");
  assert.equal(status("EventCancelled", "Lukupiiri"), "cancelled");
  assert.equal(status("EventPostponed", "Lukupiiri"), "postponed");
  assert.equal(status("EventRescheduled", "SIIRRETTY: Lukupiiri"), "rescheduled");
  assert.equal(status("EventScheduled", "PERUTTU: Lukupiiri"), "cancelled");
  assert.equal(status("EventRescheduled", "PERUTTU: Lukupiiri"), "cancelled");
  assert.equal(status("EventCancelled", "LOPPUUNMYYTY: Lukupiiri"), "cancelled");
  assert.equal(status(null, "SOLD OUT: Lukupiiri"), "soldOut");
  const odd = mappedEvent({ event_status: "EventDancing" });
  assert.equal(odd.value.status, "scheduled");
  assert.ok(odd.warnings.includes('event status "EventDancing" is not known'));
});

test("A series gets its times from its parts, which point to it", () => {
  const whole = mappedEvent({
    super_event_type: "recurring",
    sub_events: [{ "@id": "https://x.fi/v1/event/porvoo:af2/" }],
  });
  assert.equal(whole.value.type, "group");
  assert.deepEqual(whole.value.schedule, { kind: "dates", slots: [] });
  const part = mappedEvent({ id: "porvoo:af2", super_event: { id: "porvoo:af1", super_event_type: "recurring" } });
  assert.equal(part.value.seriesId, eventId(SOURCE, "porvoo:af1"));
  assert.equal(part.value.umbrellaId, null);
  assert.deepEqual(part.value.schedule.kind, "dates");
  const childless = mappedEvent({ super_event_type: "recurring", sub_events: [] });
  assert.deepEqual([childless.value.type, childless.value.schedule], ["event", mappedEvent().value.schedule]);
});

test("A part of a theme week stands by itself beside it", () => {
  const part = mappedEvent({ super_event: { id: "porvoo:af9", super_event_type: "umbrella" } });
  assert.equal(part.value.umbrellaId, eventId(SOURCE, "porvoo:af9"));
  assert.equal(part.value.seriesId, null);
  const unknown = mappedEvent({ super_event: { "@id": "https://x.fi/v1/event/porvoo:af9/" } });
  assert.deepEqual([unknown.value.seriesId, unknown.value.umbrellaId], [null, null]);
});

test("Courses and volunteering are told apart, also when they repeat", () => {
  assert.equal(mappedEvent({ type_id: "Course", super_event_type: "recurring", sub_events: [1] }).value.type, "course");
  const volunteering = mappedEvent({ type_id: "Volunteering" }).value;
  assert.deepEqual([volunteering.type, volunteering.serviceClasses], ["volunteering", ["P4.12"]]);
  assert.equal(mappedEvent({ type_id: null }).value.type, "event");
});

test("Only pictures under CC BY are kept, with whom to credit", () => {
  const { value } = mappedEvent({
    images: [
      { license: "event_only", url: "https://example.fi/1.jpg" },
      {
        license: "cc_by",
        url: "https://example.fi/2.jpg",
        photographer_name: "Kalle Kuvaaja",
        alt_text: { fi: "Lukijoita" },
      },
      { license: "cc_by", url: "javascript:alert(1)" },
      { license: null, url: "https://example.fi/4.jpg" },
    ],
  });
  assert.deepEqual(value.images, [
    { url: "https://example.fi/2.jpg", alt: { fi: "Lukijoita" }, credit: "Kalle Kuvaaja", license: "cc_by" },
  ]);
});

test("Links, languages, the organizer and how to reach it are read", () => {
  const { value } = mappedEvent({
    info_url: { fi: "https://example.fi/a", sv: "https://example.fi/a", en: "www.example.fi/en" },
    external_links: [
      { name: "extlink_facebook", link: "https://www.facebook.com/x", language: "fi" },
      { name: "registration", link: "https://example.fi/ilmo", language: "fi" },
      { name: "x", link: "javascript:alert(1)" },
    ],
    in_language: [
      { "@id": "https://x.fi/v1/language/fi/" },
      { "@id": "https://x.fi/v1/language/zh_hans/" },
      { "@id": "https://x.fi/v1/language/fi/" },
    ],
    publisher: "ytj:0586977-6",
    provider: { fi: "Amos Rex" },
    provider_contact_info: { fi: "Liisa, puh. 040 123 4567, liisa@example.fi." },
    last_modified_time: "2026-11-20T08:00:00.123456Z",
  });
  assert.deepEqual(
    value.webPages.map(({ url, name, language }) => [url, name.fi, language]),
    [
      ["https://example.fi/a", undefined, null],
      ["https://www.example.fi/en", undefined, "en"],
      ["https://www.facebook.com/x", "Facebook", "fi"],
      ["https://example.fi/ilmo", undefined, "fi"],
    ],
  );
  assert.deepEqual(value.languages, ["fi", "zh"]);
  assert.deepEqual(value.organizer, { organizationId: null, name: { fi: "Amos Rex" }, businessCode: "0586977-6" });
  assert.deepEqual(value.contacts.emails, [{ address: "liisa@example.fi", language: null }]);
  assert.deepEqual(
    value.contacts.phones.map(({ number }) => number),
    ["040 123 4567"],
  );
  assert.equal(value.registration?.url, "https://example.fi/ilmo");
  assert.equal(value.modifiedAt, "2026-11-20T08:00:00.123Z");
  assert.equal(mappedEvent({ publisher: "ytj:0586977-5" }).value.organizer.businessCode, null, "a wrong check digit");
});
