import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { listCrisisContacts } from "../crisis/crisis-contacts.ts";
import { NEEDS } from "../needs/needs.ts";
import { THEMES } from "../themes/theme.ts";
import { loadTools } from "./load-tools.ts";
import { TOOL_KINDS } from "./tool.ts";
import { findTool, findToolByKey, listToolsForNeed, listToolsOfTheme, TOOL_FILES, TOOLS } from "./tools.ts";

const needIds = new Set(NEEDS.map(({ id }) => id));

test("the catalogue has at least sixty tools, and every need it names is in the vocabulary", () => {
  assert.ok(TOOLS.length >= 60, String(TOOLS.length));
  assert.deepEqual(loadTools(TOOL_FILES, needIds), TOOLS);
});

test("every tool has a key, a name and an id of its own", () => {
  for (const field of ["key", "id"] as const)
    assert.equal(new Set(TOOLS.map((tool) => tool[field])).size, TOOLS.length);
  for (const language of LANGUAGES)
    assert.equal(new Set(TOOLS.map(({ name }) => name[language])).size, TOOLS.length, language);
});

test("every address is https without a fragment, and belongs to a public site", () => {
  for (const { key, url, provider } of TOOLS) {
    for (const address of [...Object.values(url), provider.url]) {
      const { protocol, hash, hostname, search, port } = new URL(address);
      assert.deepEqual([protocol, hash, search, port], ["https:", "", "", ""], key);
      assert.match(hostname, /\.(fi|net|info)$/, key);
    }
  }
});

test("a card is short: names at most 70 characters, summaries at most 130", () => {
  const long = TOOLS.flatMap(({ key, name, summary }) =>
    LANGUAGES.flatMap((language) => [
      ...(name[language].length > 70 ? [`${key} ${language} name`] : []),
      ...(summary[language].length > 130 ? [`${key} ${language} ${summary[language].length}`] : []),
    ]),
  );
  assert.deepEqual(long, []);
});

test("a summary ends as a sentence and nothing is left in another language", () => {
  for (const { key, summary, selkoSummary } of TOOLS) {
    for (const text of [...Object.values(summary), selkoSummary]) assert.match(text, /[.?!]$/, key);
    assert.notEqual(summary.fi, summary.sv, key);
    assert.notEqual(summary.sv, summary.en, key);
  }
});

test("plain Finnish has at most ten words in a sentence", () => {
  const long = TOOLS.flatMap(({ selkoSummary }) =>
    selkoSummary
      .split(/(?<=[.?!])\s+/)
      .filter((sentence) => sentence.split(/\s+/).length > 10)
      .map((sentence) => sentence),
  );
  assert.deepEqual(long, []);
});

test("nothing is claimed to have been opened, and every entry says how it is known", () => {
  for (const { key, knownFrom, checkedAt } of TOOLS) {
    assert.match(knownFrom, /not opened/, key);
    assert.equal(checkedAt, null, key);
  }
});

test("a crisis line has the same number here as in crisis help", () => {
  const crisis = new Map(listCrisisContacts("fi").map((contact) => [contact.number, contact.languages]));
  const keys = [
    "mieli-kriisipuhelin",
    "paihdeneuvonta",
    "nollalinja",
    "naisten-linja",
    "riku",
    "mll-lasten-ja-nuorten-puhelin",
    "paivystysapu-116117",
    "myrkytystietokeskus",
  ];
  for (const key of keys) {
    const phones = findToolByKey(key)?.phones ?? [];
    assert.ok(phones.length > 0, key);
    for (const { number, languages } of phones) assert.deepEqual(languages, crisis.get(number), `${key} ${number}`);
  }
});

test("a tool that answers by phone says in which languages, among those it is given in", () => {
  for (const { key, phones, languages } of TOOLS)
    for (const phone of phones)
      for (const each of phone.languages) assert.ok(languages.includes(each), `${key} ${each}`);
});

test("every theme and every kind has tools, and people in many situations find one", () => {
  for (const { id } of THEMES) assert.ok(listToolsOfTheme(id).length >= 3, id);
  const kinds = new Set(TOOLS.map(({ kind }) => kind));
  assert.deepEqual(
    TOOL_KINDS.filter((kind) => !kinds.has(kind)),
    [],
  );
  const situations = [
    "nearby-nature",
    "healthy-eating",
    "sleep-problems",
    "exercise-at-home",
    "loneliness",
    "loneliness-older",
    "library-home-and-audio",
    "money-running-out",
    "debts",
    "job-search",
    "choosing-studies",
    "learning-difficulties",
    "rent-arrears",
    "home-in-disorder",
    "parenting-advice",
    "senior-balance-strength",
    "young-mind",
    "new-in-finland",
    "learning-finnish",
    "informal-carer-support",
    "smoking",
    "gambling",
    "alcohol-own",
    "violence-in-relationship",
  ];
  for (const need of situations) {
    assert.ok(needIds.has(need), need);
    assert.ok(listToolsForNeed(need).length > 0, need);
  }
});

test("the tools of a need stand in the order of how well they fit", () => {
  assert.equal(listToolsForNeed("sleep-problems")[0]?.key, "mielenterveystalo-unettomuus");
  assert.deepEqual(listToolsForNeed("no-such-need"), []);
});

test("a tool is found by its id, which follows from its key", () => {
  const tool = findToolByKey("nollalinja");
  assert.ok(tool);
  assert.equal(findTool(tool.id), tool);
  assert.equal(tool.id, "b1e1bbd7-6643-5427-88dc-e23980c3e41e");
  assert.equal(findTool("no"), undefined);
});
