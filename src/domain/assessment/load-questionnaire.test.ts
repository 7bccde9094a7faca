import assert from "node:assert/strict";
import { test } from "node:test";
import content from "./data/area-needs.json" with { type: "json" };
import { loadAreaNeeds } from "./load-area-needs.ts";
import { loadQuestionnaire } from "./load-questionnaire.ts";
import { QUESTIONNAIRE, QUESTIONNAIRE_RESOURCE } from "./questionnaire.ts";

/** The resource as JSON in which something was changed by hand. */
const edited = (from: string | RegExp, to: string): unknown => {
  const text = JSON.stringify(QUESTIONNAIRE_RESOURCE);
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  return JSON.parse(changed);
};

const faultsOf = (load: () => unknown): string => {
  try {
    load();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

test("a fault in the questionnaire is told with its place", () => {
  const table: readonly [from: string | RegExp, to: string, fault: RegExp][] = [
    [/"linkId":"movement","text":"[^"]+"/, '"linkId":"movement","text":" "', /movement · text: must have words/],
    [/"valueCode":"fi-x-selko"/g, '"valueCode":"sv"', /must have one text in "fi-x-selko", has 0/],
    ['"valueInteger":10', '"valueInteger":7', /movement · extension: must run from 0 to 10/],
    ['"question":"sleep.change"', '"question":"food.change"', /sleep · enableWhen: "food\.change"/],
    ['"code":"gentle-start"', '"code":"move-together"', /move-together: the code is used 2 times/],
    ['"linkId":"food.wish"', '"linkId":"food.muutos"', /food\.muutos · linkId/],
    ['"linkId":"mind.satisfaction"', '"linkId":"mind.mood"', /mind\.mood · linkId: must be "mind\.satisfaction"/],
    ['"maxLength":2000', '"maxLength":9', /note · maxLength: must be 2000/],
    [/"date":"[^"]+"/, '"date":"soon"', /Questionnaire · date/],
    ['"type":"boolean"', '"type":"string"', /movement · item\.2\.type/],
  ];
  for (const [from, to, fault] of table)
    assert.match(
      faultsOf(() => loadQuestionnaire(edited(from, to))),
      fault,
    );
  assert.match(
    faultsOf(() => loadQuestionnaire("x")),
    /Questionnaire · /,
  );
});

test("a fault in the needs is told with its place", () => {
  const needs = new Set(
    Object.values(content).flatMap((area) =>
      [area.needs, ...Object.values(area.options).map((each) => each.needs)].flat(),
    ),
  );
  const load = (change: Partial<Record<keyof typeof content, unknown>>, known = needs) =>
    faultsOf(() => loadAreaNeeds({ ...content, ...change }, QUESTIONNAIRE, known));
  const { sleep } = content;
  assert.equal(load({}), "");
  assert.match(
    load({}, new Set([...needs].filter((id) => id !== "relaxation"))),
    /sleep · needs\.1: "relaxation" is not a need/,
  );
  assert.match(
    load({ sleep: { ...sleep, options: {} } }),
    /sleep · options: "fall-asleep" of the questionnaire is missing/,
  );
  const stray = { ...sleep.options, "sleep-standing": sleep.options["fall-asleep"] };
  assert.match(
    load({ sleep: { ...sleep, options: stray } }),
    /sleep · options: the questionnaire has no "sleep-standing"/,
  );
  assert.match(
    load({ sleep: { ...sleep, because: { ...sleep.because, en: "because of sleep." } } }),
    /sleep · because\.en/,
  );
  assert.match(load({ sleep: undefined }), /sleep · /);
});
