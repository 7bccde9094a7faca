import assert from "node:assert/strict";
import { test } from "node:test";
import { stemmer as snowball } from "@orama/stemmers/finnish";
import type { Analyser } from "./analyser.ts";
import { builtinFinnish, finnishVocabulary } from "./finnish-builtin.ts";
import { loadVoikko } from "./finnish-voikko.ts";

/** What a person writes and the words of a service that answers it: the two must meet. */
const MEET = `
yksinäisyyteen yksinäinen
yksinäisille yksinäisyys
liikuntaneuvontaan liikunta
liikuntaneuvontaan neuvonta
liikunnan liikunta
liikuntaan liikkua
neuvonnasta neuvoa
velan velka
velkojen velka
velkaneuvontaa velka
asunnon asunto
asuntoja asunto
asunnoton asunto
työttömyys työtön
työttömille työtön
terveyden terveys
terveyttä terveys
mielenterveyspalveluiden mielenterveys
mielenterveyspalveluiden palvelu
masennukseen masentaa
masentunut masennus
ikääntyneille ikääntyä
harrastuksia harrastaa
harrastusta harrastus
perheille perhe
ryhmiä ryhmä
kerhoja kerho
kuntosalille kuntosali
uimahallissa uimahalli
uimaan uida
uintia uida
tupakoinnin tupakointi
tupakoida tupakointi
päihteiden päihde
vanhusten vanhus
vanhuksille vanhus
sairaiden sairas
sairaudet sairaus
asiakkaat asiakas
lasten lapsi
nuorille nuori
äidin äiti
avun apu
unen uni
eläkeläisten eläkeläinen
eläkeläinen eläke
ohjaajan ohjata
hoitajan hoitaa
tanssimaan tanssi
kävellä kävely
opiskelua opiskella
maahanmuuttajien maahanmuuttaja
omaishoidon omaishoito
omaishoitajille hoitaja
`
  .trim()
  .split("\n")
  .map((line) => line.split(" ") as [string, string]);

/** Words that look alike and must not meet as the same word. */
const APART = [
  ["kunto", "kunta"],
  ["kuntosali", "kunta"],
  ["asia", "asiakas"],
  ["tuki", "tukka"],
  ["muisti", "museo"],
] as const;

const CATALOGUE = "liikunta neuvonta velka mielenterveys palvelu palvelut omaishoito hoitaja omais uimahalli".split(
  " ",
);

function wordsOf(analyser: Analyser, word: string): Set<string> {
  const { lemmas, parts, roots } = analyser.analyse(word);
  return new Set([...lemmas, ...parts, ...roots]);
}

function missesOf(analyser: Analyser): string[] {
  return MEET.filter(([written, meant]) => wordsOf(analyser, written).isDisjointFrom(wordsOf(analyser, meant))).map(
    (pair) => pair.join("/"),
  );
}

const builtin = builtinFinnish(finnishVocabulary(CATALOGUE));
const snowballMisses = MEET.filter(([written, meant]) => snowball(written) !== snowball(meant));

test("the built-in analyser brings inflected, compound and derived words together far oftener than snowball", (t) => {
  const misses = missesOf(builtin);
  t.diagnostic(
    `of ${MEET.length} pairs snowball misses ${snowballMisses.length}, ours ${misses.length}: ${misses.join(" ")}`,
  );
  assert.ok(misses.length <= MEET.length * 0.1, misses.join(" "));
  assert.ok(misses.length * 4 <= snowballMisses.length);
});

test("the built-in analyser keeps words apart that only look alike", () => {
  for (const [a, b] of APART) {
    assert.ok(new Set(builtin.analyse(a).lemmas).isDisjointFrom(new Set(builtin.analyse(b).lemmas)), `${a} ${b}`);
  }
});

/** Forms of one word, alone and as the last part of compounds: each of them must find each other. */
const FORMS = `
väkivalta väkivallan väkivaltaa väkivallasta väkivaltaan väkivallalla väkivallalle väkivallalta väkivallaksi väkivaltojen
lähisuhdeväkivalta lähisuhdeväkivallan lähisuhdeväkivaltaa lähisuhdeväkivallasta
perheväkivalta perheväkivallan perheväkivallasta
valta vallan valtaa vallasta
ilta illan iltaa illalla illasta
kulta kullan kultaa kullasta
kunta kunnan kuntaa kunnassa kunnalta
kotikunta kotikunnan kotikuntaa kotikunnassa kotikunnalta
ranta rannan rantaa rannalla rannalta
uimaranta uimarannan uimarantaa uimarannalla
kerta kerran kertaa kerralla
lampi lammen lampea
kampa kamman kampaa kammalla
kaupunki kaupungin kaupunkia kaupungissa
jalka jalan jalkaa jalalla
velka velan velkaa velasta
taksi taksin taksia
invataksi invataksin invataksia
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

test("of the built-in analyser every form of a word finds every other, whatever its consonants do", () => {
  const misses = FORMS.flatMap((forms) =>
    forms.flatMap((form) =>
      forms
        .filter((other) => new Set(builtin.analyse(form).lemmas).isDisjointFrom(new Set(builtin.analyse(other).lemmas)))
        .map((other) => `${form}/${other}`),
    ),
  );
  assert.deepEqual(misses, []);
});

test("what only ends like an evening or a power is still a case of its own word", () => {
  for (const [form, word] of [
    ["ihmisiltä", "ihminen"],
    ["aikuisilta", "aikuinen"],
    ["kaduilta", "katu"],
    ["maalta", "maa"],
  ] as const) {
    assert.ok(!wordsOf(builtin, form).isDisjointFrom(wordsOf(builtin, word)), `${form} ${word}`);
  }
});

const voikko = loadVoikko();
const skip = voikko === null && "libvoikko is not installed";

test("Voikko brings inflected, compound and derived words together", { skip }, (t) => {
  const misses = missesOf(voikko as Analyser);
  t.diagnostic(`of ${MEET.length} pairs Voikko misses ${misses.length}: ${misses.join(" ")}`);
  assert.ok(misses.length <= MEET.length * 0.1, misses.join(" "));
});

test("Voikko tells lemma, compound parts and derivation roots apart", { skip }, () => {
  const analyse = (word: string) => (voikko as Analyser).analyse(word);
  assert.deepEqual(analyse("yksinäisyyteen"), {
    lemmas: ["yksinäisyys"],
    parts: [],
    roots: ["yksinäinen"],
    isInDictionary: true,
  });
  assert.deepEqual(analyse("liikuntaneuvontaan").parts, ["liikunta", "neuvonta"]);
  assert.deepEqual(analyse("liikuntaneuvontaan").roots, ["liikkua", "neuvoa"]);
});

test("Voikko gives every reading of an ambiguous word", { skip }, () => {
  assert.deepEqual(new Set((voikko as Analyser).analyse("tanssia").lemmas), new Set(["tanssia", "tanssi"]));
});

test("Voikko knows names and abbreviations written in small letters, and leaves other words as they are", {
  skip,
}, () => {
  assert.deepEqual((voikko as Analyser).analyse("porvoossa").lemmas, ["porvoo"]);
  for (const word of ["xyzzyq", "ש", "a".repeat(300), "", "-", "\u0000"]) {
    assert.deepEqual((voikko as Analyser).analyse(word), {
      lemmas: [word],
      parts: [],
      roots: [],
      isInDictionary: false,
    });
  }
});

test("hostile words are harmless to the built-in analyser", () => {
  for (const word of ["", "a", "ש", "a".repeat(200), "ii".repeat(100), "\u0000", "__proto__"]) {
    assert.ok(builtin.analyse(word).lemmas.length >= 1);
  }
});
