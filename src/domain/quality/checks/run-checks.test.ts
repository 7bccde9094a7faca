import assert from "node:assert/strict";
import { test } from "node:test";
import type { Contacts } from "../../catalogue/catalogue.ts";
import { SEVERITIES } from "../quality-check.ts";
import type { Examined, ExaminedEvent } from "./examined.ts";
import { runChecks } from "./run-checks.ts";
import { CHECK_CODES, CHECKS, type CheckCode } from "./weights.ts";

const NOW = new Date("2026-11-23T08:15:00Z");
const CONTACTS: Contacts = {
  phones: [{ number: "09 123", type: "phone", charge: null, chargeInfo: {}, info: {}, language: null }],
  emails: [],
  webPages: [],
  addresses: [],
};
const NOBODY: Contacts = { ...CONTACTS, phones: [] };

/** A service with nothing wrong. */
function aRecord(change: Partial<Examined> = {}): Examined {
  return {
    kind: "service",
    name: { fi: "Kävelyryhmä", sv: "Promenadgrupp" },
    summary: { fi: "Kävellään yhdessä.", sv: "Vi promenerar tillsammans." },
    description: { fi: "Lähdemme torilta.", sv: "Vi startar från torget." },
    national: null,
    furtherTexts: [],
    languages: ["fi", "sv"],
    modifiedAt: "2026-10-01T00:00:00Z",
    price: "known",
    contacts: [CONTACTS],
    canBeGoneTo: false,
    links: [],
    linkCheck: null,
    doubtful: 0,
    classes: { serviceClasses: ["P27.1"], targetGroups: ["KR1"] },
    area: { isNationwide: false, municipalities: 1, isProviderLocal: true },
    visit: null,
    event: null,
    ...change,
  };
}

const EVENT: ExaminedEvent = {
  needsPlace: true,
  hasPlace: true,
  hasClock: true,
  needsRegistration: false,
  hasRegistrationWay: false,
};
const anEvent = (change: Partial<ExaminedEvent>) =>
  aRecord({ kind: "event", classes: null, area: null, event: { ...EVENT, ...change } });
const CHECK = {
  toolKey: "x",
  checkedAt: NOW,
  url: "https://esimerkki.example.fi",
  httpStatus: null,
  finalUrl: null,
  failure: null,
  consecutiveFailures: 0,
  workedAt: null,
} as const;
const LONG = `${"Ryhmä kokoontuu joka viikko torilla ja lähtee sieltä yhdessä kävelemään rantaa pitkin kohti satamaa, jossa juodaan kahvit ja jutellaan kaikesta siitä, mitä viikon aikana on tapahtunut. ".repeat(2)}`;
const SAME = "Tervetuloa mukaan yhteiseen iltaan kanssamme";

/** What is wrong with the record → the codes it is told of. */
const CASES: readonly (readonly [what: string, record: Examined, codes: readonly CheckCode[]])[] = [
  ["nothing", aRecord(), []],
  ["no summary", aRecord({ summary: {} }), ["missing-finnish", "missing-summary", "missing-swedish"]],
  [
    "a national summary stands for the missing one",
    aRecord({ summary: {}, national: { summary: { fi: "Liikuntaa.", sv: "Motion." }, description: {} } }),
    [],
  ],
  ["no Swedish", aRecord({ name: { fi: "Kävelyryhmä" }, summary: { fi: "Kävellään." } }), ["missing-swedish"]],
  ["no Swedish where it is no official language", aRecord({ name: { fi: "Kävely" }, languages: ["fi"] }), []],
  ["no Finnish", aRecord({ name: { sv: "Promenad" }, summary: { sv: "Vi går." } }), ["missing-finnish"]],
  ["no description", aRecord({ description: {} }), ["missing-description"]],
  ["a place that says all in its summary", aRecord({ kind: "place", description: {}, classes: null, area: null }), []],
  ["the same text in both", aRecord({ summary: { fi: SAME, sv: `${SAME}.` } }), ["same-text"]],
  [
    "a summary that repeats the title",
    aRecord({ summary: { fi: "Kävelyryhmä.", sv: "Vi går." } }),
    ["summary-is-title"],
  ],
  ["a title that fits anything", aRecord({ name: { fi: "Neuvonta", sv: "Promenadgrupp" } }), ["vague-title"]],
  ["a title that tells what is advised", aRecord({ name: { fi: "Velkaneuvonta", sv: "Skuldrådgivning" } }), []],
  ["a title of ninety letters", aRecord({ name: { fi: "Kävely ".repeat(13), sv: "Promenad" } }), ["title-too-long"]],
  ["a title in capitals", aRecord({ name: { fi: "KÄVELYRYHMÄ", sv: "Promenad" } }), ["all-caps"]],
  ["a name of a thing in capitals", aRecord({ name: { fi: "KELA neuvoo", sv: "FPA ger råd" } }), []],
  ["no way to reach it", aRecord({ contacts: [NOBODY] }), ["no-contact"]],
  [
    "an event on the net, come to by its link",
    { ...anEvent({}), contacts: [NOBODY], links: ["https://esimerkki.example.fi"] },
    [],
  ],
  ["no phone", aRecord({ contacts: [NOBODY], canBeGoneTo: true }), ["missing-phone"]],
  ["no price", aRecord({ price: "unknown" }), ["unknown-price"]],
  ["a staffed place without hours", aRecord({ kind: "place", visit: { hasHours: false } }), ["missing-hours"]],
  ["a municipality's service for the whole country", aRecord({ area: areaOf(true, true) }), ["wide-area"]],
  ["a national provider's service for the whole country", aRecord({ area: areaOf(true, false) }), []],
  ["no municipality", aRecord({ area: areaOf(false, true) }), ["no-area"]],
  ["no classes", aRecord({ classes: { serviceClasses: [], targetGroups: [] } }), ["no-classes", "no-target-groups"]],
  ["a possible duplicate", aRecord({ doubtful: 2 }), ["maybe-duplicate"]],
  ["touched eleven months ago", aRecord({ modifiedAt: "2025-12-25T00:00:00Z" }), []],
  ["touched thirteen months ago", aRecord({ modifiedAt: "2025-10-20T00:00:00Z" }), ["stale-year"]],
  ["touched three years ago", aRecord({ modifiedAt: "2023-10-20T00:00:00Z" }), ["stale-two-years"]],
  ["a source that tells no time", aRecord({ modifiedAt: null }), []],
  [
    "a link that two visits found dead",
    aRecord({ linkCheck: { ...CHECK, outcome: "failed", consecutiveFailures: 2 } }),
    ["dead-link"],
  ],
  ["a link that failed once", aRecord({ linkCheck: { ...CHECK, outcome: "failed", consecutiveFailures: 1 } }), []],
  ["a link that has moved", aRecord({ linkCheck: { ...CHECK, outcome: "moved" } }), ["moved-link"]],
  ["a broken address", aRecord({ links: ["htp:/www.kunta", "https://hyva.example.fi/a"] }), ["malformed-link"]],
  ["an event without a place", anEvent({ hasPlace: false }), ["event-no-place"]],
  ["an event without an hour", anEvent({ hasClock: false }), ["event-no-time"]],
  ["an event to sign up for, nobody knows how", anEvent({ needsRegistration: true }), ["event-no-registration"]],
  ["long sentences", aRecord({ description: { fi: LONG } }), ["long-sentences"]],
  [
    "officialese",
    aRecord({
      description: { fi: "Mikäli asia edellyttää, toimenpiteet suoritetaan. Kyseinen taho mahdollistaa sen." },
    }),
    ["hard-words"],
  ],
  ["a person to call", aRecord({ description: { fi: "Lisätietoja: Maija Esimerkki, kahvio." } }), ["person-name"]],
  ["a person after a number", aRecord({ description: { fi: "Puh. 09 123 4567, Matti Mallinen" } }), ["person-name"]],
  ["a Swedish contact", aRecord({ description: { sv: "Kontaktperson Ulla Exempel." } }), ["person-name"]],
  ["an office to call", aRecord({ description: { fi: "Lisätietoja: Porvoon Kaupunki, puh. 09 123" } }), []],
  ["a person who speaks, not to be called", aRecord({ description: { fi: "Luennon pitää Maija Esimerkki." } }), []],
  ["a street that bears a name", aRecord({ description: { fi: "Ilmoittautumiset: Elsa Brändströminkatu 3" } }), []],
  ["a person's address", aRecord({ description: { fi: "Kysy maija.esimerkki@kunta.example.fi" } }), ["personal-email"]],
  ["the pattern of addresses", aRecord({ description: { fi: "etunimi.sukunimi@kunta.example.fi" } }), []],
  ["an office's address", aRecord({ description: { fi: "seniori.neuvonta@kunta.example.fi" } }), []],
  ["a mobile number in the text", aRecord({ description: { fi: "Soita 040 123 4567 illalla." } }), ["mobile-in-text"]],
];

function areaOf(isNationwide: boolean, isProviderLocal: boolean): Examined["area"] {
  return { isNationwide, municipalities: 0, isProviderLocal };
}

for (const [what, record, codes] of CASES)
  test(`checks: ${what}`, () => {
    const { checks, score } = runChecks(record, NOW);
    assert.deepEqual(checks.map(({ code }) => code).sort(), [...codes].sort());
    assert.equal(score, 100 - codes.reduce((sum, code) => sum + CHECKS[code].cost, 0));
  });

test("every check is in the table of cases", () => {
  const seen = new Set(CASES.flatMap(([, , codes]) => codes));
  assert.deepEqual(
    CHECK_CODES.filter((code) => !seen.has(code)),
    [],
  );
});

test("the gravest is told first, and a score never falls below nothing", () => {
  const { checks, score } = runChecks(
    aRecord({
      name: {},
      summary: {},
      description: { fi: "Puh. Maija Esimerkki" },
      contacts: [NOBODY],
      area: areaOf(false, true),
      modifiedAt: "2020-01-01T00:00:00Z",
    }),
    NOW,
  );
  const places = checks.map(({ severity }) => SEVERITIES.indexOf(severity));
  assert.deepEqual(places, places.toSorted());
  assert.equal(score, 0);
});

test("what is told of persons repeats nothing of them", () => {
  const { checks } = runChecks(
    aRecord({ description: { fi: "Puh. Maija Esimerkki, maija.esimerkki@kunta.example.fi, 040 123 4567" } }),
    NOW,
  );
  assert.equal(checks.length, 3);
  assert.doesNotMatch(JSON.stringify(checks), /esimerkki|maija|040/i);
});

test("a text made to be slow is checked at once", () => {
  const started = performance.now();
  for (const text of ["puh. ".repeat(40_000), "a.".repeat(50_000), "Aa Bb ".repeat(30_000), "0".repeat(100_000)])
    runChecks(aRecord({ description: { fi: text } }), NOW);
  assert.ok(performance.now() - started < 2000);
});
