import assert from "node:assert/strict";
import { test } from "node:test";
import { findNeed } from "../needs/needs.ts";
import { THEMES } from "../themes/theme.ts";
import { CARD_QUESTIONS, crisesOf, listQuestions, tickedQuestions, wishesOfCard } from "./card-questions.ts";
import questions from "./data/card-questions.json" with { type: "json" };
import { loadCardQuestions } from "./load-card-questions.ts";

const THEME_IDS = THEMES.map(({ id }) => id);

test("every theme of the tray has one to three questions, and a theme of a region's own has none", () => {
  for (const id of THEME_IDS) {
    const { length } = listQuestions(id);
    assert.ok(length >= 1 && length <= 3, `${id}: ${length}`);
  }
  assert.deepEqual(listQuestions("saaristo"), []);
  assert.deepEqual(listQuestions("constructor"), []);
});

test("every question leads to needs of the vocabulary", () => {
  for (const { id, needs } of CARD_QUESTIONS) for (const need of needs) assert.ok(findNeed(need), `${id}: ${need}`);
});

test("every question is said in four languages, each in its own words", () => {
  for (const { id, text, because } of CARD_QUESTIONS)
    for (const words of [text, because]) {
      assert.equal(new Set([words.fi, words.sv, words.en]).size, 3, id);
      assert.doesNotMatch(words.fi + words.sv + words.en, /[.!?]/, id);
    }
});

test("plain Finnish says one thing in at most ten words", () => {
  for (const { id, text, because } of CARD_QUESTIONS) {
    assert.match(text.selko, /\.$/, id);
    for (const sentence of [...text.selko.split(/(?<=[.!?])\s+/), because.selko])
      assert.ok(sentence.split(/\s+/).length <= 10, `${id}: ${sentence}`);
  }
});

test("no question names an illness or measures anybody", () => {
  const clinical =
    /masennu|ahdistuneisuus|alkoholis|riippuvu|häiriö|diagnoos|oire|riski|potila|depress|ångest|beroende|störning|risk|symptom|addict|disorder|anxiety|patient/i;
  for (const { id, text, because } of CARD_QUESTIONS)
    for (const words of [...Object.values(text), ...Object.values(because)]) assert.doesNotMatch(words, clinical, id);
});

test("what a person ticks becomes wishes with their reason, balanced by theme", () => {
  const wishes = wishesOfCard(["seuraa", "uni"]);
  assert.deepEqual(
    wishes.map(({ need, area, weight }) => [need, area, weight]),
    [
      ["loneliness", "ihmissuhteet-ja-osallisuus", 1],
      ["making-friends", "ihmissuhteet-ja-osallisuus", 0.7],
      ["place-to-spend-day", "ihmissuhteet-ja-osallisuus", 0.5],
      ["sleep-problems", "ravitsemus-ja-uni", 1],
      ["tiredness", "ravitsemus-ja-uni", 0.7],
    ],
  );
  assert.equal(wishes[0]?.because.fi, "koska kaipaat seuraa");
});

test("ids that no question has, and the same id again, change nothing", () => {
  assert.deepEqual(wishesOfCard(["olematon", "__proto__", "", "seuraa", "seuraa"]), wishesOfCard(["seuraa"]));
  assert.deepEqual(
    tickedQuestions(["uni", "olematon", "seuraa", "uni"], THEME_IDS).map(({ id }) => id),
    ["uni", "seuraa"],
  );
});

test("a question of a theme that the region has hidden cannot be ticked", () => {
  assert.deepEqual(
    tickedQuestions(["uni", "seuraa"], ["ihmissuhteet-ja-osallisuus"]).map(({ id }) => id),
    ["seuraa"],
  );
});

test("an unsafe home and a call for help at once tell of a crisis, other questions do not", () => {
  const crises = CARD_QUESTIONS.flatMap((question) => crisesOf([question]).map((crisis) => [question.id, crisis]));
  assert.deepEqual(crises, [
    ["apua-heti", "mental"],
    ["kodin-turva", "violence"],
  ]);
});

test("faults of the data are told all at once, by question and field", () => {
  const [first] = questions;
  assert.throws(
    () =>
      loadCardQuestions([
        first,
        first,
        { ...first, id: "toinen", needs: ["olematon"], because: { ...first?.because, fi: "haluat liikkua" } },
        "ei mitään",
      ]),
    (error: Error) =>
      /liikun-enemman · id: is used 2 times/.test(error.message) &&
      /toinen · needs\.0: must be the id of a need/.test(error.message) &&
      /toinen · because\.fi/.test(error.message) &&
      /question number 4/.test(error.message),
  );
  assert.throws(() => loadCardQuestions({}), /must be a list/);
});
