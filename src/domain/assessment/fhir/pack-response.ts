import { type InstrumentPack, isAnswerOf, type PackAnswers, packText } from "../packs/pack.ts";
import { LANGUAGE_TAGS, type QuestionnaireResponse, type ResponseAnswer } from "./fhir.ts";
import { answersByLink, findResponses, questionnaireOf } from "./find-responses.ts";
import { isObject, type OutsideObject, textIn } from "./outside-json.ts";
import type { Authoring } from "./questionnaire-response.ts";

/** Answers of an instrument as a FHIR R4 QuestionnaireResponse. */
export function packResponseOf(
  { manifest, canonical, items }: InstrumentPack,
  { values }: PackAnswers,
  { authored, language }: Authoring,
): QuestionnaireResponse {
  const item = items.flatMap(({ linkId, text, options, codeSystem }) => {
    const option = options.find(({ value }) => value === values[linkId]);
    if (!option) return [];
    const display = option.label === null ? {} : { display: packText(option.label, language).text };
    const answer: ResponseAnswer =
      codeSystem === null
        ? { valueInteger: option.value }
        : { valueCoding: { system: codeSystem, code: String(option.value), ...display } };
    return [{ linkId, ...(text !== null && { text: packText(text, language).text }), answer: [answer] }];
  });
  return {
    resourceType: "QuestionnaireResponse",
    language: LANGUAGE_TAGS[language],
    questionnaire: `${canonical}|${manifest.version}`,
    status: "completed",
    authored,
    ...(item.length > 0 && { item }),
  };
}

/** The answers of these instruments in a copy; those that it does not hold are left out. */
export function readPackResponses(json: unknown, packs: readonly InstrumentPack[]): PackAnswers[] {
  const responses = findResponses(json);
  return packs.flatMap((pack) => {
    const response = responses.find((each) => questionnaireOf(each) === pack.canonical);
    return response ? [{ pack: pack.manifest.id, values: valuesIn(response, pack) }] : [];
  });
}

function valuesIn(response: OutsideObject, { items }: InstrumentPack): Record<string, number> {
  const answers = answersByLink(response);
  const values: Record<string, number> = {};
  for (const item of items) {
    const answer = answers.get(item.linkId)?.at(-1);
    const value = answer && valueIn(answer, item.codeSystem);
    if (typeof value === "number" && isAnswerOf(item, value)) values[item.linkId] = value;
  }
  return values;
}

function valueIn({ valueInteger, valueCoding }: OutsideObject, codeSystem: string | null): unknown {
  if (codeSystem === null) return valueInteger;
  if (!isObject(valueCoding) || textIn(valueCoding, "system") !== codeSystem) return null;
  const code = textIn(valueCoding, "code") ?? "";
  return /^\d{1,2}$/.test(code) ? Number(code) : null;
}
