import assert from "node:assert/strict";
import { test } from "node:test";
import { isMunicipalityWord, municipalityStems } from "./municipality-words.ts";
import { compareNames, type NameLevel } from "./name-likeness.ts";
import { comparableName } from "./name-words.ts";
import { phoneKey } from "./phone-key.ts";
import { spokenNames } from "./spoken-names.ts";
import { spokenTimes } from "./spoken-times.ts";
import { comparableStreet } from "./street.ts";
import { textLikeness, textSketch } from "./text-sketch.ts";
import { isFrontPage, webKey } from "./web-key.ts";

const porvoo = municipalityStems(["Porvoo", "Borgå"]);

function likeness(one: string, other: string, ignorable: readonly string[] = []): NameLevel {
  const [ours, theirs] = [comparableName(one, "fi", porvoo), comparableName(other, "fi", porvoo)];
  assert.ok(ours && theirs);
  return compareNames(ours, theirs, new Set(ignorable));
}

test("names are the same in any order, inflection, case and with or without the town", () => {
  const same = [
    ["Porvoon uimahalli", "Uimahalli, Porvoo"],
    ["Uimahalli Porvoossa", "UIMAHALLI"],
    ["Borgå huvudbibliotek", "Huvudbiblioteket i Borgå"],
    ["Porvoon kaupunginkirjasto", "Porvoon kirjasto"],
    ["Myllylammen uimapaikka", "Myllylampi, uimapaikka"],
    ["Hirvijärven laavu", "Laavu Hirvijärvellä"],
    ["Peurunkaan kota", "Peurunkaan kodat"],
    ["Talvirieha 2027", "Talvirieha"],
    ["Uimahalli Järvenpää", "Uimahalli Jarvenpaa"],
  ] as const;
  for (const [one, other] of same) assert.equal(likeness(one, other), "equal", `${one} – ${other}`);
});

test("names are nearly the same when they differ by spelling, a rank or a remark", () => {
  const near = [
    ["Liikunta halli", "Liikuntahalli"],
    ["Nuorisotilla Kompassi", "Nuorisotila Kompassi"],
    ["Pääkirjasto", "Kirjasto"],
    ["Mustalahden venesatama (VUK)", "Mustalahden venesatama"],
    ["Frisbeegolfrata (9 väylää)", "Frisbeegolfrata"],
  ] as const;
  for (const [one, other] of near) assert.equal(likeness(one, other), "near", `${one} – ${other}`);
});

test("a number, a part of a name and another head are not the same name", () => {
  const told: readonly (readonly [string, string, NameLevel])[] = [
    ["Vikakönkään laavu 2", "Vikakönkään laavu 3", "marked"],
    ["Jäähalli", "Jäähalli 2", "marked"],
    ["Suomen kielen kurssi I", "Suomen kielen kurssi II", "marked"],
    ["Halli A", "Halli B", "marked"],
    ["Porvoon uimahalli", "Porvoon uimahallin kuntosali", "part"],
    ["Kirjasto", "Kirjaston kahvila", "part"],
    ["Pääkirjasto", "Lähikirjasto", "different"],
    ["Liikuntasali", "Liikuntahalli", "different"],
    ["Sompiojärven laavu", "Sompiojärven kota", "different"],
    ["Venesatama (Jaalaranta)", "Venesatama (Kellosaarenranta)", "different"],
    ["Ala-asteen kenttä", "Ylä-asteen kenttä", "different"],
  ];
  for (const [one, other, level] of told) assert.equal(likeness(one, other), level, `${one} – ${other}`);
});

test("what another field says may be missing from one name, not from both", () => {
  const ignorable = ["diabetesyhdisty", "sydanyhdisty"];
  const stems = ["Diabetesyhdistys", "Sydänyhdistys"].map(
    (name) => comparableName(name, "fi", porvoo)?.words[0]?.stem ?? "",
  );
  assert.equal(likeness("Diabetesyhdistys, kerhohuone", "Kerhohuone", [...ignorable, ...stems]), "near");
  assert.notEqual(
    likeness("Diabetesyhdistys, kerhohuone", "Sydänyhdistys, kerhohuone", [...ignorable, ...stems]),
    "near",
  );
});

test("a name without a readable letter is no name, and a hostile one is bounded", () => {
  assert.equal(comparableName("…?!", "fi", porvoo), null);
  assert.ok((comparableName("sana ".repeat(100_000), "fi", porvoo)?.words.length ?? 0) <= 16);
  assert.ok(comparableName("Porvoo", "fi", porvoo));
  assert.ok(comparableName("42", "fi", porvoo));
});

test("a town is known in its forms and nothing else is taken for it", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ["Turku", ["turku", "turun", "turussa"]],
    ["Lahti", ["lahti", "lahden", "lahdessa"]],
    ["Helsinki", ["helsingin", "helsingissa"]],
    ["Kauhajoki", ["kauhajoen"]],
    ["Uusikaupunki", ["uudenkaupungin"]],
    ["Kauniainen", ["kauniaisen"]],
    ["Borgå", ["borga", "borgas"]],
  ];
  for (const [town, words] of forms)
    for (const word of words) assert.ok(isMunicipalityWord(word, municipalityStems([town])), word);
  const turku = municipalityStems(["Turku"]);
  for (const word of ["turva", "turkulaisten", "turnaus", "uimahalli"])
    assert.ok(!isMunicipalityWord(word, turku), word);
});

test("streets are the same however they are shortened", () => {
  const key = (text: string) => {
    const street = comparableStreet(text, null);
    return street && `${street.street} ${street.number}`;
  };
  for (const text of ["Kirkkokatu 3", "Kirkkokatu 3 A", "Kirkkok. 3", "Kirkkokatu 3, 2. krs", "KIRKKOKATU 3–5"])
    assert.equal(key(text), "kirkkokatu 3", text);
  assert.equal(key("Hotelli Seurahuone, Kirkkokatu 3"), "kirkkokatu 3");
  assert.equal(key("Suomenlinna"), "suomenlinna null");
  assert.equal(key("Kirkkotie 3"), "kirkkotie 3");
  assert.equal(key(" , "), null);
});

test("web addresses are the same without what does not change the page", () => {
  for (const url of [
    "https://www.porvoo.example.fi/fi/uimahalli/",
    "http://porvoo.example.fi/uimahalli?utm_source=x&fbclid=y#ajat",
    "porvoo.example.fi/uimahalli/index.html",
  ])
    assert.equal(webKey(url), "porvoo.example.fi/uimahalli", url);
  assert.equal(webKey("https://porvoo.example.fi/a?id=7"), "porvoo.example.fi/a?id=7");
  assert.ok(isFrontPage(webKey("https://porvoo.example.fi/sv/") ?? ""));
  for (const url of ["", "ei ole", "http://", "javascript:alert(1)", `https://a.fi/${"x".repeat(600)}`])
    assert.equal(webKey(url), null, url);
});

test("phone numbers are the same in the national and the international form", () => {
  for (const number of ["019 520 1111", "+358 19 520 1111", "+358 (0)19 5201111", "00358195201111"])
    assert.equal(phoneKey(number), "0195201111", number);
  assert.equal(phoneKey("112"), null);
});

test("texts are alike by the runs of words they share", () => {
  const text =
    "Avoin kahvila kaikille, jotka kaipaavat seuraa. Kahvia, lehtiä ja pelejä. Mukaan voi tulla milloin vain.";
  const alike = (one: string, other: string) => {
    const [ours, theirs] = [textSketch(one, "fi"), textSketch(other, "fi")];
    assert.ok(ours && theirs);
    return textLikeness(ours, theirs);
  };
  assert.equal(alike(text, text.toUpperCase()), 1);
  assert.ok(alike(text, `${text} Tervetuloa joukkoon!`) > 0.7);
  assert.equal(
    alike(text, "Uimakoulu lapsille alkaa tammikuussa, ryhmiä on kolme ja opettajat ovat koulutettuja ohjaajia."),
    0,
  );
  assert.equal(textSketch("Tervetuloa mukaan!", "fi"), null);
  const long = Array.from({ length: 5000 }, (_, at) => `sana${at}`).join(" ");
  assert.equal(alike(long, long), 1);
});

test("a text's weekdays, hours and names are read", () => {
  assert.deepEqual(spokenTimes("Kokoonnumme tiistaisin klo 18–20. Kahvia perjantaisin!"), ["2@18", "5"]);
  assert.deepEqual(spokenTimes("Vi träffas på måndagar kl. 13."), ["1@13"]);
  assert.deepEqual(spokenTimes("Mukaan voi tulla milloin vain."), []);
  assert.equal(spokenNames("Toimintaa on Oulussa. Tervetuloa Kansantuvalle mukaan.").length, 2);
});
