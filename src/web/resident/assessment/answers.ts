import { AREAS, type Area } from "../../../domain/assessment/areas.ts";
import type { AreaAnswer, Assessment } from "../../../domain/assessment/assessment.ts";
import {
  type FieldProblem,
  fieldsOf,
  NOTE_FIELD,
  readAssessmentAndProblems,
} from "../../../domain/assessment/assessment-fields.ts";
import type { AnsweredPack } from "../../../domain/assessment/packs/pack.ts";
import type { RegionSettings } from "../../../domain/regions/region-settings.ts";
import { lastOf } from "../../page/read-form.ts";
import { answeredPacks, packFields } from "../assessment-packs/read-pack-answers.ts";
import type { Step } from "./steps.ts";

type Pair = readonly [name: string, value: string];

/** Everything that a person has told so far. */
export interface Answers {
  readonly assessment: Assessment;
  /** What could not be read as it came. */
  readonly problems: readonly FieldProblem[];
  /** The note as it was written; the assessment holds no more than its beginning. */
  readonly note: string;
  /** Instruments that the region asks beside the assessment. */
  readonly packs: readonly AnsweredPack[];
  /** What is no answer but goes along. */
  readonly along: readonly Pair[];
}

/** The place, the choices among recommendations and an earlier result: made on the last page, and going back loses none. */
const ALONG = ["kunta", "postinumero", "pois", "arvioitu", "kohde", "aiempi", "aiemmin"];
const LONGEST_ALONG = 12_000;
const NO_ANSWER: AreaAnswer = { satisfaction: null, wantsChange: false, followUps: {} };

export function readAnswers(fields: URLSearchParams, settings: Pick<RegionSettings, "instruments">): Answers {
  const along = new Map<string, Pair>();
  for (const name of ALONG)
    for (const value of fields.getAll(name))
      if (value !== "" && value.length <= LONGEST_ALONG) along.set(`${name} ${value}`, [name, value]);
  return {
    ...readAssessmentAndProblems(fields),
    note: lastOf(fields, NOTE_FIELD) ?? "",
    packs: answeredPacks(settings, fields),
    along: [...along.values()],
  };
}

export function answerOf({ assessment }: Answers, area: Area): AreaAnswer {
  return assessment.answers[area] ?? NO_ANSWER;
}

/** Without what was answered on this page. */
export function withoutStep(answers: Answers, step: Step): Answers {
  if (step.kind === "note") return { ...answers, note: "", assessment: { ...answers.assessment, note: null } };
  if (step.kind !== "area" && step.kind !== "more") return answers;
  const { [step.area]: answer = NO_ANSWER, ...others } = answers.assessment.answers;
  const kept = step.kind === "more" ? { [step.area]: { ...answer, followUps: {} } } : {};
  return { ...answers, assessment: { ...answers.assessment, answers: { ...others, ...kept } } };
}

/** What a page carries on in hidden fields: all that it does not show itself. */
export function hiddenFields(answers: Answers, step: Step, shown: readonly string[] = []): readonly Pair[] {
  const { assessment, note, packs, along } = answers;
  // The last page and the whole ask them; the others carry them on.
  const asked = step.kind === "note" || step.kind === "whole" ? [] : packFields(packs);
  const own = fieldsOf({ ...assessment, note: null }).filter(([name]) => !isShown(name, step));
  const written: readonly Pair[] =
    note === "" || step.kind === "note" || step.kind === "whole" ? [] : [[NOTE_FIELD, note]];
  return [...own, ...written, ...asked, ...along.filter(([name]) => !shown.includes(name))];
}

function isShown(name: string, step: Step): boolean {
  if (step.kind === "whole") return true;
  if (step.kind !== "area" && step.kind !== "more") return false;
  const isOfStep = name === step.area || name === `${step.area}.muutos`;
  return step.kind === "area" ? isOfStep : !isOfStep && name.startsWith(`${step.area}.`);
}

/** True when anything at all was told. */
export function isAnythingAnswered({ assessment }: Answers): boolean {
  return AREAS.some((area) => {
    const answer = assessment.answers[area];
    return answer !== undefined && (answer.satisfaction !== null || answer.wantsChange);
  });
}
