import type { Assessment } from "../assessment.ts";
import { changeField, NOTE_FIELD, readAssessment, satisfactionField } from "../assessment-fields.ts";
import { QUESTIONNAIRE } from "../questionnaire.ts";
import { answersByLink, authoredOf, findResponses, questionnaireOf } from "./find-responses.ts";
import { isObject, type OutsideObject, textIn } from "./outside-json.ts";
import { CODE_SYSTEM, NOTE_LINK } from "./questionnaire-response.ts";

export type ReadResponse =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      /** ISO instant in UTC; null when the copy does not tell when it was made. */
      readonly authored: string | null;
    }
  /** `unreadable`: no response in it. `other-questionnaire`: answers, but to something else than our assessment. */
  | { readonly ok: false; readonly reason: "unreadable" | "other-questionnaire" };

/**
 * Reads the resident's own copy: a QuestionnaireResponse, or a Bundle that holds one. Of another version of the questionnaire
 * what still fits is read. What does not fit (an unknown option, a number off the scale) counts as skipped.
 */
export function readQuestionnaireResponse(json: unknown): ReadResponse {
  const responses = findResponses(json);
  const response = responses.find((each) => questionnaireOf(each) === QUESTIONNAIRE.url);
  if (response) return { ok: true, assessment: assessmentIn(response), authored: authoredOf(response) };
  return { ok: false, reason: responses.length > 0 ? "other-questionnaire" : "unreadable" };
}

/** By way of the form's fields, so that copies and forms are judged by one rule. */
function assessmentIn(response: OutsideObject): Assessment {
  const answers = answersByLink(response);
  const of = (linkId: string) => answers.get(linkId) ?? [];
  const fields = new URLSearchParams();
  for (const { id, followUps } of QUESTIONNAIRE.areas) {
    for (const { valueInteger } of of(`${id}.satisfaction`))
      if (Number.isInteger(valueInteger)) fields.append(satisfactionField(id), String(valueInteger));
    for (const { valueBoolean } of of(`${id}.change`)) if (valueBoolean === true) fields.append(changeField(id), "1");
    for (const followUp of followUps)
      for (const { valueCoding } of of(followUp.id))
        if (isObject(valueCoding) && textIn(valueCoding, "system") === CODE_SYSTEM)
          fields.append(followUp.id, textIn(valueCoding, "code") ?? "");
  }
  for (const answer of of(NOTE_LINK)) fields.append(NOTE_FIELD, textIn(answer, "valueString") ?? "");
  return readAssessment(fields);
}
