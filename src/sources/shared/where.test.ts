import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRegions } from "../../domain/regions/regions.ts";
import { toEventPlace } from "./event-place.ts";
import { toMunicipality } from "./municipality-code.ts";
import { toPosition } from "./position.ts";
import { toPostalCode, visitingAddress } from "./visiting-address.ts";
import { createWarnings, type Warn } from "./warnings.ts";

function reading<Value>(read: (warn: Warn) => Value): readonly [Value, number] {
  const { warn, warnings } = createWarnings();
  return [read(warn), warnings.length];
}

describe("where something is", () => {
  test("is a point in Finland, also when its numbers are the wrong way round or texts", () => {
    const at = (lat: unknown, lon: unknown) => reading((warn) => toPosition(lat, lon, warn));
    const library = { lat: 60.3932, lon: 25.665 };
    assert.deepEqual(at(60.3932, 25.665), [library, 0]);
    assert.deepEqual(at("60,3932", "25.665"), [library, 0]);
    assert.deepEqual(at(25.665, 60.3932), [library, 1]);
    for (const nothing of [null, undefined, ""]) assert.deepEqual(at(nothing, nothing), [null, 0]);
    for (const [lat, lon] of [
      [0, 0],
      [59.33, 18.07],
      [60.3, null],
      ["x", "y"],
      [Number.NaN, 25],
      [{}, 25],
    ])
      assert.deepEqual(at(lat, lon), [null, 1], `${lat} ${lon}`);
  });

  test("has an address when a street or a postal code is told, for a town alone is none", () => {
    assert.equal(visitingAddress({ street: {}, postalCode: null, postOffice: { fi: "Porvoo" } }), null);
    assert.deepEqual(visitingAddress({ street: { fi: "Papinkatu 20" }, postalCode: null, municipality: "638" }), {
      kind: "visiting",
      street: { fi: "Papinkatu 20" },
      postalCode: null,
      postOffice: {},
      municipality: "638",
      info: {},
      position: null,
      accessibility: [],
    });
  });

  test("has a Finnish postal code or none", () => {
    const code = (value: unknown) => reading((warn) => toPostalCode(value, warn));
    for (const written of ["06100", " 06100 ", "FI-06100", "fi 06100"]) assert.deepEqual(code(written), ["06100", 0]);
    for (const wrong of ["SE-111", "0610", "061000", "Porvoo"]) assert.deepEqual(code(wrong), [null, 1]);
    assert.deepEqual(code(null), [null, 0]);
  });

  test("is in a municipality of today by any code it has had", () => {
    const regions = createRegions({ demo: false });
    const currentMunicipality = (code: string) => regions.municipality(code)?.municipality.code ?? null;
    const of = (value: unknown) => reading((warn) => toMunicipality(value, { currentMunicipality }, warn));
    assert.deepEqual(of(49), ["049", 0]);
    assert.deepEqual(of("174"), ["297", 0], "Juankoski is part of Kuopio");
    assert.deepEqual(of("999"), [null, 1]);
    assert.deepEqual(of(null), [null, 0]);
  });

  test("is a place of an event when anything at all is known of it", () => {
    assert.equal(toEventPlace({ info: { fi: "2. kerros" } }), null);
    assert.deepEqual(toEventPlace({ municipality: "638" }), {
      placeId: null,
      name: {},
      address: null,
      municipality: "638",
      position: null,
      info: {},
    });
  });
});
