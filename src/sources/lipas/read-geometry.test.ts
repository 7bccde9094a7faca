import assert from "node:assert/strict";
import { test } from "node:test";
import { readGeometry } from "./read-geometry.ts";

const read = (...geometries: object[]) => {
  const warnings: string[] = [];
  const features = geometries.map((geometry) => ({ type: "Feature", geometry }));
  const located = readGeometry({ type: "FeatureCollection", features }, null, (text) => warnings.push(text));
  return { ...located, warnings };
};
const line = (...coordinates: unknown[]) => ({ type: "LineString", coordinates });
const polygon = (...coordinates: unknown[]) => ({ type: "Polygon", coordinates });
const square = (lon: number, lat: number, side: number) => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];
const near = (actual: number, expected: number, share: number) =>
  assert.ok(Math.abs(actual - expected) <= expected * share, `${actual} is not near ${expected}`);

test("a point is where it is, its height left out", () => {
  const { position, shape, warnings } = read({ type: "Point", coordinates: [25.66, 60.39, 12.5] });
  assert.deepEqual(position, { lat: 60.39, lon: 25.66 });
  assert.deepEqual([shape, warnings], [{ kind: "point" }, []]);
});

test("a route is at its beginning and as long as all its parts", () => {
  // A thousandth of a degree northwards is 111.2 metres.
  const { position, shape } = read(line([25, 60], [25, 60.001, 3], [25, 60.002]), line([25.1, 60], [25.1, 60.001]));
  assert.deepEqual(position, { lat: 60, lon: 25 });
  assert.equal(shape.kind, "route");
  near(shape.kind === "route" ? shape.lengthMetres : 0, 333.6, 0.005);
  const multi = read({
    type: "MultiLineString",
    coordinates: [
      [
        [25, 60],
        [25, 60.001],
      ],
      [
        [25, 61],
        [25, 61.001],
      ],
    ],
  });
  near(multi.shape.kind === "route" ? multi.shape.lengthMetres : 0, 222.4, 0.005);
});

test("an area is at its centre and as large as all its parts without their holes", () => {
  const { position, shape } = read(polygon(square(25, 60, 0.01), square(25.001, 60.001, 0.002)));
  assert.deepEqual(position, { lat: 60.005, lon: 25.005 });
  // 1 112 m × 556 m, and a hole of a 25th part of it.
  near(shape.kind === "area" ? shape.squareMetres : 0, 1111.9 * 556 * 0.96, 0.01);
  const two = read(polygon(square(25, 60, 0.001)), polygon(square(26, 60, 0.01)));
  assert.equal(two.position?.lon, 26.005, "the largest part is the place to go to");
});

test("an area whose centre lies outside it is at its first corner", () => {
  const horseshoe = [
    [25, 60],
    [25.03, 60],
    [25.03, 60.03],
    [25.02, 60.03],
    [25.02, 60.01],
    [25.01, 60.01],
    [25.01, 60.03],
    [25, 60.03],
    [25, 60],
  ];
  assert.deepEqual(read(polygon(horseshoe)).position, { lat: 60, lon: 25 });
  assert.deepEqual(read(polygon(square(25, 60, 0.01), square(25.004, 60.004, 0.002))).position, { lat: 60, lon: 25 });
});

test("points outside Finland are left out, and the rest is measured without them", () => {
  const { position, shape, warnings } = read(line([0, 0], [25, 60], [25, 60.001], [24.9, -60]));
  assert.deepEqual(position, { lat: 60, lon: 25 });
  near(shape.kind === "route" ? shape.lengthMetres : 0, 111.2, 0.005);
  assert.match(warnings.join(), /not in Finland/);
  assert.equal(read({ type: "Point", coordinates: [60.39, 25.66] }).position, null, "longitude and latitude swapped");
  assert.equal(read({ type: "Point", coordinates: [24.75, 59.43] }).position, null, "Tallinn");
});

test("a line or ring without extent is a point", () => {
  assert.deepEqual(read(line([25, 60])).shape, { kind: "point" });
  assert.deepEqual(
    read(
      polygon([
        [25, 60],
        [25, 60],
        [25, 60],
        [25, 60],
      ]),
    ).shape,
    { kind: "point" },
  );
  assert.deepEqual(
    read(
      polygon([
        [25, 60],
        [25, 60],
        [25, 60],
        [25, 60],
      ]),
    ).position,
    { lat: 60, lon: 25 },
  );
});

test("broken and absent geometries give no position and a warning, and never throw", () => {
  const broken: unknown[] = [
    undefined,
    null,
    "x",
    7,
    [],
    {},
    { features: null },
    { features: [null, 7, {}, { geometry: null }] },
  ];
  const odd = [undefined, null, "x", [], [[]], [[[]]], [null], [[25]], [["25", "60"]], [[Number.NaN, 60]], {}];
  for (const type of [
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "Circle",
    null,
  ]) {
    for (const coordinates of odd) broken.push({ features: [{ geometry: { type, coordinates } }] });
  }
  for (const geometries of broken) {
    const warnings: string[] = [];
    const located = readGeometry(geometries, null, (text) => warnings.push(text));
    assert.deepEqual(located, { position: null, shape: { kind: "point" } }, JSON.stringify(geometries));
    assert.ok(warnings.length > 0);
  }
});

test("a line of 200,000 points is measured in no time", () => {
  const coordinates = Array.from({ length: 200_000 }, (_, index) => [25 + index * 1e-6, 60]);
  const started = performance.now();
  const { shape } = read({ type: "LineString", coordinates }, polygon(coordinates));
  assert.equal(shape.kind, "point", "the polygon is flat");
  assert.ok(performance.now() - started < 5000);
});
