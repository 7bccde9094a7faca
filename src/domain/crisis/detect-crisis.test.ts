import assert from "node:assert/strict";
import { test } from "node:test";
import { createRegions } from "../regions/regions.ts";
import { detectCrisis, findCrisis } from "./detect-crisis.ts";

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
  "acute-illness": [
    "puolison suupieli roikkuu ja puhe puuroutuu",
    "hän ei hengitä",
    "bröstsmärta som strålar ut i armen",
    "my baby is choking",
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

test("Indirect words are heard too", () => {
  const indirect = [
    "en halua herätä enää aamulla",
    "kaikilla olisi helpompaa ilman mua",
    "jag orkar inte mer, vill bara försvinna för alltid",
    "everyone would be better off without me",
    "otin koko purkin",
    "mies ei päästä mua ulos ja vie puhelimen",
    "hän on vetänyt kaikki lääkkeet",
    "isä huutaa ja heittelee tavaroita",
    "lapsi söi nappipariston",
  ];
  for (const text of indirect) assert.notEqual(detectCrisis(text), null, text);
});

test("A name is taken back by mourning, a course, a film or a denial, but what a person says of themselves never is", () => {
  for (const text of [
    "itsemurhan tehneen läheisen vertaistuki",
    "itsemurhien ehkäisy koulutus",
    "bok om självmord",
    "I am not suicidal",
    "väkivallan ehkäisy",
  ])
    assert.equal(detectCrisis(text), null, text);
  for (const text of ["kävin kurssin mutta haluan silti kuolla", "luin kirjan ja tapan itseni tänään"])
    assert.equal(detectCrisis(text), "mental", text);
});

test("The strongest words of other languages are heard, in their own letters and in Latin ones, and tell the language", () => {
  const words = {
    ru: ["хочу умереть", "khochu umeret", "муж бьёт меня"],
    uk: ["не хочу жити", "ya khochu pomerty", "чоловік б'є мене"],
    ar: ["أريد أن أموت", "urid an amut", "زوجي يضربني"],
    so: ["waxaan rabaa inaan dhinto", "la i kufsaday"],
    et: ["ma tahan surra", "mu mees peksab mind"],
  };
  for (const [language, texts] of Object.entries(words))
    for (const text of texts) assert.equal(findCrisis(text)?.language, language, text);
});

test("A finding says which rule it stands on and holds nothing of the text", () => {
  const finding = findCrisis("Virtasenlahti ja haluan kuolla");
  assert.ok(finding?.because.includes("kuolla"));
  assert.ok(!finding?.because.includes("Virtasenlahti"));
});

test("Words written apart, doubled and in capitals are read", () => {
  for (const text of ["itse murha", "HALUAN KUOLLA!!!", "halluan kuollla", "över dos", "itsemruha"])
    assert.notEqual(detectCrisis(text), null, text);
});

test("A long text is read in reasonable time", () => {
  const text = "tänään kävin kaupassa ja sitten kotona söin puuroa ".repeat(1000);
  const start = performance.now();
  assert.equal(detectCrisis(text), null);
  assert.ok(performance.now() - start < 2000);
});

test("no municipality's name raises an alarm, whatever its case ending", () => {
  const regions = createRegions({ demo: true });
  const names = regions
    .list()
    .flatMap(({ code }) => regions.municipalitiesOf(code).flatMap(({ name }) => [name.fi, name.sv]));
  const alarming = names.filter((name) =>
    [name, `uimahalli ${name}ssa`, `kerho ${name}n`, `jooga ${name}lla`].some((text) => detectCrisis(text) !== null),
  );
  assert.deepEqual(alarming, []);
});
