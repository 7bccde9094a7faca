import assert from "node:assert/strict";
import { test } from "node:test";
import { findAccessFacts } from "./access-facts.ts";

const facts = (text: string) => findAccessFacts([{ fi: text }]);

test("Facts that a text states are found in Finnish, Swedish and English", () => {
  assert.deepEqual(facts("Paikalla on induktiosilmukka."), ["inductionLoop"]);
  assert.deepEqual(facts("Salen har hörslinga."), ["inductionLoop"]);
  assert.deepEqual(facts("There is a hearing loop."), ["inductionLoop"]);
  assert.deepEqual(facts("Esteetön sisäänkäynti."), ["stepFree"]);
  assert.deepEqual(facts("Tillgänglig entré."), ["stepFree"]);
  assert.deepEqual(facts("Wheelchair accessible venue."), ["stepFree"]);
  assert.deepEqual(facts("Esteetön WC on aulassa."), ["accessibleToilet"]);
  assert.deepEqual(facts("Tilaisuus tulkataan viittomakielelle."), ["signLanguage"]);
  assert.deepEqual(facts("Tilaisuudessa on viittomakielen tulkkaus."), ["signLanguage"]);
  assert.deepEqual(facts("Elokuvassa on suomenkielinen tekstitys."), ["subtitles"]);
  assert.deepEqual(facts("Filmen är textad på finska."), ["subtitles"]);
  assert.deepEqual(facts("Opastus selkokielellä."), ["plainLanguage"]);
  assert.deepEqual(facts("Opaskoirat ovat tervetulleita."), ["assistanceDog"]);
  assert.deepEqual(facts("Avustaja pääsee maksutta."), ["companionFree"]);
  assert.deepEqual(facts("Reitti sopii: rollaattorilla pääsee hyvin."), ["walkerFriendly"]);
  assert.deepEqual(facts("Maksuttomia lippuja Kaikukortilla."), ["kaikukortti"]);
  assert.deepEqual(facts("Rauhoittumistila on avoinna koko ajan."), ["calmSpace"]);
});

test("What a text takes back is no fact", () => {
  assert.deepEqual(facts("Tila ei ole esteetön."), []);
  assert.deepEqual(facts("Valitettavasti salissa ei ole induktiosilmukkaa."), []);
  assert.deepEqual(facts("Ingen hörslinga."), []);
  assert.deepEqual(facts("Kaikukortti ei käy tähän tilaisuuteen."), []);
  assert.deepEqual(facts("The venue is not wheelchair accessible."), []);
});

test("What is only spoken of is no fact", () => {
  assert.deepEqual(facts("Viittomakielen alkeiskurssi."), []);
  assert.deepEqual(facts("Opaskoirapäivä torilla."), []);
  assert.deepEqual(facts("Rollaattorien huolto."), []);
  assert.deepEqual(facts("Esteettömyydestä puhutaan paneelissa."), []);
});

test("A fact denied in one sentence and stated in another is stated", () => {
  assert.deepEqual(facts("Vanha sali ei ole esteetön. Uusi sali on esteetön."), ["stepFree"]);
});

test("A very long text takes no long time", () => {
  const started = performance.now();
  facts("avustaja opaskoira ei ole esteetön ".repeat(20_000));
  assert.ok(performance.now() - started < 2000);
});
