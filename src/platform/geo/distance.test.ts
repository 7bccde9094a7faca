import assert from "node:assert/strict";
import { test } from "node:test";
import { distanceMetres } from "./distance.ts";

const helsinki = { lat: 60.1699, lon: 24.9384 };
const porvoo = { lat: 60.3932, lon: 25.6653 };

test("Helsinki to Porvoo is some 47 kilometres, whichever way", () => {
  assert.equal(Math.round(distanceMetres(helsinki, porvoo) / 1000), 47);
  assert.equal(distanceMetres(helsinki, porvoo), distanceMetres(porvoo, helsinki));
});

test("a place is no distance from itself and the antipode is half way round", () => {
  assert.equal(distanceMetres(helsinki, helsinki), 0);
  assert.equal(Math.round(distanceMetres(helsinki, { lat: -60.1699, lon: 24.9384 - 180 }) / 1e6), 20);
});
