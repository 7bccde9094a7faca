import type { Wish } from "../recommendation/wish.ts";
import { getAreaNeeds } from "./area-needs.ts";
import { AREAS, type Area } from "./areas.ts";
import type { AreaAnswer, Assessment } from "./assessment.ts";

/** What the resident picked in an area that they want to change or that calls for help at once, and in another one. */
const PICKED = 1;
const PICKED_WITHOUT_CHANGE = 0.8;
/** A change is wanted and nothing was picked: what usually fits. */
const AREA = 0.6;
/** Low satisfaction alone: a careful suggestion, no more. */
const LOW = 0.3;
const LOW_UP_TO = 4;
/** A later need of the same option or area fits a little less than the one before it. */
const LATER = 0.9;

/**
 * What the answers wish for, the strongest first; nothing answered wishes for nothing. A need comes once in an area, and
 * may come in two areas. The resident's own words are not read here.
 */
export function wishesOf({ answers }: Pick<Assessment, "answers">): Wish[] {
  return AREAS.flatMap((area) => strongest(wishesIn(area, answers[area]))).toSorted((a, b) => b.weight - a.weight);
}

function wishesIn(area: Area, answer: AreaAnswer | undefined): Wish[] {
  if (!answer) return [];
  const fitting = getAreaNeeds(area);
  const { satisfaction, wantsChange, followUps } = answer;
  const picked = Object.values(followUps).flatMap((codes) => codes.flatMap((code) => fitting.options.get(code) ?? []));
  if (picked.length > 0)
    return picked.flatMap(({ needs, because, crisis }) =>
      wishes(area, needs, wantsChange || crisis ? PICKED : PICKED_WITHOUT_CHANGE, because),
    );
  if (wantsChange) return wishes(area, fitting.needs, AREA, fitting.because);
  const isLow = satisfaction !== null && satisfaction <= LOW_UP_TO;
  return isLow ? wishes(area, fitting.needs, LOW, fitting.becauseLow) : [];
}

function wishes(area: Area, needs: readonly string[], weight: number, because: Wish["because"]): Wish[] {
  return needs.map((need, at) => ({ need, area, weight: weight * LATER ** at, because }));
}

/** Each need once, with its strongest wish. */
function strongest(all: readonly Wish[]): Wish[] {
  const byNeed = new Map<string, Wish>();
  for (const wish of all) if (wish.weight > (byNeed.get(wish.need)?.weight ?? 0)) byNeed.set(wish.need, wish);
  return [...byNeed.values()];
}
