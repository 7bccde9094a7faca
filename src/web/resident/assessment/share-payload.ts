import { areaQuestions } from "../../../domain/assessment/area-questions.ts";
import type { ChosenThing } from "../../../domain/assessment/fhir/bundle.ts";
import { questionnaireResponseOf } from "../../../domain/assessment/fhir/questionnaire-response.ts";
import type { SharePayload } from "../../../domain/sharing/share-payload.ts";
import type { Page } from "../../page/page.ts";
import { packSections } from "../assessment-packs/pack-sections.ts";
import { answerText } from "./answer-table.tsx";
import { type Answers, answerOf } from "./answers.ts";
import { pickedTexts } from "./result-words.tsx";

/** What a resident may hand to a professional: the answers in words, what was chosen, and the same as FHIR. */
export function sharePayload(page: Page, answers: Answers, chosen: readonly ChosenThing[]): SharePayload {
  const { result, note: noteWords } = page.text.assessment;
  const rows = areaQuestions(page.language).map(({ id, title }) => {
    const { satisfaction, wantsChange } = answerOf(answers, id);
    const told = [
      answerText(page, satisfaction),
      ...(wantsChange ? [result.wishes] : []),
      ...pickedTexts(page, answers, id),
    ];
    return { label: title, value: told.join(". ") };
  });
  const { note } = answers.assessment;
  const authored = page.now.toISOString();
  return {
    version: 1,
    region: page.region.slug,
    language: page.language,
    createdAt: authored,
    sections: [
      { heading: result.shared, rows },
      ...(note === null ? [] : [{ heading: result.note, rows: [{ label: noteWords.label, value: note }] }]),
      ...packSections(page, answers.packs),
    ],
    items: chosen,
    questionnaireResponse: questionnaireResponseOf(answers.assessment, { authored, language: page.language }),
  };
}
