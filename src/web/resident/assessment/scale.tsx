import type { AreaQuestions } from "../../../domain/assessment/area-questions.ts";
import { HIGHEST, LOWEST } from "../../../domain/assessment/assessment.ts";
import { FACES, faceOf, faceWords } from "../../../domain/assessment/satisfaction-words.ts";
import type { Page } from "../../page/page.ts";
import { Face } from "./face.tsx";

const VALUES = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, step) => LOWEST + step);

export interface ScaleProps {
  readonly page: Page;
  readonly questions: AreaQuestions;
  readonly chosen: number | null;
  /** With a last choice that takes the answer away: where no button skips. */
  readonly canBeEmptied: boolean;
}

/** 0–10 as eleven radio buttons under five faces, which say in words what the numbers mean. */
export function Scale({ page, questions, chosen, canBeEmptied }: ScaleProps) {
  const { id, question, low, high } = questions;
  const words = FACES.map((face) => faceWords(face, page.language))
    .with(0, low)
    .with(-1, high);
  return (
    <fieldset class="scale">
      <legend>{question}</legend>
      <div class="scale-groups">
        {FACES.map((face) => (
          <div class="scale-group">
            <p>
              <Face face={face} />
              {words[face]}
            </p>
            <div class="scale-values">
              {VALUES.filter((value) => faceOf(value) === face).map((value) => (
                <label class="scale-value">
                  <input type="radio" name={id} value={value} checked={chosen === value} />
                  <span aria-hidden="true">{value}</span>
                  <span class="visually-hidden">{`${value}, ${words[face]}`}</span>
                </label>
              ))}
            </div>
          </div>
        ))}
      </div>
      {canBeEmptied && (
        <label class="choice">
          <input type="radio" name={id} value="" checked={chosen === null} />
          <span>{page.text.assessment.whole.none}</span>
        </label>
      )}
    </fieldset>
  );
}
