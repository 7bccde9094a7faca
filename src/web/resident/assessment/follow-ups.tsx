import type { FollowUpQuestion } from "../../../domain/assessment/area-questions.ts";
import type { AreaAnswer } from "../../../domain/assessment/assessment.ts";
import type { Page } from "../../page/page.ts";

interface FollowUpsProps {
  readonly page: Page;
  readonly questions: readonly FollowUpQuestion[];
  readonly answer: AreaAnswer;
}

/** Further questions of one area, any of which may be left unanswered. */
export function FollowUps({ page, questions, answer }: FollowUpsProps) {
  return (
    <>
      {questions.map(({ id, text, isMultiple, options }) => (
        <fieldset class="follow-up" aria-describedby={isMultiple ? `${id}-ohje` : undefined}>
          <legend>{text}</legend>
          {isMultiple && (
            <p class="hint" id={`${id}-ohje`}>
              {page.text.assessment.several}
            </p>
          )}
          {options.map((option) => (
            <label class="choice">
              <input
                type={isMultiple ? "checkbox" : "radio"}
                name={id}
                value={option.code}
                checked={answer.followUps[id]?.includes(option.code) ?? false}
              />
              <span>{option.text}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
