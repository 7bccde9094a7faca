import { areaQuestions } from "../../../domain/assessment/area-questions.ts";
import { faceOf, faceWords } from "../../../domain/assessment/satisfaction-words.ts";
import type { Page } from "../../page/page.ts";
import { type Answers, answerOf } from "./answers.ts";

/** "7/10, melko tyytyväinen" */
export function answerText(page: Page, satisfaction: number | null): string {
  if (satisfaction === null) return page.text.assessment.result.skipped;
  return `${satisfaction}/10, ${faceWords(faceOf(satisfaction), page.language)}`;
}

/** The same as the picture, in words. */
export function AnswerTable({ page, answers }: { page: Page; answers: Answers }) {
  const { result: words } = page.text.assessment;
  return (
    <details class="answers">
      <summary>{words.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.wish}</th>
          </tr>
        </thead>
        <tbody>
          {areaQuestions(page.language).map(({ id, title }) => {
            const { satisfaction, wantsChange } = answerOf(answers, id);
            return (
              <tr>
                <th scope="row">{title}</th>
                <td>{answerText(page, satisfaction)}</td>
                <td>{wantsChange ? words.wishes : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
