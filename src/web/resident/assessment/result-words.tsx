import { careWords } from "../../../domain/assessment/area-needs.ts";
import { getAreaQuestions } from "../../../domain/assessment/area-questions.ts";
import type { Area } from "../../../domain/assessment/areas.ts";
import type { AreaResult, AssessmentResult } from "../../../domain/assessment/result.ts";
import { faceOf, faceWords } from "../../../domain/assessment/satisfaction-words.ts";
import type { Page } from "../../page/page.ts";
import { type Answers, answerOf } from "./answers.ts";
import { Face } from "./face.tsx";

const MOST_CARE = 3;
const MOST_STANDING_OUT = 4;

interface ResultWordsProps {
  readonly page: Page;
  readonly answers: Answers;
  readonly result: AssessmentResult;
}

/** Strengths before anything else, then warm words where they are due. */
export function Strengths({ page, result }: ResultWordsProps) {
  const { result: words } = page.text.assessment;
  const isHeavy = result.strengths.length === 0 && result.fine.length === 0;
  const care = result.care.slice(0, MOST_CARE);
  return (
    <>
      {result.strengths.length > 0 && (
        <section aria-labelledby="hyvin">
          <h2 id="hyvin">{words.strengths}</h2>
          <AreaList page={page} areas={result.strengths} />
        </section>
      )}
      {isHeavy && result.standsOut.length > 0 && <p class="lead">{words.noStrengths}</p>}
      {care.length > 0 && (
        <section class="care" aria-labelledby="sinulle">
          <h2 id="sinulle">{words.warm}</h2>
          {care.map((area) => (
            <p>{careWords(area, page.language)}</p>
          ))}
          {result.care.length > MOST_CARE && <p>{words.low}</p>}
        </section>
      )}
    </>
  );
}

/** What weighs, and what the resident chose to change, with the choices made in the further questions. */
export function Wishes({ page, answers, result }: ResultWordsProps) {
  const { result: words } = page.text.assessment;
  return (
    <>
      {result.standsOut.length > 0 && (
        <section aria-labelledby="esiin">
          <h2 id="esiin">{words.standsOut}</h2>
          <AreaList page={page} areas={result.standsOut.slice(0, MOST_STANDING_OUT)} />
        </section>
      )}
      <section aria-labelledby="muutos">
        <h2 id="muutos">{words.chosen}</h2>
        {result.chosen.length === 0 ? (
          <p>{words.noChosen}</p>
        ) : (
          <ul>
            {result.chosen.map((area) => (
              <li>
                {getAreaQuestions(area, page.language).title}
                <Picked texts={pickedTexts(page, answers, area)} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** The texts of the choices made in an area's further questions. */
export function pickedTexts(page: Page, answers: Answers, area: Area): readonly string[] {
  const { followUps } = answerOf(answers, area);
  return getAreaQuestions(area, page.language).followUps.flatMap(({ id, options }) =>
    options.filter(({ code }) => followUps[id]?.includes(code)).map(({ text }) => text),
  );
}

function Picked({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul>
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}

function AreaList({ page, areas }: { page: Page; areas: readonly AreaResult[] }) {
  return (
    <ul class="faces">
      {areas.map(({ area, satisfaction }) => {
        const face = faceOf(satisfaction);
        return (
          <li>
            <Face face={face} />
            <span>
              <strong>{getAreaQuestions(area, page.language).title}</strong>
              {`: ${faceWords(face, page.language)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
