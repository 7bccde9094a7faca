import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRegions } from "../../domain/regions/regions.ts";
import { municipalityFinder, municipalityInTexts } from "./municipality-names.ts";

const find = municipalityFinder(createRegions({ demo: true }));

describe("a municipality by its name", () => {
  test("is found in every language, in any letter case and with the signs that sources put for a space", () => {
    for (const name of ["Porvoo", " borgå ", "PORVOO"]) assert.equal(find(name), "638", name);
    for (const name of ["Mänttä-Vilppula", "mänttä_vilppula", "Mänttä–Vilppula"]) assert.equal(find(name), "508", name);
    for (const name of ["Maarianhamina", "Mariehamn", "Maarianhamina - Mariehamn"])
      assert.equal(find(name), "478", name);
    assert.equal(find("Esimerkkilä"), "982", "the invented region has municipalities, too");
  });

  test("that has ended in a merger is today's", () => {
    assert.equal(find("Valtimo"), find("Nurmes"));
  });

  test("is the whole name and nothing else", () => {
    for (const name of ["", "Uusimaa", "Porvoon kaupunki", "constructor", "x".repeat(10_000)])
      assert.equal(find(name), null, name);
  });
});

describe("a municipality in a text about a place", () => {
  const inTexts = (...texts: string[]) => municipalityInTexts(texts, find);

  test("stands after the postal code, or alone between commas", () => {
    assert.equal(inTexts("Kirkkokatu 2, 06100 Porvoo, Finland"), "638");
    assert.equal(inTexts("Kirjasto, FI-06100 Porvoo (Sipoo)"), "638", "the post office stands before the rest");
    assert.equal(inTexts("Kirjasto, Loviisa"), "434");
    assert.equal(inTexts("Porvoo 06100"), "638");
    assert.equal(inTexts("Porvoo", "Borgå"), "638", "two names of one are one");
  });

  test("is not told by a word of it, nor by two different ones", () => {
    assert.equal(inTexts("Porvoon kirjasto"), null);
    assert.equal(inTexts("Porvoo, Sipoo"), null);
    assert.equal(inTexts(), null);
  });

  test("is looked for in reasonable time, whatever the text", () => {
    const started = performance.now();
    inTexts(",".repeat(1_000_000), "06100 ".repeat(200_000), "a ".repeat(500_000));
    assert.ok(performance.now() - started < 1000);
  });
});
