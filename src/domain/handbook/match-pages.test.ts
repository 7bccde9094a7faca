import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../platform/project-root.ts";
import { openRecogniser } from "../needs/open-recogniser.ts";
import { analysersWith } from "../search/language-analysers.ts";
import { chooseGuides } from "./guide-keeper.ts";
import { createPageMatcher } from "./match-pages.ts";
import { loadNationalPages } from "./national-pages.ts";

const recogniser = openRecogniser(join(projectRoot, "dist"), analysersWith(null));
const all = loadNationalPages();
const pagesFor = (audience: string) => all.filter((page) => page.audience === audience);
const find = (audience: string, words: string, language: "fi" | "sv" | "en" = "fi") =>
  createPageMatcher(pagesFor(audience))(words, recogniser.recognise(words, language)).map(({ id }) => id);
const guides = {
  pages: pagesFor("resident").map((page) => ({ ...page, published: page.content })) as never,
  match: createPageMatcher(pagesFor("resident")),
};
const besideResults = (words: string) =>
  chooseGuides(guides, words, recogniser.recognise(words, "fi")).map(({ slug }) => slug);

test("what a resident says leads to the guide of the matter, in their own words and language", () => {
  assert.equal(find("resident", "nukun huonosti")[0], "uni");
  assert.equal(find("resident", "jag sover dåligt", "sv")[0], "uni");
  assert.equal(find("resident", "haluan lopettaa tupakan")[0], "nikotiini");
  assert.equal(find("resident", "rahat eivät riitä ruokaan")[0], "ruoka");
  assert.equal(find("resident", "olen masentunut")[0], "mieli");
});

test("a professional finds a page by its inflected words and by what it is about", () => {
  assert.equal(find("professional", "kortista")[0], "kortin-kaytto");
  assert.equal(find("professional", "lähisuhdeväkivalta")[0], "vakivalta-puheeksi");
  assert.equal(find("professional", "asiakkaan yksinäisyydestä")[0], "yksinaisyys-puheeksi");
  assert.equal(find("professional", "skulder", "sv")[0], "rahahuolet-puheeksi");
});

test("beside search results at most three guides are named, and none when nothing is of the matter", () => {
  assert.ok(besideResults("nukun huonosti").includes("uni"));
  for (const words of ["nukun huonosti", "apua", "liikunta", "väsymys ja stressi"])
    assert.ok(besideResults(words).length <= 3, words);
  for (const words of ["hammaslääkäri", "passin uusiminen", "zzxqv", "", "kirjasto", "🙂"])
    assert.deepEqual(besideResults(words), [], words);
});
