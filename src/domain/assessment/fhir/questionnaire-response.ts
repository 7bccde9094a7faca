import type { PlainText } from "../../recommendation/wish.ts";
import { type AreaQuestions, areaQuestions, noteQuestion } from "../area-questions.ts";
import type { AreaAnswer, Assessment } from "../assessment.ts";
import { QUESTIONNAIRE } from "../questionnaire.ts";
import { LANGUAGE_TAGS, type QuestionnaireResponse, type ResponseItem } from "./fhir.ts";

/** The code system of the follow-ups' options. */
export const CODE_SYSTEM = "urn:polku:codesystem:hyvinvointikartoitus";
export const NOTE_LINK = "note";

/** When and in which language the answers were given. */
export interface Authoring {
  /** ISO instant. */
  readonly authored: string;
  readonly language: keyof PlainText;
}

/**
 * The answers as a FHIR R4 QuestionnaireResponse, grouped as the questionnaire is. What was skipped is absent, and so is a
 * wish for change that was not ticked. Choices made in a follow-up are kept also when its question would not be asked.
 */
export function questionnaireResponseOf(
  { answers, note }: Assessment,
  { authored, language }: Authoring,
): QuestionnaireResponse {
  const areas = areaQuestions(language).flatMap((questions): ResponseItem[] => {
    const item = answerItems(questions, answers[questions.id]);
    return item.length > 0 ? [{ linkId: questions.id, text: questions.title, item }] : [];
  });
  const words: ResponseItem[] =
    note === null ? [] : [{ linkId: NOTE_LINK, text: noteQuestion(language), answer: [{ valueString: note }] }];
  const item = [...areas, ...words];
  return {
    resourceType: "QuestionnaireResponse",
    language: LANGUAGE_TAGS[language],
    questionnaire: `${QUESTIONNAIRE.url}|${QUESTIONNAIRE.version}`,
    status: "completed",
    authored,
    // FHIR has no empty lists.
    ...(item.length > 0 && { item }),
  };
}

function answerItems(questions: AreaQuestions, answer: AreaAnswer | undefined): ResponseItem[] {
  if (!answer) return [];
  const { id, question, changeLabel, followUps } = questions;
  const { satisfaction, wantsChange } = answer;
  const items: ResponseItem[] = [];
  if (satisfaction !== null)
    items.push({ linkId: `${id}.satisfaction`, text: question, answer: [{ valueInteger: satisfaction }] });
  if (wantsChange) items.push({ linkId: `${id}.change`, text: changeLabel, answer: [{ valueBoolean: true }] });
  for (const followUp of followUps) {
    const chosen = answer.followUps[followUp.id] ?? [];
    const options = followUp.options.filter(({ code }) => chosen.includes(code));
    if (options.length > 0)
      items.push({
        linkId: followUp.id,
        text: followUp.text,
        answer: options.map(({ code, text }) => ({ valueCoding: { system: CODE_SYSTEM, code, display: text } })),
      });
  }
  return items;
}
