import { getAreaQuestions, noteQuestion } from "../../../domain/assessment/area-questions.ts";
import { needsFollowUps } from "../../../domain/assessment/needs-follow-ups.ts";
import type { Page } from "../../page/page.ts";
import { PackQuestions } from "../assessment-packs/pack-questions.tsx";
import { formAddress } from "./addresses.ts";
import { type Answers, answerOf, hiddenFields } from "./answers.ts";
import { AreaFields } from "./area-fields.tsx";
import { AssessmentForm } from "./assessment-form.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { NoteField } from "./note-field.tsx";
import { Progress } from "./progress.tsx";
import { numberOf, type Step } from "./steps.ts";

interface StepPageProps {
  readonly page: Page;
  readonly answers: Answers;
  readonly step: Extract<Step, { kind: "area" | "more" | "note" }>;
}

/** One thing asked on a page of its own. */
export function StepPage({ page, answers, step }: StepPageProps) {
  const { assessment: words } = page.text;
  const isLast = step.kind === "note";
  const number = isLast ? "" : `${numberOf(step.area)}/10`;
  return (
    <AssessmentForm
      page={page}
      title={words.stepTitle(number).trim()}
      step={step}
      problems={answers.problems}
      hidden={hiddenFields(answers, step)}
    >
      <Progress page={page} step={step} />
      <div data-aloud>
        <Question page={page} answers={answers} step={step} />
      </div>
      <div class="go-on">
        {isLast ? (
          <button type="submit" class="button main" formaction={formAddress.result(page)}>
            {words.buttons.result}
          </button>
        ) : (
          <>
            <button type="submit" class="button main" name="siirry" value="seuraava">
              {words.buttons.next}
            </button>
            <button type="submit" class="button" name="siirry" value="ohita">
              {words.buttons.skip}
            </button>
          </>
        )}
        <button type="submit" class="button" name="siirry" value="edellinen">
          {words.buttons.back}
        </button>
      </div>
      <p class="other-ways">
        {!isLast && (
          <button type="submit" class="button quiet" formaction={formAddress.result(page)}>
            {words.buttons.resultNow}
          </button>
        )}
        <button type="submit" class="button quiet" name="tapa" value="kaikki">
          {words.buttons.whole}
        </button>
      </p>
    </AssessmentForm>
  );
}

function Question({ page, answers, step }: StepPageProps) {
  if (step.kind === "note") {
    const title = noteQuestion(page.language);
    return (
      <>
        <h1>{title}</h1>
        <NoteField page={page} note={answers.note} label={page.text.assessment.note.label} />
        <PackQuestions page={page} packs={answers.packs} />
      </>
    );
  }
  const questions = getAreaQuestions(step.area, page.language);
  const answer = answerOf(answers, step.area);
  return (
    <>
      <h1>{questions.title}</h1>
      {step.kind === "more" ? (
        <FollowUps page={page} questions={needsFollowUps(questions, answer)} answer={answer} />
      ) : (
        <>
          <p class="area-line">{questions.line}</p>
          <AreaFields
            page={page}
            questions={questions}
            chosen={answer.satisfaction}
            wantsChange={answer.wantsChange}
            canBeEmptied={false}
          />
        </>
      )}
    </>
  );
}
