import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { COUNT_FACTS, MEASURE_FACTS, YES_FACTS } from "./attribute-facts.ts";
import type { Place } from "./place.ts";
import { describeAttributes, describeShape } from "./place-attributes.ts";

type Values = Record<string, boolean | number | string>;

const aPlace = (values: Values, shape: Place["shape"] = { kind: "point" }) => ({
  attributes: Object.entries(values).map(([key, value]) => ({ key, value })),
  shape,
});
const texts = (values: Values, language: Language = "fi", shape?: Place["shape"]) =>
  describeAttributes(aPlace(values, shape), language).map(({ text }) => text);

describe("a route", () => {
  test("that is lit all the way is told in one line", () => {
    const lit = { "route-length-km": 3.2, "lit-route-length-km": 3.2, ligthing: true };
    assert.deepEqual(texts(lit), ["Valaistu reitti 3,2 km"]);
    assert.deepEqual(texts(lit, "sv"), ["Belyst rutt 3,2 km"]);
    assert.deepEqual(texts(lit, "en"), ["Lit route 3.2 km"]);
  });

  test("that is lit in part tells both lengths", () => {
    assert.deepEqual(texts({ "route-length-km": 5, "lit-route-length-km": 2.5 }), [
      "Reitin pituus 5 km, valaistua 2,5 km",
    ]);
  });

  test("has the length of the map when its keeper tells none, or one that cannot be", () => {
    const shape = { kind: "route", lengthMetres: 847 } as const;
    assert.deepEqual(texts({}, "fi", shape), ["Reitin pituus 850 m"]);
    assert.deepEqual(texts({ "route-length-km": 847_000 }, "fi", shape), ["Reitin pituus 850 m"]);
    assert.deepEqual(texts({ ligthing: false }, "fi", shape), ["Reitin pituus 850 m", "Ei valaistusta"]);
  });

  test("tells who may go there and how", () => {
    assert.deepEqual(texts({ "travel-modes": "by-foot,snow-shoes,fat-bike,hovercraft" }), [
      "Sopii kävelyyn, lumikenkäilyyn ja läskipyöräilyyn",
    ]);
    assert.deepEqual(texts({ "ski-track-traditional": true, "ski-track-freestyle": true }, "sv"), [
      "Spår för klassisk och fri stil",
    ]);
  });
});

test("a swimming hall tells its pool in one line", () => {
  const pool = { "pool-length-m": 25, "pool-width-m": 10, "pool-tracks-count": 6, "pool-temperature-c": 27 };
  assert.deepEqual(texts({ ...pool, "pool-min-depth-m": 0.9, "pool-max-depth-m": 1.8 }), [
    "Allas 25 × 10 m, 6 rataa, 27 °C, syvyys 0,9–1,8 m",
  ]);
  assert.deepEqual(texts({ "pool-temperature-c": 31.5 }, "sv"), ["Bassäng 31,5 °C"]);
});

test("numbers are written as the reader writes them", () => {
  const stand = { "stand-capacity-person": 1200 };
  assert.deepEqual(texts(stand), ["Katsomossa 1\u00a0200 paikkaa"]);
  assert.deepEqual(texts(stand, "en"), ["Room for 1,200 spectators"]);
});

test("courts are counted in words, one without a plural", () => {
  assert.deepEqual(texts({ "tennis-courts-count": 3, "fields-count": 3 }), ["3 tenniskenttää"]);
  assert.deepEqual(texts({ "fields-count": 1 }), ["1 kenttä"]);
  assert.deepEqual(texts({ "ice-rinks-count": 2 }, "sv"), ["2 rinkar"]);
});

test("what is there is told, and what is missing only when it is worth knowing", () => {
  assert.deepEqual(texts({ "changing-rooms": true, "toilet?": true, sauna: false }), ["Pukuhuoneet", "Vessa"]);
  assert.deepEqual(texts({ toilet: false, "winter-usage": false }), ["Ei käytössä talvella", "Ei vessaa"]);
});

test("surfaces are named, unknown ones passed over", () => {
  assert.deepEqual(texts({ "surface-material": "gravel,moon-dust,asphalt" }), ["Pinta: sora ja asfaltti"]);
  assert.deepEqual(texts({ "surface-material": "moon-dust" }), []);
});

test("accessibility is told by a link or by a sentence, never by an address that runs", () => {
  const told = (text: string) => describeAttributes(aPlace({ "accessibility-info": text }), "fi");
  assert.deepEqual(told("www.example.fi/esteeton"), [
    { key: "accessibility-info", text: "Esteettömyystiedot", url: "https://www.example.fi/esteeton" },
  ]);
  assert.deepEqual(told("Luiska pääovella")[0]?.text, "Esteettömyys: Luiska pääovella");
  assert.deepEqual(told("javascript:alert(1)"), []);
});

test("who keeps the place is told when it means something to people", () => {
  assert.deepEqual(texts({ admin: "city-technical-services" }), ["Kunta hoitaa paikkaa"]);
  assert.deepEqual(texts({ admin: "private-association" }, "sv"), ["En förening sköter platsen"]);
  assert.deepEqual(texts({ admin: "unknown" }), []);
});

test("unknown and impossible facts are not shown", () => {
  assert.deepEqual(texts({ "warp-drive": true, "fields-count": 2.5, "height-m": -3, "tennis-courts-count": 1e9 }), []);
  assert.deepEqual(texts({ toilet: "maybe", "route-length-km": Number.NaN, constructor: true, __proto__: true }), []);
});

test("every fact has words in every language, with a place for its number", () => {
  for (const language of LANGUAGES) {
    for (const key of YES_FACTS) assert.equal(texts({ [key]: true }, language).length, 1, `${key} in ${language}`);
    for (const key of [...Object.keys(COUNT_FACTS), ...Object.keys(MEASURE_FACTS)]) {
      const [text] = texts({ [key]: 7 }, language);
      assert.match(text ?? "", /\b7\b/, `${key} in ${language}`);
      assert.doesNotMatch(text ?? "", /[{}]/);
    }
  }
});

test("a shape is told by its length or its area", () => {
  const shapeOf = (shape: Place["shape"], language: Language = "fi") => describeShape(aPlace({}, shape), language);
  assert.equal(shapeOf({ kind: "route", lengthMetres: 3240 }), "Pituus 3,2 km");
  assert.equal(shapeOf({ kind: "route", lengthMetres: 64 }, "sv"), "Längd 64 m");
  assert.equal(shapeOf({ kind: "route", lengthMetres: 123_456 }, "en"), "Length 123 km");
  assert.equal(shapeOf({ kind: "area", squareMetres: 850 }), "Pinta-ala 850 m²");
  assert.equal(shapeOf({ kind: "area", squareMetres: 24_100 }), "Pinta-ala 2,4 hehtaaria");
  assert.equal(shapeOf({ kind: "area", squareMetres: 10_020 }, "en"), "Area 1 hectare");
  assert.equal(shapeOf({ kind: "area", squareMetres: 12_000_000 }, "sv"), "Areal 12 km²");
  assert.equal(shapeOf({ kind: "point" }), null);
});

test("the keeper's own length of a route stands before the map's", () => {
  const place = aPlace({ "route-length-km": 5.5 }, { kind: "route", lengthMetres: 5102 });
  assert.equal(describeShape(place, "fi"), "Pituus 5,5 km");
});
