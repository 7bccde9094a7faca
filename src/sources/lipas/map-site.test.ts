import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listSportsTypes } from "../../domain/places/sports-types.ts";
import { aV1Site, aV2Site, mapped, mappingOf, pointAt } from "./test-sites.ts";

describe("a site of v2", () => {
  test("becomes a place with its name, type, address, themes and words to find it by", () => {
    const place = mapped(
      aV2Site({
        "name-localized": { se: "Strandparkens motionsbana", en: "Beach park running track" },
        "marketing-name": "Rantarata",
        comment: "Valaistu klo 6–22.\nEi koiria.",
      }),
    );
    assert.deepEqual(place.name, {
      fi: "Rantapuiston kuntorata",
      sv: "Strandparkens motionsbana",
      en: "Beach park running track",
    });
    assert.deepEqual([place.source, place.sourceId], ["lipas", "500001"]);
    assert.equal(place.type?.code, "lipas:4401");
    assert.equal(place.type?.label.sv, "Konditionsbana");
    assert.equal(place.municipality, "638");
    assert.deepEqual(place.address?.street, { fi: "Rantatie 2" });
    assert.deepEqual([place.address?.postalCode, place.address?.postOffice], ["06100", { fi: "Porvoo" }]);
    assert.deepEqual(place.description, { fi: "Valaistu klo 6–22.\nEi koiria." });
    assert.deepEqual(place.serviceClasses, ["P27.1", "P27.2"]);
    assert.ok(place.keywords.fi?.includes("pururata") && place.keywords.fi.includes("Rantarata"));
    assert.equal(place.modifiedAt, "2026-05-04T09:30:00.000Z");
    assert.deepEqual([place.isForTray, place.isFree, place.status], [true, true, "open"]);
    assert.deepEqual(place.warnings, []);
  });

  test("keeps its facts under the keys without question marks, lists joined, consents and blanks left out", () => {
    const { attributes } = mapped(
      aV2Site({
        properties: {
          "ligthing?": true,
          "route-length-km": 3.2,
          "surface-material": ["gravel", "asphalt", "no-information"],
          "may-be-shown-in-excursion-map-fi?": true,
          "free-use?": true,
          "lighting-info": " ",
          "brand-new-fact": "x",
        },
        "construction-year": 1998,
        "renovation-years": [2010, 2020],
      }),
    );
    assert.deepEqual(Object.fromEntries(attributes.map(({ key, value }) => [key, value])), {
      admin: "city-sports",
      "brand-new-fact": "x",
      "construction-year": 1998,
      ligthing: true,
      owner: "city",
      "renovation-years": "2010,2020",
      "route-length-km": 3.2,
      "surface-material": "gravel,asphalt",
    });
  });

  test("shows what is open or closed for a while, keeps plans, and rejects what is gone for good", () => {
    const shown = (status: unknown) => {
      const { status: mappedStatus, isForTray } = mapped(aV2Site({ status }));
      return [mappedStatus, isForTray];
    };
    assert.deepEqual(shown("active"), ["open", true]);
    assert.deepEqual(shown("out-of-service-temporarily"), ["temporarilyClosed", true]);
    assert.deepEqual(shown("planned"), ["planned", false]);
    assert.deepEqual(shown("planning"), ["planned", false]);
    assert.equal(shown("haunted")[1], false);
    for (const status of ["out-of-service-permanently", "incorrect-data"]) {
      assert.equal(mappingOf(aV2Site({ status })).isRejected, true);
    }
  });

  test("is free when it says so, or when such places are and it does not say otherwise", () => {
    const free = (typeCode: number, freeUse?: boolean) =>
      mapped(aV2Site({ type: { "type-code": typeCode }, properties: { "free-use?": freeUse } })).isFree;
    assert.deepEqual([free(4401), free(4401, true), free(4401, false)], [true, true, null]);
    assert.deepEqual([free(3110), free(3110, true), free(3110, false)], [null, true, false]);
  });

  test("of a municipality that has ended belongs to today's", () => {
    const at = (code: unknown) => mapped(aV2Site({ location: { city: { "city-code": code } } }));
    assert.equal(at(49).municipality, "049");
    assert.equal(at(174).municipality, "297", "Juankoski is part of Kuopio");
    assert.equal(at(999).municipality, null);
    assert.match(at(999).warnings.join(), /municipality "999" is not known/);
  });

  test("on Åland has its texts in Swedish", () => {
    const place = mapped(aV2Site({ name: "Simhallen", comment: "Öppet", location: { city: { "city-code": 478 } } }));
    assert.deepEqual(place.name, { fi: "Simhallen", sv: "Simhallen" });
    assert.deepEqual(place.description, { sv: "Öppet" });
  });
});

describe("contact details", () => {
  test("are kept when they can be used", () => {
    const { contacts, warnings } = mapped(
      aV2Site({
        "phone-number": "019 123 456, 040 123 4567",
        email: "rata@example.fi",
        www: "www.example.fi/rata",
        "reservations-link": "https://varaa.example.fi",
      }),
    );
    assert.deepEqual(
      contacts.phones.map(({ number }) => number),
      ["019 123 456", "040 123 4567"],
    );
    assert.deepEqual(contacts.emails, [{ address: "rata@example.fi", language: null }]);
    assert.deepEqual(
      contacts.webPages.map(({ url, name }) => [url, name.sv]),
      [
        ["https://www.example.fi/rata", undefined],
        ["https://varaa.example.fi/", "Bokningar"],
      ],
    );
    assert.deepEqual(warnings, []);
  });

  test("that cannot be used are left out with a warning that does not repeat them", () => {
    const { contacts, warnings } = mapped(
      aV2Site({ "phone-number": "kysy Matilta", email: "matti(at)example.fi", www: "javascript:alert(1)" }),
    );
    assert.deepEqual([contacts.phones, contacts.emails, contacts.webPages], [[], [], []]);
    assert.equal(warnings.length, 3);
    assert.doesNotMatch(warnings.join(), /Matti|alert/i);
  });
});

describe("a site of v1", () => {
  test("becomes the same place as v2's", () => {
    const facts = { ligthing: true, routeLengthKm: 3.2, surfaceMaterial: "Sora", infoFi: "Valaistu", field1AreaM2: 9 };
    const v1 = mapped(aV1Site({ properties: { ...facts, pool1LengthMM: 25 }, freeUse: true, schoolUse: true }), "v1");
    const v2 = mapped(
      aV2Site({
        comment: "Valaistu",
        properties: {
          "ligthing?": true,
          "route-length-km": 3.2,
          "surface-material": ["gravel"],
          "field-1-area-m2": 9,
          "pool-length-m": 25,
          "free-use?": true,
          "school-use?": true,
        },
      }),
    );
    assert.deepEqual(v1, v2);
  });

  test("has its point from the coordinates when there are no geometries", () => {
    const location = { city: { cityCode: 638 }, coordinates: { wgs84: { lon: 25.66, lat: 60.39 } } };
    assert.deepEqual(mapped(aV1Site({ location }), "v1").position, { lat: 60.39, lon: 25.66 });
  });

  test("of a new type keeps the name of the type and stays off the tray", () => {
    const place = mapped(aV1Site({ type: { typeCode: 4999, name: "Leijarata" } }), "v1");
    assert.deepEqual([place.type, place.isForTray], [{ code: "lipas:4999", label: { fi: "Leijarata" } }, false]);
    assert.match(place.warnings.join(), /"4999" is not a known type/);
  });
});

test("a site of every type is mapped, deprecated types too", () => {
  for (const { code, label, isForTray } of listSportsTypes()) {
    const place = mapped(aV2Site({ type: { "type-code": code } }));
    assert.deepEqual([place.type, place.isForTray], [{ code: `lipas:${code}`, label }, isForTray], `${code}`);
    assert.deepEqual(place.warnings, []);
  }
});

describe("a broken record", () => {
  test("without a name is rejected, everything else can be missing", () => {
    for (const name of [undefined, null, "", "  ", 7, {}, "<b></b>"]) {
      assert.equal(mappingOf(aV2Site({ name })).isRejected, true, JSON.stringify(name));
    }
    const bare = mapped({ "lipas-id": 1, name: "Nimi" });
    assert.deepEqual([bare.position, bare.municipality, bare.type, bare.address], [null, null, null, null]);
    assert.equal(mapped({ sportsPlaceId: 1, name: "Nimi" }, "v1").sourceId, "1");
  });

  test("of wrong sorts in every field is mapped without throwing", () => {
    const wrong = [null, 0, -1, "x", true, [], {}, [[]], { a: { b: [] } }, "\u0000\ud800", 1e308];
    for (const value of wrong) {
      const all = Object.fromEntries(Object.keys(aV2Site()).map((key) => [key, value]));
      mapped({ ...all, "lipas-id": 1, name: "Nimi" });
      const v1 = Object.fromEntries(Object.keys(aV1Site()).map((key) => [key, value]));
      mapped({ ...v1, sportsPlaceId: 1, name: "Nimi" }, "v1");
      mapped(aV2Site({ location: { city: value, geometries: value, address: value, "postal-code": value } }));
      mapped(aV2Site({ properties: { "fields-count": value, "surface-material": value, __proto__: value } }));
    }
  });

  test("with markup, control characters and endless texts is cleaned", () => {
    const place = mapped(
      aV2Site({
        name: "Kenttä <script>alert(1)</script>\u202e",
        comment: `<p>Hei</p>${"pitkä ".repeat(20_000)}`,
        properties: { "travel-mode-info": "<img src=x onerror=alert(1)>Jalan", "a b": 1, ["x".repeat(100)]: 1 },
      }),
    );
    assert.equal(place.name.fi, "Kenttä");
    assert.ok((place.description.fi?.length ?? 0) <= 10_000);
    assert.equal(/<script|alert|onerror|\u202e/.test(JSON.stringify(place)), false);
    assert.equal(place.attributes.filter(({ key }) => key === "travel-mode-info")[0]?.value, "Jalan");
  });

  test("with thousands of facts keeps two hundred", () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`fact-${index}`, index]));
    const place = mapped(aV2Site({ properties: many }));
    assert.equal(place.attributes.length, 200);
    assert.match(place.warnings.join(), /only 200 were kept/);
  });
});

test("an address of dashes is no address, and a wrong postal code is left out", () => {
  const location = {
    city: { "city-code": 638 },
    address: "-",
    "postal-code": "6100",
    geometries: pointAt(25.66, 60.39),
  };
  const place = mapped(aV2Site({ location }));
  assert.equal(place.address, null);
  assert.match(place.warnings.join(), /postal code/);
});
