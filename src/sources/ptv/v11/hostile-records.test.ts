import assert from "node:assert/strict";
import { test } from "node:test";
import { PTV_KINDS, type PtvKind } from "../ptv-source.ts";
import { aContext, aRaw, ID } from "../test-fixtures.ts";
import { mapV11Record } from "./map-record.ts";
import { V11Channel, V11GeneralDescription, V11Organization, V11Service } from "./schema.ts";

const FIELDS: Record<PtvKind, readonly string[]> = {
  service: Object.keys(V11Service.shape),
  channel: Object.keys(V11Channel.shape),
  organization: Object.keys(V11Organization.shape),
  generalDescription: Object.keys(V11GeneralDescription.shape),
};

/** Every field that the mapping reads inside the outer ones. */
const INNER = [
  ...[
    "language",
    "value",
    "type",
    "code",
    "uri",
    "newUri",
    "parentUri",
    "name",
    "names",
    "municipalities",
    "organization",
  ],
  ...[
    "roleType",
    "provisionType",
    "additionalInformation",
    "serviceChannel",
    "serviceChargeType",
    "description",
    "serviceHours",
  ],
  ...[
    "contactDetails",
    "phoneNumbers",
    "emails",
    "webPages",
    "addresses",
    "url",
    "number",
    "prefixNumber",
    "chargeDescription",
  ],
  ...[
    "serviceHourType",
    "validFrom",
    "validTo",
    "openingHour",
    "dayFrom",
    "dayTo",
    "from",
    "to",
    "subType",
    "streetAddress",
  ],
  ...[
    "street",
    "streetNumber",
    "postalCode",
    "postOffice",
    "municipality",
    "latitude",
    "longitude",
    "coordinateState",
    "entrances",
  ],
  ...[
    "accessibilitySentences",
    "sentences",
    "sentence",
    "postOfficeBoxAddress",
    "postOfficeBox",
    "otherAddress",
    "locationAbroad",
  ],
  ...["receiver", "deliveryAddressInText", "id", "isClosed", "isAlwaysOpen", "isReservation", "validForNow"],
];

function nested(depth: number): unknown {
  let value: unknown = "pohja";
  for (let level = 0; level < depth; level += 1)
    value = level % 2 === 0 ? [value] : { value, language: "fi", type: "Name" };
  return value;
}

const HOSTILE: { readonly [name: string]: unknown } = {
  script: '<script>alert("x")</script><img src=x onerror=alert(1)>',
  long: "liikunta ".repeat(25_000),
  "long without spaces": "x".repeat(200_000),
  control: "\u0000\u0007\u202eabc\ud800",
  number: -1.5e308,
  boolean: true,
  zero: "00000000-0000-0000-0000-000000000000",
  "empty list": [],
  "list of lists": [[[]], [null], [undefined]],
  "list for text": ["fi", "sv"],
  "text for a list": "fi",
  object: { length: 5, value: { toString: "x" } },
  prototype: JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "language": "__proto__"}',
  ),
  deep: nested(5000),
  weekday: "constructor",
  date: "9999999-99-99T99:99:99",
};

/** The value in every place of an item, and the item in a list: arrays, objects and texts where others are expected. */
function itemOf(value: unknown, depth: number): unknown {
  const inner = depth === 0 ? value : [itemOf(value, depth - 1)];
  return { ...Object.fromEntries(INNER.map((field) => [field, inner])), language: depth % 2 ? "fi" : value, value };
}

for (const kind of PTV_KINDS) {
  test(`no hostile ${kind} makes the mapping throw, last long or let markup through`, () => {
    for (const [name, value] of Object.entries(HOSTILE)) {
      const shapes = [value, [value], { a: value }, [itemOf(value, 0)], [itemOf(value, 1)], [itemOf(value, 2)]];
      for (const shape of shapes) {
        const raw: Record<string, unknown> = Object.fromEntries(FIELDS[kind].map((field) => [field, shape]));
        const start = performance.now();
        for (const record of [
          raw,
          { ...raw, id: ID },
          { ...aRaw[kind](), ...raw, id: ID, names: aRaw.generalDescription().names },
        ]) {
          const mapped = mapV11Record(kind, record, aContext());
          assert.doesNotMatch(mapped.kind === "rejected" ? mapped.reason : "", /could not be mapped/, name);
          assert.doesNotMatch(JSON.stringify(mapped), /<script|<img|\\u0000|\\u202e/i, name);
        }
        assert.ok(performance.now() - start < 10_000, `${name} took ${performance.now() - start} ms`);
      }
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
}

test("one field gone wrong costs that field only", () => {
  for (const kind of PTV_KINDS) {
    const nameField = {
      service: "serviceNames",
      channel: "serviceChannelNames",
      organization: "organizationNames",
      generalDescription: "names",
    }[kind];
    for (const field of FIELDS[kind].filter((each) => each !== "id" && each !== nameField)) {
      for (const [name, value] of Object.entries(HOSTILE)) {
        const mapped = mapV11Record(kind, aRaw[kind]({ [field]: value }), aContext());
        assert.equal(mapped.kind, kind, `${kind}.${field}: ${name}`);
      }
    }
  }
});

test("warnings of a record that is wrong throughout stay few and short", () => {
  const serviceHours = Array.from({ length: 5000 }, (_, index) => ({
    openingHour: [{ dayFrom: `päivä ${index} "${"x".repeat(500)}`, from: "1", to: "2" }],
  }));
  const mapped = mapV11Record("channel", aRaw.channel({ serviceHours }), aContext());
  assert.ok(mapped.kind === "channel");
  assert.ok(mapped.warnings.length <= 100);
  assert.ok(mapped.warnings.every((warning) => warning.length < 200));
});
