import assert from "node:assert/strict";
import { test } from "node:test";
import { placeId } from "../../domain/places/place-ids.ts";
import { mappedPlace, rejection } from "./test-fixtures.ts";

test("A place keeps its names, address, point and how to reach it", () => {
  const { value, warnings } = mappedPlace({
    email: "kirjasto@example.fi",
    telephone: { fi: "019 520 2400", sv: "019 520 2400" },
    info_url: { fi: "https://example.fi" },
    description: { fi: "<p>Avoinna joka päivä.</p>" },
    last_modified_time: "2026-11-01T10:00:00Z",
  });
  assert.equal(value.id, placeId("linkedevents:example.fi", "porvoo:1"));
  assert.deepEqual(value.type?.code, "venue");
  assert.deepEqual(value.address?.street, { fi: "Papinkatu 20", sv: "Prästgatan 20" });
  assert.deepEqual([value.municipality, value.position], ["638", { lat: 60.3932, lon: 25.665 }]);
  assert.deepEqual(value.description, { fi: "Avoinna joka päivä." });
  assert.deepEqual(
    value.contacts.phones.map(({ number }) => number),
    ["019 520 2400"],
  );
  assert.deepEqual(value.contacts.emails, [{ address: "kirjasto@example.fi", language: null }]);
  assert.deepEqual(
    value.contacts.webPages.map(({ url }) => url),
    ["https://example.fi/"],
  );
  assert.equal(value.modifiedAt, "2026-11-01T10:00:00.000Z");
  assert.equal(value.isForTray, true);
  assert.deepEqual(warnings, []);
});

test("A place is shown only when it can be found: by an address or a point", () => {
  const nowhere = { street_address: null, postal_code: null, position: null };
  assert.equal(mappedPlace(nowhere).value.isForTray, false);
  assert.equal(mappedPlace({ ...nowhere, street_address: { fi: "Papinkatu 20" } }).value.isForTray, true);
  assert.equal(mappedPlace({ ...nowhere, position: { coordinates: [25.6, 60.4] } }).value.isForTray, true);
  assert.equal(mappedPlace({ id: "helsinki:internet" }).value.isForTray, false);
});

test("The name of a house tells what it is for, when it leaves no doubt", () => {
  const classes = (fi: string) => mappedPlace({ name: { fi } }).value.serviceClasses;
  assert.deepEqual(classes("Sipoon pääkirjasto"), ["P25.1"]);
  assert.deepEqual(classes("Porvoon museo"), ["P25.3"]);
  assert.deepEqual(classes("Kuninkaanportin liikuntahalli"), ["P27.1"]);
  assert.deepEqual(classes("Kevätkummun nuorisotalo"), ["P28.1"]);
  assert.deepEqual(classes("Museokatu 5"), []);
  assert.deepEqual(classes("Kirjastonmäki"), []);
});

test("A place without a name is kept aside", () => {
  assert.match(rejection("place", { id: "porvoo:1", name: null }), /no name/);
});

test("What is no telephone, address or postal code is left out", () => {
  const { value } = mappedPlace({
    email: "ei ole",
    telephone: { fi: "soita" },
    info_url: { fi: "javascript:alert(1)" },
    postal_code: "SE-111",
  });
  assert.deepEqual(value.contacts, { phones: [], emails: [], webPages: [], addresses: [] });
  assert.equal(value.address?.postalCode, null);
});
