import assert from "node:assert/strict";
import { test } from "node:test";
import { distanceMetres } from "./distance.ts";
import { toWgs84 } from "./etrs-tm35fin.ts";

const near = (actual: { lat: number; lon: number } | null, expected: { lat: number; lon: number }, metres: number) => {
  assert.ok(actual, "there is a position");
  const distance = distanceMetres(actual, expected);
  assert.ok(distance <= metres, `${distance.toFixed(2)} m away`);
};

test("the central meridian is 500 000 m east", () => {
  assert.equal(toWgs84({ northing: 6_900_000, easting: 500_000 })?.lon, 27);
});

test("points that LIPAS publishes in both systems agree within a decimetre", () => {
  near(toWgs84({ northing: 6_905_404.53, easting: 380_848.64 }), { lat: 62.2613211, lon: 24.7051082 }, 0.1);
  near(toWgs84({ northing: 7672725.5, easting: 255516.62 }), { lat: 69.0548893, lon: 20.8630075 }, 0.1);
  near(toWgs84({ northing: 6979434.89, easting: 729733.91 }), { lat: 62.8723481, lon: 31.5185162 }, 0.1);
  near(toWgs84({ northing: 6645846.21, easting: 316680.55 }), { lat: 59.909265, lon: 23.721472 }, 0.1);
  near(toWgs84({ northing: 7772137.75, easting: 532554.0 }), { lat: 70.0541283, lon: 27.8550828 }, 0.1);
});

test("a point outside Finland has no position", () => {
  assert.equal(toWgs84({ northing: 503_879, easting: 6_834_688 }), null, "northing and easting swapped");
  assert.equal(toWgs84({ northing: 61.65, easting: 27.07 }), null, "degrees instead of metres");
  assert.equal(toWgs84({ northing: 6_589_000, easting: 372_000 }), null, "Tallinn");
  assert.equal(toWgs84({ northing: 0, easting: 0 }), null);
  assert.equal(toWgs84({ northing: Number.NaN, easting: 500_000 }), null);
  assert.equal(toWgs84({ northing: 6_900_000, easting: Number.POSITIVE_INFINITY }), null);
});
