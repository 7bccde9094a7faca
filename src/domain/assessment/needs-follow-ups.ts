import type { AreaAnswer } from "./assessment.ts";
import type { FollowUp } from "./load-questionnaire.ts";

/** True when the follow-up is asked after this answer. The page offers it then; what was chosen counts in any case. */
export function isAsked({ askedWhen }: Pick<FollowUp, "askedWhen">, answer: AreaAnswer | undefined): boolean {
  if (!answer) return false;
  const { satisfaction, wantsChange } = answer;
  const isLow = askedWhen.atMost !== null && satisfaction !== null && satisfaction <= askedWhen.atMost;
  return isLow || (askedWhen.wantsChange && wantsChange);
}

/** The follow-ups of an area that are asked after this answer, in their order. */
export function needsFollowUps<One extends Pick<FollowUp, "askedWhen">>(
  { followUps }: { readonly followUps: readonly One[] },
  answer: AreaAnswer | undefined,
): One[] {
  return followUps.filter((followUp) => isAsked(followUp, answer));
}
