import assert from "node:assert/strict";
import { test } from "node:test";
import { mapRecord } from "./map-record.ts";
import { trimRecord } from "./schema.ts";
import { aContext, aRaw, mappedEvent, rejection } from "./test-fixtures.ts";

const FIELDS = Object.keys({
  ...aRaw.place(),
  ...aRaw.event(),
  ...Object.fromEntries(
    "location keywords audience super_event super_event_type sub_events sub_event_type external_links offers publisher images in_language last_modified_time audience_min_age audience_max_age short_description description info_url provider provider_contact_info location_extra_info enrolment_start_time enrolment_end_time registration maximum_attendee_capacity remaining_attendee_capacity is_virtualevent virtualevent_url email telephone"
      .split(" ")
      .map((field) => [field, null]),
  ),
});
const WRONG: readonly unknown[] = [
  null,
  "",
  " ",
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [null, 1, "x", [], {}],
  { fi: 5, sv: null, en: ["x"] },
  [{ name: 5, link: 5, url: {}, price: [], is_free: "yes", id: {}, license: "cc_by" }],
  { id: "x:1", name: 7, position: "here", divisions: "all", coordinates: [] },
  { "@id": "https://example.fi/%E0%A4%A" },
  "\u0000\ud800\u202e<script>",
  "2026-02-30T99:99:99Z",
  { __proto__: null, constructor: 1, toString: 2 },
];

test("No wrong value in any field costs more than that field", () => {
  for (const kind of ["event", "place"] as const) {
    for (const field of FIELDS) {
      if (field === "id" || field === "name") continue;
      for (const value of WRONG) {
        const mapping = mapRecord(kind, trimRecord(kind, { ...aRaw[kind](), [field]: value }), aContext());
        assert.equal(
          mapping.isRejected,
          false,
          `${kind} ${field} ${JSON.stringify(value)}: ${JSON.stringify(mapping)}`,
        );
        assert.doesNotMatch(JSON.stringify(mapping), /\\u0000|\\ud800|<script/, `${field}`);
      }
    }
  }
});

test("What is no record at all is kept aside with its reason", () => {
  for (const raw of [null, 5, "x", [], true, {}]) assert.equal(rejection("event", raw), "the record has no usable id");
  assert.equal(rejection("event", { id: "a b" }), "the record has no usable id");
  assert.equal(rejection("event", { id: "../../place/1" }), "the record has no usable id");
});

test("A record that is far too large or deep is kept aside with its reason", () => {
  const large = { ...aRaw.event(), description: { fi: "x".repeat(250_000) } };
  assert.equal(rejection("event", large), "the record is larger than 200 kB");
  let deep: unknown = "x";
  for (let depth = 0; depth < 10_000; depth += 1) deep = { fi: deep };
  assert.equal(rejection("event", { ...aRaw.event(), name: deep }), "the record is nested too deeply");
});

test("Lists without end are cut, and long texts too", () => {
  const { value } = mappedEvent({
    keywords: Array.from({ length: 5000 }, (_, index) => ({ id: `x:${index}`, name: null })),
    offers: Array.from({ length: 500 }, () => ({ is_free: true })),
    external_links: Array.from({ length: 500 }, (_, index) => ({ link: `https://example.fi/${index}` })),
    name: { fi: "pitkä ".repeat(500) },
    description: { fi: "<p>".repeat(30_000) },
  });
  assert.ok(value.keywords.length <= 50);
  assert.ok(value.offers.length <= 20);
  assert.ok(value.webPages.length <= 20);
  assert.ok((value.name.fi ?? "").length <= 500);
});

test("What changes at the source by itself makes no record look changed", () => {
  const location = { ...aRaw.place(), n_events: 5, has_upcoming_events: true, description: { fi: "Vanha" } };
  const before = trimRecord("event", { ...aRaw.event(), location, sub_events: [1, 2], custom_data: 1 });
  const later = { ...location, n_events: 6, has_upcoming_events: false, description: { fi: "Uusi" } };
  const after = trimRecord("event", { ...aRaw.event(), location: later, sub_events: [1, 2, 3], created_time: "x" });
  assert.deepEqual(after, before);
});
