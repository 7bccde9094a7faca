import { areaQuestions, noteQuestion } from "../../../domain/assessment/area-questions.ts";
import type { Page } from "../../page/page.ts";
import { PackQuestions } from "../assessment-packs/pack-questions.tsx";
import { formAddress } from "./addresses.ts";
import { type Answers, answerOf, hiddenFields } from "./answers.ts";
import { AreaFields } from "./area-fields.tsx";
import { AssessmentForm } from "./assessment-form.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { NoteField } from "./note-field.tsx";

const STEP = { kind: "whole" } as const;

/** All ten areas and the note at once; further questions are folded. */
export function WholePage({ page, answers }: { page: Page; answers: Answers }) {
  const { assessment: words } = page.text;
  return (
    <AssessmentForm
      page={page}
      title={words.title}
      step={STEP}
      problems={answers.problems}
      hidden={hiddenFields(answers, STEP)}
    >
      <h1>{words.whole.title}</h1>
      <p class="lead">{words.whole.lead}</p>
      {areaQuestions(page.language).map((questions, place) => {
        const answer = answerOf(answers, questions.id);
        return (
          <section class="area" aria-labelledby={`osa-${place + 1}`}>
            <h2 id={`osa-${place + 1}`}>
              {place + 1}. {questions.title}
            </h2>
            <p class="area-line">{questions.line}</p>
            <AreaFields
              page={page}
              questions={questions}
              chosen={answer.satisfaction}
              wantsChange={answer.wantsChange}
              canBeEmptied
            />
            <details open={Object.keys(answer.followUps).length > 0}>
              <summary>{words.more}</summary>
              <FollowUps page={page} questions={questions.followUps} answer={answer} />
            </details>
          </section>
        );
      })}
      <PackQuestions page={page} packs={answers.packs} />
      <h2>{noteQuestion(page.language)}</h2>
      <NoteField page={page} note={answers.note} label={words.note.label} />
      <div class="go-on">
        <button type="submit" class="button main" formaction={formAddress.result(page)}>
          {words.buttons.result}
        </button>
        <button type="submit" class="button" name="tapa" value="yksi">
          {words.buttons.stepwise}
        </button>
      </div>
    </AssessmentForm>
  );
}
