import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment } from "../assessment.ts";
import { QUESTIONNAIRE_RESOURCE } from "../questionnaire.ts";
import type { ResponseItem } from "./fhir.ts";
import { questionnaireResponseOf } from "./questionnaire-response.ts";
import { readQuestionnaireResponse } from "./read-questionnaire-response.ts";
import { ALL_LANGUAGES, anyAssessment } from "./test-answers.ts";
import { assertStructure } from "./test-structure.ts";

const authored = "2026-11-28T10:00:00.000Z";
const SEEDS = Array.from({ length: 200 }, (_, index) => index);

interface Question {
  readonly linkId: string;
  readonly type: string;
  readonly repeats?: boolean;
  readonly item?: readonly Question[];
  readonly answerOption?: readonly { readonly valueCoding: { readonly system: string; readonly code: string } }[];
}

const VALUES: Readonly<Record<string, string>> = {
  integer: "valueInteger",
  boolean: "valueBoolean",
  choice: "valueCoding",
  text: "valueString",
};

/** The response answers the questionnaire's own questions, in their places and with their kinds of values. */
function assertAnswersOf(items: readonly ResponseItem[], questions: readonly Question[]): void {
  const order = items.map(({ linkId }) => questions.findIndex((question) => question.linkId === linkId));
  assert.deepEqual(
    order,
    [...new Set(order)].sort((a, b) => a - b),
  );
  for (const item of items) {
    const question = questions.find(({ linkId }) => linkId === item.linkId);
    assert.ok(question, item.linkId);
    for (const answer of item.answer ?? []) {
      assert.deepEqual(Object.keys(answer), [VALUES[question.type]], item.linkId);
      if (!("valueCoding" in answer)) continue;
      const { system, code } = answer.valueCoding;
      assert.ok(question.answerOption?.some(({ valueCoding: { system: s, code: c } }) => s === system && c === code));
    }
    if ((item.answer?.length ?? 0) > 1) assert.equal(question.repeats, true, item.linkId);
    if (question.type === "group") assert.equal(item.answer, undefined);
    assertAnswersOf(item.item ?? [], question.item ?? []);
  }
}

test("Every assessment comes back from its FHIR response as it was", () => {
  for (const seed of SEEDS) {
    const assessment = anyAssessment(seed);
    const language = ALL_LANGUAGES[seed % 4] ?? "fi";
    const json: unknown = JSON.parse(JSON.stringify(questionnaireResponseOf(assessment, { authored, language })));
    assert.deepEqual(readQuestionnaireResponse(json), { ok: true, assessment, authored }, `seed ${seed}`);
  }
});

test("Every response has the structure of FHIR R4 and answers the questionnaire's own questions", () => {
  const questions = (QUESTIONNAIRE_RESOURCE as { item: readonly Question[] }).item;
  for (const seed of SEEDS) {
    const response = questionnaireResponseOf(anyAssessment(seed), { authored, language: "fi" });
    assertStructure(response);
    assertAnswersOf(response.item ?? [], questions);
  }
});

test("Nobody's name stands in a response: it has no subject, author or source", () => {
  const response = questionnaireResponseOf(anyAssessment(3), { authored, language: "fi" });
  assert.deepEqual(Object.keys(response), ["resourceType", "language", "questionnaire", "status", "authored", "item"]);
});

test("What is skipped is absent, and a wish for change that was not ticked is not a no", () => {
  const assessment: Assessment = {
    answers: { sleep: { satisfaction: 0, wantsChange: false, followUps: {} } },
    note: null,
  };
  const { item, questionnaire, language } = questionnaireResponseOf(assessment, { authored, language: "selko" });
  assert.match(questionnaire, /^urn:polku:questionnaire:hyvinvointikartoitus\|\d+\.\d+\.\d+$/);
  assert.equal(language, "fi-x-selko");
  assert.deepEqual(
    item?.map(({ linkId, item: inner }) => [linkId, inner?.map((each) => [each.linkId, each.answer])]),
    [["sleep", [["sleep.satisfaction", [{ valueInteger: 0 }]]]]],
  );
  const empty = questionnaireResponseOf({ answers: {}, note: null }, { authored, language: "fi" });
  assert.equal(empty.item, undefined);
});

const response = (item: unknown, more: object = {}) => ({
  resourceType: "QuestionnaireResponse",
  questionnaire: "urn:polku:questionnaire:hyvinvointikartoitus|0.9.0",
  status: "completed",
  authored,
  item,
  ...more,
});
const sleepOf = (answer: unknown) => [{ linkId: "sleep", item: [{ linkId: "sleep.satisfaction", answer: [answer] }] }];

test("A copy that is no response is refused, whatever it is", () => {
  const things = [null, undefined, 3, "x", [], {}, { resourceType: "Patient" }, { resourceType: "Bundle" }];
  for (const json of [...things, { resourceType: "Bundle", entry: [null, 3, { resource: [] }] }])
    assert.deepEqual(readQuestionnaireResponse(json), { ok: false, reason: "unreadable" });
  assert.deepEqual(readQuestionnaireResponse(response([], { status: "entered-in-error" })), {
    ok: false,
    reason: "unreadable",
  });
});

test("Answers to another questionnaire are refused as such", () => {
  for (const questionnaire of ["http://example.fi/phq-9", "urn:polku:questionnaire:ons4|1.0.0", undefined, 3])
    assert.deepEqual(readQuestionnaireResponse(response([], { questionnaire })), {
      ok: false,
      reason: "other-questionnaire",
    });
});

test("What does not fit is skipped: numbers off the scale, other kinds of values, strange shapes", () => {
  const values = [11, -1, 5.5, "5", null, Number.POSITIVE_INFINITY, [5], { valueOf: 5 }];
  for (const valueInteger of values) {
    const read = readQuestionnaireResponse(response(sleepOf({ valueInteger })));
    assert.ok(read.ok);
    assert.deepEqual(read.assessment, { answers: {}, note: null }, JSON.stringify(valueInteger));
  }
  for (const item of [null, 3, {}, [null, 3, [], { linkId: 3 }], [{ linkId: "sleep", item: 3 }], sleepOf(null)]) {
    const read = readQuestionnaireResponse(response(item));
    assert.ok(read.ok);
    assert.deepEqual(read.assessment.answers, {});
  }
});

test("Options that the questionnaire does not have, or of another code system, are left out", () => {
  const system = "urn:polku:codesystem:hyvinvointikartoitus";
  const codings = [
    { system, code: "move-together" },
    { system, code: "become-rich" },
    { system: "http://loinc.org", code: "move-alone" },
    { system, code: 3 },
    "move-together",
  ];
  const answer = codings.map((valueCoding) => ({ valueCoding }));
  const read = readQuestionnaireResponse(
    response([{ linkId: "movement", item: [{ linkId: "movement.wish", answer }] }]),
  );
  assert.ok(read.ok);
  assert.deepEqual(read.assessment.answers.movement?.followUps, { "movement.wish": ["move-together"] });
});

test("A response of an earlier version is read, and without a time of its own it has none", () => {
  for (const [told, expected] of [
    ["2026-01-02T10:00:00+02:00", "2026-01-02T08:00:00.000Z"],
    ["2026-13-02T10:00:00Z", null],
    ["2026", null],
    ["<b>eilen</b>", null],
    [undefined, null],
  ] as const) {
    const read = readQuestionnaireResponse(response(sleepOf({ valueInteger: 4 }), { authored: told }));
    assert.ok(read.ok);
    assert.equal(read.authored, expected);
    assert.equal(read.assessment.answers.sleep?.satisfaction, 4);
  }
});

test("Names that JavaScript knows of itself do no harm", () => {
  const text = `{"__proto__":{"resourceType":"QuestionnaireResponse"},"constructor":{"prototype":{}},"item":[{"linkId":"__proto__","answer":[{"valueInteger":3}]},{"linkId":"constructor","answer":[{"valueString":"x"}]}]}`;
  const json = JSON.parse(text) as object;
  assert.deepEqual(readQuestionnaireResponse(json), { ok: false, reason: "unreadable" });
  const read = readQuestionnaireResponse({ ...response([]), ...json, resourceType: "QuestionnaireResponse" });
  assert.ok(read.ok);
  assert.deepEqual(read.assessment, { answers: {}, note: null });
  assert.equal(({} as Record<string, unknown>).resourceType, undefined);
});
