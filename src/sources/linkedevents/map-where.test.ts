import assert from "node:assert/strict";
import { test } from "node:test";
import { placeId } from "../../domain/places/place-ids.ts";
import { aRaw, mappedEvent } from "./test-fixtures.ts";

const SOURCE = "linkedevents:example.fi";
const at = (fields: object, more: object = {}) => mappedEvent({ location: aRaw.place(fields), ...more });

test("The place that comes with the event is its place, with the room told beside it", () => {
  const { value, warnings } = at({}, { location_extra_info: { fi: "2. kerros, Sali B" } });
  assert.equal(value.attendance, "place");
  const [place] = value.places;
  assert.equal(place?.placeId, placeId(SOURCE, "porvoo:1"));
  assert.deepEqual(place?.name, { fi: "Porvoon pääkirjasto", sv: "Borgå huvudbibliotek" });
  assert.deepEqual(place?.address?.street, { fi: "Papinkatu 20", sv: "Prästgatan 20" });
  assert.equal(place?.municipality, "638");
  assert.deepEqual(place?.position, { lat: 60.3932, lon: 25.665 });
  assert.deepEqual(place?.info, { fi: "2. kerros, Sali B" });
  assert.deepEqual(warnings, []);
});

test("The place on the internet is no place, and the text beside it tells the address", () => {
  for (const id of ["helsinki:internet", "system:internet", "virtual:public"]) {
    const { value } = mappedEvent({
      location: { id, name: { fi: "Internet" }, position: null },
      location_extra_info: { fi: "Linkki: https://example.fi/etana." },
    });
    assert.deepEqual([value.attendance, value.onlineUrl, value.places], ["online", "https://example.fi/etana", []]);
  }
  const bare = mappedEvent({ location: { "@id": "https://x.fi/v1/place/helsinki:internet/" } });
  assert.equal(bare.value.attendance, "online");
  assert.deepEqual(bare.warnings, ["an online event does not tell its address"]);
  const turku = mappedEvent({ is_virtualevent: true, virtualevent_url: "https://example.fi/live" });
  assert.deepEqual([turku.value.attendance, turku.value.onlineUrl], ["online", "https://example.fi/live"]);
});

test("A real place and a way to take part from home make a hybrid", () => {
  const meeting = at({}, { location_extra_info: { fi: "Sali A ja https://teams.microsoft.com/l/meetup-join/1" } });
  assert.equal(meeting.value.attendance, "hybrid");
  assert.equal(meeting.value.onlineUrl, "https://teams.microsoft.com/l/meetup-join/1");
  assert.equal(at({}, { is_virtualevent: true }).value.attendance, "hybrid");
  assert.equal(
    at({}, { keywords: [{ id: "yso:p26626", name: { fi: "etäosallistuminen" } }] }).value.attendance,
    "hybrid",
  );
  assert.equal(at({}, { location_extra_info: { fi: "https://example.fi/kartta" } }).value.attendance, "place");
});

test("A bare reference to a place is kept by its id, with a warning", () => {
  const { value, warnings } = mappedEvent({ location: { "@id": "https://x.fi/v1/place/porvoo%3A1/" } });
  assert.equal(value.places[0]?.placeId, placeId(SOURCE, "porvoo:1"));
  assert.deepEqual(value.places[0]?.name, {});
  assert.deepEqual(warnings, ["a place that the source does not describe is named by its id only"]);
});

test("For a deleted place the one that replaces it stands; else its address is kept", () => {
  const replaced = at({ deleted: true, replaced_by: "porvoo:2" });
  assert.equal(replaced.value.places[0]?.placeId, placeId(SOURCE, "porvoo:2"));
  const link = at({ replaced_by: { "@id": "https://x.fi/v1/place/porvoo:3/" } });
  assert.equal(link.value.places[0]?.placeId, placeId(SOURCE, "porvoo:3"));
  const gone = at({ deleted: true });
  assert.equal(gone.value.places[0]?.placeId, null);
  assert.equal(gone.value.places[0]?.municipality, "638");
  assert.equal(gone.warnings.length, 1);
});

test("A place that is told only in words is named by them, in a municipality only when that is certain", () => {
  const inText = (fields: object) => mappedEvent({ location: null, ...fields }).value.places[0];
  const told = inText({ location_extra_info: { fi: "Kulttuurikahvila Uusi, Papinkatu 20, 06100 Porvoo" } });
  assert.deepEqual(told?.name, { fi: "Kulttuurikahvila Uusi, Papinkatu 20, 06100 Porvoo" });
  assert.deepEqual([told?.placeId, told?.municipality, told?.position], [null, "638", null]);
  assert.equal(inText({ location_extra_info: { fi: "Porvoon torilla" } })?.municipality, null);
  assert.equal(inText({ location_extra_info: { fi: "Porvoo, Sipoo" } })?.municipality, null, "two are not one");
  const house = inText({
    location_extra_info: { fi: "2. kerros, Sali B" },
    provider: { fi: "Sipoon kulttuuritalo, Sipoo" },
  });
  assert.deepEqual(
    [house?.name, house?.info, house?.municipality],
    [{ fi: "Sipoon kulttuuritalo, Sipoo" }, { fi: "2. kerros, Sali B" }, "753"],
  );
  assert.deepEqual(inText({ provider: { fi: "Marttayhdistys" } })?.name, { fi: "Marttayhdistys" });
  assert.equal(inText({}), undefined);
});

test("The municipality comes from the division, else from the town's name in any language", () => {
  const municipality = (fields: object) => at(fields).value.places[0]?.municipality;
  assert.equal(municipality({ divisions: [], address_locality: { sv: "BORGÅ" } }), "638");
  assert.equal(
    municipality({ divisions: [{ type: "muni", ocd_id: null, name: { sv: "Borgå" } }], address_locality: null }),
    "638",
  );
  assert.equal(
    municipality({
      divisions: [{ type: "neighborhood", ocd_id: "ocd-division/country:fi/kunta:helsinki/kaupunginosa:x" }],
    }),
    "638",
    "a district is no municipality",
  );
  assert.equal(municipality({ divisions: [], address_locality: null }), null);
  const unknown = at({ divisions: [], address_locality: { fi: "Tukholma" } });
  assert.deepEqual(
    [unknown.value.places[0]?.municipality, unknown.warnings],
    [null, ['municipality "Tukholma" is not known']],
  );
});

test("Coordinates outside Finland are left out with a warning; swapped ones are turned", () => {
  const position = (...coordinates: unknown[]) => {
    const { value, warnings } = at({ position: { type: "Point", coordinates } });
    return [value.places[0]?.position, warnings.length];
  };
  assert.deepEqual(position(0, 0), [null, 1]);
  assert.deepEqual(position(18.07, 59.33), [null, 1], "Stockholm");
  assert.deepEqual(position(25.5, 40), [null, 1]);
  assert.deepEqual(position("25.6", null), [null, 1]);
  assert.deepEqual(position(60.3932, 25.665), [{ lat: 60.3932, lon: 25.665 }, 1]);
  assert.deepEqual(position(), [null, 0]);
});
