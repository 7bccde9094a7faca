import type { CrisisCategory } from "../crisis/crisis-words.ts";
import { getAreaNeeds } from "./area-needs.ts";
import { AREAS, type Area } from "./areas.ts";
import { type AreaAnswer, type Assessment, LOWEST } from "./assessment.ts";

export interface AreaResult {
  readonly area: Area;
  readonly satisfaction: number;
  readonly wantsChange: boolean;
}

/**
 * What is told of an answered assessment: strengths first. There is no sum, and the bounds are only for choosing words;
 * none is shown. Every area with an answer of 0–10 is in one of `strengths`, `fine` and `standsOut`.
 */
export interface AssessmentResult {
  /** What is well, the best first. */
  readonly strengths: readonly AreaResult[];
  /** In the order of the questions. */
  readonly fine: readonly AreaResult[];
  /** What weighs, the lowest first. */
  readonly standsOut: readonly AreaResult[];
  /** Where the resident wants a change, in the order of the questions. */
  readonly chosen: readonly Area[];
  /** Without an answer of 0–10. A change may still be wished for. */
  readonly skipped: readonly Area[];
  /** Where a warm word is due (`careWords`), the lowest first. */
  readonly care: readonly Area[];
  /** The kind of help to show at once, the most urgent one; null when the answers call for none. The own words are not read here. */
  readonly crisis: CrisisCategory | null;
  /** All the kinds that the answers call for, the most urgent first. */
  readonly crises: readonly CrisisCategory[];
}

const STRENGTH_FROM = 8;
const FINE_FROM = 5;
const CARE_UP_TO = 2;
/** With so low an answer about the mind, someone to talk to is offered unasked. */
const HELP_UP_TO = 1;

const BY_URGENCY: readonly CrisisCategory[] = ["poisoning", "acute-illness", "violence", "child", "mental"];

export function resultOf({ answers }: Pick<Assessment, "answers">): AssessmentResult {
  const told = AREAS.flatMap((area): AreaResult[] => {
    const answer = answers[area];
    if (!answer || answer.satisfaction === null) return [];
    return [{ area, satisfaction: answer.satisfaction, wantsChange: answer.wantsChange }];
  });
  const lowestFirst = told.toSorted((a, b) => a.satisfaction - b.satisfaction);
  const crises = crisesOf(answers);
  return {
    strengths: told
      .filter(({ satisfaction }) => satisfaction >= STRENGTH_FROM)
      .toSorted((a, b) => b.satisfaction - a.satisfaction),
    fine: told.filter(({ satisfaction }) => satisfaction >= FINE_FROM && satisfaction < STRENGTH_FROM),
    standsOut: lowestFirst.filter(({ satisfaction }) => satisfaction < FINE_FROM),
    chosen: AREAS.filter((area) => answers[area]?.wantsChange),
    skipped: AREAS.filter((area) => (answers[area]?.satisfaction ?? null) === null),
    care: lowestFirst.filter(({ satisfaction }) => satisfaction <= CARE_UP_TO).map(({ area }) => area),
    crisis: crises[0] ?? null,
    crises,
  };
}

function crisesOf(answers: Assessment["answers"]): CrisisCategory[] {
  const found = new Set(AREAS.flatMap((area) => crisesIn(area, answers[area])));
  const mind = answers.mind?.satisfaction ?? null;
  if (mind !== null && mind >= LOWEST && mind <= HELP_UP_TO) found.add("mental");
  return BY_URGENCY.filter((category) => found.has(category));
}

/** What was chosen counts also when the follow-up would no longer be asked: a miss is worse than a box too many. */
function crisesIn(area: Area, answer: AreaAnswer | undefined): CrisisCategory[] {
  const { options } = getAreaNeeds(area);
  const codes = Object.values(answer?.followUps ?? {}).flat();
  return codes.flatMap((code) => options.get(code)?.crisis ?? []);
}
