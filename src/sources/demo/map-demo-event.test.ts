import assert from "node:assert/strict";
import { test } from "node:test";
import { channelId, organizationId } from "../../domain/catalogue/catalogue-ids.ts";
import { eventId } from "../../domain/events/event-ids.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import type { DemoEvent } from "./demo-event-files.ts";
import type { DemoPlace } from "./demo-place-files.ts";
import { type DemoNames, mapDemoEvent } from "./map-demo-event.ts";
import { mapDemoPlace } from "./map-demo-place.ts";

const MONDAY = "2026-11-23";

const PLACE: DemoPlace = {
  key: "p-lampi",
  organization: "kunta",
  name: { fi: "Lampi", sv: "Tjärnen" },
  summary: { fi: "Lampi metsässä.", sv: "En tjärn i skogen." },
  type: { code: "lipas:3230", label: { fi: "Uimapaikka", sv: "Badplats" } },
  address: { street: { fi: "Lampitie 1", sv: "Tjärnvägen 1" }, postalCode: "99941" },
  municipality: "986",
  lat: 61.4,
  lon: 19.8,
  accessibility: [{ fi: "Perille pääsee portaatta.", sv: "Trappfritt fram." }],
  hours: [{ kind: "weekly", days: "1-2", from: "09:00", to: "17:00", season: ["06-01", "08-31"] }],
  phones: [{ number: "000 1" }],
  isFree: true,
  attributes: { "pier?": true, "beach-length-m": 18 },
  help: ["warmth"],
  serviceClasses: ["P27.1"],
  keywords: { fi: ["uinti"], sv: ["simning"] },
};

const EVENT: DemoEvent = {
  key: "e-uinti",
  type: "group",
  organizer: "kunta",
  name: { fi: "Uintihetki", sv: "Simstund" },
  summary: { fi: "Uidaan.", sv: "Vi simmar." },
  when: { week: 0, on: "sat", at: "10:00", lasts: 60 },
  targetGroups: ["KR1"],
  languages: ["fi"],
  keywords: [{ fi: "uinti", sv: "simning" }],
  serviceClasses: ["P27.1"],
};

const NAMES: DemoNames = {
  organizations: new Map([
    [
      "kunta",
      {
        key: "kunta",
        type: "municipality",
        businessCode: "0000006-6",
        name: { fi: "Kunta", sv: "Kommunen" },
        summary: { fi: "Kunta." },
      },
    ],
  ]),
  channels: new Map([
    [
      "talo",
      {
        key: "talo",
        type: "serviceLocation",
        organization: "kunta",
        name: { fi: "Talo", sv: "Huset" },
        address: { street: { fi: "Tie 2" }, postalCode: "99941", municipality: "986", lat: 61.41, lon: 19.81 },
      },
    ],
  ]),
  places: new Map([["p-lampi", PLACE]]),
};

test("A place: seasons are dated, attributes are listed, the address carries the sentences about the entrance", () => {
  const place = mapDemoPlace(PLACE, MONDAY);
  assert.equal(place.id, placeId("demo", "p-lampi"));
  assert.deepEqual(place.attributes, [
    { key: "pier?", value: true },
    { key: "beach-length-m", value: 18 },
  ]);
  assert.deepEqual(
    place.hours.map(({ validFrom, validTo, intervals }) => [validFrom, validTo, intervals.length]),
    [["2027-06-01", "2027-08-31", 2]],
  );
  assert.deepEqual(place.address?.accessibility, PLACE.accessibility);
  assert.deepEqual(place.shape, { kind: "point" });
  assert.equal(place.status, "open");
  assert.equal(place.isForTray, true);
});

test("A place in the middle of the forest has a position and no address", () => {
  const { address: _, accessibility: __, ...bare } = PLACE;
  const place = mapDemoPlace({ ...bare, shape: { lengthMetres: 3000 } }, MONDAY);
  assert.equal(place.address, null);
  assert.deepEqual(place.position, { lat: 61.4, lon: 19.8 });
  assert.deepEqual(place.shape, { kind: "route", lengthMetres: 3000 });
});

test("An event is held at places and at service locations alike", () => {
  const { places } = mapDemoEvent(
    { ...EVENT, at: [{ place: "p-lampi" }, { channel: "talo", info: { fi: "Sali" } }] },
    NAMES,
    MONDAY,
  );
  assert.deepEqual(
    places.map(({ placeId: id, name, municipality, info }) => [id, name.fi, municipality, info.fi]),
    [
      [placeId("demo", "p-lampi"), "Lampi", "986", undefined],
      [channelId("demo", "talo"), "Talo", "986", "Sali"],
    ],
  );
  assert.equal(places[1]?.address?.street.fi, "Tie 2");
});

test("The organizer comes with its name and code", () => {
  assert.deepEqual(mapDemoEvent(EVENT, NAMES, MONDAY).organizer, {
    organizationId: organizationId("demo", "kunta"),
    name: { fi: "Kunta", sv: "Kommunen" },
    businessCode: "0000006-6",
  });
});

test("Free, priced and not told", () => {
  const offersOf = (price: DemoEvent["price"]) => mapDemoEvent({ ...EVENT, price }, NAMES, MONDAY).offers;
  assert.deepEqual(
    offersOf("free").map(({ isFree, price }) => [isFree, price]),
    [[true, {}]],
  );
  assert.deepEqual(
    offersOf({ fi: "5 €" }).map(({ isFree, price }) => [isFree, price]),
    [[false, { fi: "5 €" }]],
  );
  assert.deepEqual(offersOf(undefined), []);
});

test("Registration closes at an hour of the Finnish clock", () => {
  const { registration } = mapDemoEvent(
    {
      ...EVENT,
      registration: { isRequired: true, closes: { week: 1, on: "fri", at: "15:00" }, capacity: 12, placesLeft: 0 },
    },
    NAMES,
    MONDAY,
  );
  assert.equal(registration?.closesAt, "2026-12-04T13:00:00.000Z");
  assert.equal(registration?.placesLeft, 0);
  assert.equal(registration?.opensAt, null);
});

test("A part of a theme week knows its whole", () => {
  assert.equal(mapDemoEvent({ ...EVENT, umbrella: "e-viikko" }, NAMES, MONDAY).umbrellaId, eventId("demo", "e-viikko"));
});

test("A venue that the demo does not have is told by name", () => {
  assert.throws(() => mapDemoEvent({ ...EVENT, at: [{ place: "p-none" }] }, NAMES, MONDAY), /e-uinti names p-none/);
  assert.throws(() => mapDemoEvent({ ...EVENT, organizer: "nobody" }, NAMES, MONDAY), /e-uinti names nobody/);
});
