import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../platform/project-root.ts";
import { findServiceClass } from "../catalogue/classification/classification.ts";
import { loadVoikko } from "../search/finnish-voikko.ts";
import { analysersWith } from "../search/language-analysers.ts";
import { THEMES } from "../themes/theme.ts";
import { findNeed, NEEDS } from "./needs.ts";
import { needsInQuery } from "./needs-in-query.ts";
import { openRecogniser } from "./open-recogniser.ts";

const LEAST = { fi: 15, sv: 8, en: 8 } as const;

test("the vocabulary holds at least two hundred needs, each told once", () => {
  assert.ok(NEEDS.length >= 200, `${NEEDS.length}`);
  assert.equal(new Set(NEEDS.map(({ id }) => id)).size, NEEDS.length);
});

test("every need has its expressions, services' words and codes in order", () => {
  const themes = new Set(THEMES.map(({ id }) => id));
  const wrong = NEEDS.flatMap((need) => [
    ...(["fi", "sv", "en"] as const).flatMap((language) => [
      ...(need.expressions[language].length < LEAST[language] ? [`${need.id}: few expressions in ${language}`] : []),
      ...(need.serviceWords[language].length < 4 ? [`${need.id}: few service words in ${language}`] : []),
      ...(need.label[language].trim() === "" ? [`${need.id}: no label in ${language}`] : []),
    ]),
    ...need.serviceClasses.filter((code) => !findServiceClass(code)).map((code) => `${need.id}: ${code}`),
    ...need.themes.filter((id) => !themes.has(id)).map((id) => `${need.id}: ${id}`),
    ...need.related.filter((id) => !findNeed(id)).map((id) => `${need.id}: related ${id}`),
  ]);
  assert.deepEqual(wrong, []);
});

test("needs are recognised in sentences that the vocabulary does not hold, in three languages", () => {
  const recogniser = openRecogniser(join(projectRoot, "dist"), analysersWith(loadVoikko()));
  const meant = [
    ["fi", "kukaan ei koskaan soita mulle eikä kylään tulla", /lonel/],
    ["fi", "makaan hereillä puoli yötä ja töissä nukuttaa", /sleep/],
    ["fi", "velat kasvaa eikä palkka riitä", /debt|money/],
    ["sv", "jag har ingen att prata med på kvällarna", /lonel|talk/],
    ["sv", "jag ligger vaken hela natten", /sleep/],
    ["en", "I owe money to three companies and cannot pay", /debt|money/],
    ["en", "my husband drinks every weekend", /alcohol/],
  ] as const;
  const missed = meant.filter(
    ([language, text, id]) =>
      !recogniser
        .recognise(text, language)
        .slice(0, 3)
        .some((need) => id.test(need.id)),
  );
  assert.ok(missed.length <= 1, JSON.stringify(missed));
  const [first] = recogniser.recognise("kukaan ei koskaan soita mulle eikä kylään tulla", "fi");
  assert.ok(first && first.confidence > 0 && first.confidence <= 1 && first.evidence.length > 0);
  assert.ok(needsInQuery([first], "sv")[0]?.words.some(({ language }) => language === "fi"));
  assert.deepEqual(recogniser.recognise("", "fi"), []);
});
