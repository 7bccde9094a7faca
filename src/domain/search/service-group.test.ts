import assert from "node:assert/strict";
import { test } from "node:test";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import { groupOf, placeStems } from "./service-group.ts";

const PLACES = placeStems([
  { name: { fi: "Porvoo", sv: "Borgå", en: "Porvoo" } },
  { name: { fi: "Helsinki", sv: "Helsingfors", en: "Helsinki" } },
]);
const aService = (name: LocalizedText, generalDescriptionId: string | null = "gd") => ({
  name,
  generalDescriptionId,
  area: { type: "limited" as const, municipalities: ["638"], isWide: false },
});

test("the same service of two municipalities is one, whatever the municipality is called in its name", () => {
  const group = (name: string) => groupOf(aService({ fi: name }), PLACES);
  assert.equal(group("Porvoon kirjastopalvelut"), group("Kirjastopalvelut, Helsinki"));
  assert.equal(group("Helsingin kirjastopalvelut"), group("Kirjastopalvelut"));
  assert.notEqual(group("Avoin päiväkoti"), group("Kirjastopalvelut"));
});

test("services that follow different general descriptions are not the same", () => {
  assert.notEqual(
    groupOf(aService({ fi: "Neuvonta" }, "a"), PLACES),
    groupOf(aService({ fi: "Neuvonta" }, "b"), PLACES),
  );
});

test("a nationwide service, and one whose name is only a place, stand alone", () => {
  assert.equal(groupOf({ ...aService({ fi: "Neuvonta" }), area: { type: "nationwide" } }, PLACES), null);
  assert.equal(groupOf(aService({ fi: "Porvoo" }), PLACES), null);
});
