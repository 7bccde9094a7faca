import assert from "node:assert/strict";
import { test } from "node:test";
import { detectCrisis } from "./detect-crisis.ts";

const CRISES = {
  mental: [
    "itsemurha",
    "itsemurhan tehneen omainen",
    "mietin itsemurhaa joka päivä",
    "ITSETUHOINEN nuori",
    "haluan kuolla",
    "mä haluaisin vaan kuolla",
    "en jaksa enää elää",
    "tyttäreni viiltelee",
    "tapan itseni",
    "satutan itseäni",
    "aion tappaa itteni",
    "självmordstankar",
    "jag vill inte leva längre",
    "jag vill bara dö",
    "tar mitt liv",
    "skär mig själv",
    "I want to die",
    "i don't want to live anymore",
    "thinking of killing myself",
    "suicidal thoughts",
    "self-harm",
    "my selfharming daughter",
  ],
  violence: [
    "lähisuhdeväkivalta",
    "väkivaltainen mies",
    "perheväkivaltaa kotona",
    "mieheni hakkaa minua",
    "minua hakataan",
    "poikaystävä löi mua",
    "pelkään miestäni",
    "hän uhkailee tappaa",
    "turvakotiin tänään",
    "raiskattu",
    "våld i nära relationer",
    "min man slår mig",
    "jag är rädd för min man",
    "my husband hits me",
    "domestic violence",
    "abusive relationship",
  ],
  poisoning: [
    "lääkemyrkytys",
    "lapsi sai myrkytyksen",
    "yliannostus",
    "otin liikaa särkylääkkeitä",
    "lapsi joi pesuainetta",
    "förgiftning",
    "tog en överdos",
    "overdose",
    "took too many pills",
  ],
  child: [
    "naapurin lasta hakataan",
    "lapsi on vaarassa",
    "epäilen lapsen pahoinpitelyä",
    "barn misshandlas",
    "barnet är i fara",
    "child in danger",
    "they beat their child",
  ],
} as const;

const ORDINARY = [
  "",
  "väkivaltainen elokuva",
  "väkivaltaiset videopelit",
  "väkivallaton viestintä kurssi",
  "våldsamma filmer",
  "violent games",
  "kuolemanpelko",
  "pelkään kuolemaa",
  "en halua kuolla",
  "I don't want to die",
  "jag vill inte dö",
  "haluan kuolla nauruun",
  "omaisen kuolema ja surutyö",
  "tapan itse rikkaruohot",
  "mies lyö vetoa",
  "en halua elää yksin",
  "en halua elää näin",
  "itsepuolustuskurssi",
  "itsenäinen eläminen",
  "myrkkysienet tunnistuskurssi",
  "myrkytön torjunta",
  "lasten uimakoulu",
  "lapsi lyö palloa",
  "lapsi vaarassa syrjäytyä",
  "viilto sormessa",
  "liikaa töitä ja liian vähän unta",
  "barnvakt",
  "ta plats i mitt liv",
  "det slår mig att jag är ensam",
  "beat box course",
  "kids basketball game",
  "rapeseed oil",
  "I want to take back control of my life",
  "unettomuus",
  "yksinäinen",
  "selfcare and wellbeing",
  "tietokoneen virus tappaa akun",
];

for (const [category, texts] of Object.entries(CRISES)) {
  test(`Words of ${category} are heard`, () => {
    for (const text of texts) assert.equal(detectCrisis(text), category, text);
  });
}

test("Ordinary words raise no alarm", () => {
  for (const text of ORDINARY) assert.equal(detectCrisis(text), null, text);
});

test("What is most urgent is told first", () => {
  assert.equal(detectCrisis("mieheni hakkaa minua ja otin yliannostuksen"), "poisoning");
  assert.equal(detectCrisis("mieheni hakkaa minua, en jaksa elää"), "mental");
});
