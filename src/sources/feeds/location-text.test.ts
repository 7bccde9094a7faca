import assert from "node:assert/strict";
import { test } from "node:test";
import { createRegions } from "../../domain/regions/regions.ts";
import { municipalityFinder } from "../shared/municipality-names.ts";
import { whereIs } from "./location-text.ts";

const findMunicipality = municipalityFinder(createRegions({ demo: false }));

const at = (text: string | null, municipality?: string, meeting: string | null = null) =>
  whereIs({ text, position: null, meeting }, "fi", {
    source: "feed:test",
    settings: municipality ? { municipality } : {},
    findMunicipality,
  });

test("municipalities are found by their names in both languages, also those that are part of another by now", () => {
  assert.equal(findMunicipality("Porvoo"), "638");
  assert.equal(findMunicipality(" borgå "), "638");
  assert.equal(findMunicipality("MÄNTTÄ-VILPPULA"), "508");
  assert.equal(findMunicipality("Maarianhamina"), "478");
  assert.equal(findMunicipality("Valtimo"), findMunicipality("Nurmes"));
  for (const name of ["", "Uusimaa", "constructor", "x".repeat(10_000)]) assert.equal(findMunicipality(name), null);
});

test("an address is taken apart", () => {
  const { attendance, places } = at("Seurakuntatalo, Kirkkokatu 2 B, 06100 Porvoo, Finland");
  assert.equal(attendance, "place");
  const [place] = places;
  assert.deepEqual(place?.name, { fi: "Seurakuntatalo" });
  assert.deepEqual(place?.address?.street, { fi: "Kirkkokatu 2 B" });
  assert.equal(place?.address?.postalCode, "06100");
  assert.equal(place?.municipality, "638");
});

test("the name of a house is a place in the feed's own municipality", () => {
  const [place] = at("Kylätalo", "018").places;
  assert.deepEqual([place?.name, place?.address, place?.municipality], [{ fi: "Kylätalo" }, null, "018"]);
  assert.equal(at("Kirjasto, Loviisa", "018").places[0]?.municipality, "434");
  assert.deepEqual(at("Porvoo").places[0]?.name, { fi: "Porvoo" });
});

test("without a place the feed's municipality is all that is known, and without that nothing", () => {
  assert.equal(at(null, "638").places[0]?.municipality, "638");
  assert.deepEqual(at("  ").places, []);
});

test("a meeting on the web is online, and beside a place it is both", () => {
  assert.deepEqual(at("https://zoom.us/j/123", "638"), {
    attendance: "online",
    onlineUrl: "https://zoom.us/j/123",
    places: [],
  });
  assert.equal(at("Etänä Teamsissa").attendance, "online");
  assert.equal(at("Zoom (https://us02web.zoom.us/j/1)").onlineUrl, "https://us02web.zoom.us/j/1");
  const both = at("Kirjasto ja https://meet.google.com/abc-defg", "638");
  assert.deepEqual([both.attendance, both.onlineUrl], ["hybrid", "https://meet.google.com/abc-defg"]);
  assert.equal(at("Kirjasto", "638", "https://zoom.us/j/9").attendance, "hybrid");
  assert.equal(at(null, "638", "https://zoom.us/j/9").attendance, "online");
  const page = at("Kylätalo, https://kylatalo.example.fi/", "638");
  assert.deepEqual([page.attendance, page.onlineUrl], ["place", null], "a web page of the house is no meeting");
});

test("hostile texts do no harm", () => {
  for (const text of [
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    ",;,;\n,",
    "1".repeat(100_000),
    "\u202eabc",
  ]) {
    const where = at(text);
    assert.doesNotMatch(JSON.stringify(where), /<script|javascript:a\w+:|\u202e/);
  }
});
