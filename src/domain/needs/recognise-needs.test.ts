import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../platform/project-root.ts";
import type { Language } from "../catalogue/catalogue.ts";
import { loadVoikko } from "../search/finnish-voikko.ts";
import { analysersWith } from "../search/language-analysers.ts";
import { NEEDS } from "./needs.ts";
import { needsAnalysers } from "./needs-analysers.ts";
import { openRecogniser } from "./open-recogniser.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import { createRecogniser, type NeedRecogniser } from "./recognise-needs.ts";
import { trainVocabulary } from "./train-vocabulary.ts";

const voikko = loadVoikko();
const kinds =
  voikko === null
    ? ([["built-in", null]] as const)
    : ([
        ["libvoikko", voikko],
        ["built-in", null],
      ] as const);

/** Floors well under what `npm run bench -- needs` measures: left-out expressions, needs among the three surest. */
const FLOOR: { readonly [language in Language]: number } = { fi: 0.38, sv: 0.36, en: 0.42 };
const FOLDS = 20;

for (const [name, finnish] of kinds) {
  const recogniser = openRecogniser(join(projectRoot, "dist"), analysersWith(finnish));
  const first = (text: string, language: Language) => recogniser.recognise(text, language)[0]?.id;

  test(`${name}: the vocabulary's own expressions lead to their needs`, () => {
    const missed = NEEDS.filter(({ id, expressions }) => first(expressions.fi[3] as string, "fi") !== id);
    assert.ok(missed.length <= 3, missed.map(({ id }) => id).join(" "));
  });

  test(`${name}: a need's own name makes it sure`, () => {
    for (const need of NEEDS.slice(0, 100)) {
      const [found] = recogniser.recognise(need.label.fi, "fi");
      assert.equal(found?.id, need.id);
      assert.ok(found.confidence >= 0.9);
    }
  });

  test(`${name}: a word that says nothing more leads to the broader need`, () => {
    assert.equal(first("yksinäisyyteen", "fi"), "loneliness");
    assert.equal(first("mummo on yksinäinen", "fi"), "loneliness-older");
  });

  test(`${name}: misspelt, inflected and spoken words are understood`, () => {
    assert.equal(first("masenus", "fi"), "depression");
    assert.match(first("yksinaisyyteen", "fi") ?? "", /^loneliness/);
    assert.equal(first("mä haluun lopettaa röökin", "fi"), "smoking");
    assert.equal(first("lonelyness", "en"), "loneliness");
  });

  test(`${name}: the text may be in another language than the page, or in two`, () => {
    assert.equal(first("jag är ensam", "fi"), "loneliness");
    assert.equal(first("I can't quit smoking", "fi"), "smoking");
    const mixed = recogniser.recognise("tarvitsen interpreter virastoon", "fi").map(({ id }) => id);
    assert.ok(mixed.includes("interpreter-help"), mixed.join(" "));
  });

  test(`${name}: several needs of one text are told`, () => {
    const ids = recogniser.recognise("en saa unta ja velat painaa", "fi").map(({ id }) => id);
    assert.ok(ids.includes("sleep-problems") && ids.includes("debts"), ids.join(" "));
  });

  test(`${name}: what the writer refuses counts little`, () => {
    const wanted = recogniser.recognise("haluan laihduttaa", "fi")[0];
    const refused = recogniser.recognise("en halua laihduttaa", "fi").find(({ id }) => id === wanted?.id);
    assert.equal(wanted?.id, "weight-management");
    assert.ok((refused?.confidence ?? 0) < wanted.confidence / 2, String(refused?.confidence));
  });

  test(`${name}: texts that tell of no need are not taken to`, () => {
    for (const text of [
      "1234",
      "",
      "   ",
      "😀",
      "Sipoon kunta",
      "Askola Myrskylä Pukkila",
      "aukioloajat",
      "kaupungintalo",
    ])
      assert.ok((recogniser.recognise(text, "fi")[0]?.confidence ?? 0) < 0.4, text);
  });
}

test("a left-out expression is recognised by the others", () => {
  const vocabulary = readVocabulary(NEEDS, needsAnalysers(analysersWith(voikko), NEEDS));
  for (const [language, share] of leftOutHits(0, vocabulary))
    assert.ok(share >= FLOOR[language], `${language}: ${share.toFixed(3)}`);
});

test("each need comes with the words it was recognised by and the phrases that have them", () => {
  const recogniser = aRecogniser();
  const [debts] = recogniser.recognise("velat painaa päälle", "fi");
  assert.equal(debts?.id, "debts");
  const word = debts.evidence.find((evidence) => evidence.word === "velat");
  assert.ok(word !== undefined);
  assert.match(word.matched, /velk|vela/i);
});

test("the same vocabulary learns the same", () => {
  const text = "töiden jälkeen en jaksa mitään";
  assert.deepEqual(aRecogniser().recognise(text, "fi"), aRecogniser().recognise(text, "fi"));
});

function aRecogniser(): NeedRecogniser {
  const few = NEEDS.filter(({ id }) => ["debts", "loneliness", "tiredness", "sleep-problems", "swimming"].includes(id));
  return createRecogniser(trainVocabulary(readVocabulary(few, needsAnalysers(analysersWith(null), few))));
}

/** Of one twentieth of the expressions, left out: how many have their need among the three surest. */
function leftOutHits(fold: number, vocabulary: ReturnType<typeof readVocabulary>): [Language, number][] {
  const expressions = vocabulary.phrases.filter(({ kind }) => kind === "expression");
  const left = new Set(expressions.filter((_, at) => at % FOLDS === fold));
  const recogniser = createRecogniser(
    trainVocabulary(vocabulary, (phrase) => left.has(phrase as (typeof expressions)[number])),
  );
  return [...Map.groupBy(left, ({ language }) => language)].map(([language, phrases]) => {
    const hits = phrases.filter(({ text, need }) =>
      recogniser
        .recognise(text, language)
        .slice(0, 3)
        .some(({ id }) => id === NEEDS[need]?.id),
    );
    return [language, hits.length / phrases.length];
  });
}
