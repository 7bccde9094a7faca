import assert from "node:assert/strict";
import { test } from "node:test";
import merged from "./data/merged-municipalities.json" with { type: "json" };
import { localName } from "./region.ts";
import { createRegions } from "./regions.ts";

const regions = createRegions({ demo: false });
const names = (text: string, language: "fi" | "sv" | "en" = "fi") =>
  regions.searchMunicipalities(text, language).map(({ name }) => name.fi);

test("There are 23 regions, each with a slug, names in three languages and municipalities", () => {
  assert.equal(regions.list().length, 23);
  for (const { code, slug, name, shortName } of regions.list()) {
    assert.match(code, /^\d{2}$/);
    assert.match(slug, /^[a-z]+(-[a-z]+)*$/);
    for (const text of [name, shortName]) assert.ok(text.fi && text.sv && text.en, code);
    assert.equal(regions.findByCode(code)?.slug, slug);
    assert.equal(regions.findBySlug(slug)?.code, code);
    assert.ok(regions.municipalitiesOf(code).length > 0, code);
  }
  assert.equal(regions.list().flatMap(({ code }) => regions.municipalitiesOf(code)).length, 309);
});

test("Åland reads Swedish first, the others Finnish", () => {
  for (const { code, languages } of regions.list()) {
    assert.deepEqual(languages, code === "91" ? ["sv", "fi"] : ["fi", "sv"]);
  }
});

test("A region's municipalities stand in the Finnish alphabet", () => {
  const found = regions.municipalitiesOf("01").map(({ name }) => name.fi);
  assert.deepEqual(found, ["Askola", "Lapinjärvi", "Loviisa", "Myrskylä", "Porvoo", "Pukkila", "Sipoo"]);
});

test("The demo region is there only when it is wanted", () => {
  assert.equal(regions.findByCode("99"), undefined);
  assert.equal(regions.municipality("982"), undefined);
  const withDemo = createRegions({ demo: true });
  assert.equal(withDemo.list().length, 24);
  assert.equal(withDemo.findBySlug("esimerkkila")?.isDemo, true);
  assert.equal(withDemo.municipalitiesOf("99").length, 5);
  assert.equal(withDemo.regionOfMunicipality("986")?.code, "99");
});

test("A municipality that has ended leads to the one in its place, with the year", () => {
  const found = regions.municipality("911");
  assert.equal(found?.municipality.name.fi, "Nurmes");
  assert.deepEqual(found?.mergedFrom, { code: "911", name: "Valtimo", into: "541", year: 2020 });
  assert.equal(regions.regionOfMunicipality("911")?.slug, "pohjois-karjala");
  assert.equal(regions.municipality("541")?.mergedFrom, undefined);
  assert.equal(regions.municipality("000"), undefined);
});

test("Every merger leads from a code that has ended to a living one", () => {
  assert.equal(new Set(merged.mergers.map(({ code }) => code)).size, merged.mergers.length);
  for (const { code, into, year } of merged.mergers) {
    assert.ok(regions.municipality(code)?.mergedFrom, code);
    assert.equal(regions.municipality(into)?.mergedFrom, undefined, into);
    assert.ok(year >= 2009 && year <= 2023, code);
  }
});

test("The chooser finds a municipality by the beginning of its name in either language", () => {
  assert.deepEqual(names("porv"), ["Porvoo"]);
  assert.deepEqual(names("borg", "sv").slice(0, 2), ["Pornainen", "Porvoo"]);
  assert.equal(names("Åbo")[0], "Turku");
  assert.deepEqual(names("  "), []);
  assert.deepEqual(names("xyz"), []);
});

test("Dots and hyphens may be left out, a part of the name is enough, and the reader's own spelling comes first", () => {
  assert.deepEqual(names("ahtari"), ["Ähtäri"]);
  assert.deepEqual(names("mantta vil"), ["Mänttä-Vilppula"]);
  assert.deepEqual(names("vilppula"), ["Mänttä-Vilppula"]);
  assert.equal(names("salo")[0], "Salo");
  assert.ok(names("sa").indexOf("Salo") < names("sa").indexOf("Säkylä"));
});

test("A region is found by its own host name, whatever the case and port", () => {
  const hosted = createRegions({ demo: false, hosts: new Map([["palvelut.example.fi", "01"]]) });
  assert.equal(hosted.findByHost("Palvelut.Example.fi:443")?.code, "01");
  assert.equal(hosted.findByHost("example.fi"), undefined);
});

test("Plain Finnish uses the Finnish name", () => {
  const porvoo = regions.municipality("638")?.municipality;
  assert.ok(porvoo);
  assert.equal(localName(porvoo, "selko"), "Porvoo");
  assert.equal(localName(porvoo, "sv"), "Borgå");
});
