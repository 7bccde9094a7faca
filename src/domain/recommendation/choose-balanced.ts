import type { Judged } from "./candidate.ts";
import { Selection } from "./selection.ts";
import { isSensitive } from "./sensitive-needs.ts";

type Fits = (judged: Judged) => boolean;

const isToGoTo: Fits = ({ candidate: { hit, wish } }) =>
  (hit.kind === "event" || hit.kind === "place") && !isSensitive(wish.need);

/** One thing for today from home or by phone, one to go to this week, one that carries longer; each with what will do instead. */
const OF_EACH_PACE: readonly (readonly Fits[])[] = [
  [({ pace, told }) => pace === "today" && told.isAtHome, ({ pace }) => pace === "today"],
  [
    (judged) => judged.pace === "week" && isToGoTo(judged) && judged.candidate.isSure,
    (judged) => judged.pace === "week" && isToGoTo(judged),
    (judged) => judged.pace === "today" && isToGoTo(judged),
  ],
  [({ pace }) => pace === "longer"],
];

/**
 * Balanced over paces, areas and kinds: each pace first, then the areas in turns, those of more weight more often.
 * @param groups the first as far as it reaches, then what fills up
 */
export function chooseBalanced(groups: readonly (readonly Judged[])[], limit: number): Judged[] {
  const selection = new Selection(limit);
  for (const group of groups) {
    choosePaces(selection, group);
    chooseInTurns(selection, group);
  }
  return selection.chosen;
}

function choosePaces(selection: Selection, judged: readonly Judged[]): void {
  const value = (each: Judged) => selection.worthOf(each) / (selection.ofArea(each.candidate.wish.area) + 1);
  for (const preferences of OF_EACH_PACE) {
    if (selection.isFull || preferences.some((fits) => selection.chosen.some(fits))) continue;
    const best = firstOf(preferences, (fits) => selection.best(judged, fits, value));
    if (best) selection.add(best);
  }
}

function chooseInTurns(selection: Selection, judged: readonly Judged[]): void {
  const sure = judged.filter(({ candidate }) => candidate.isSure);
  const areas = areaWeights(sure);
  const shareOf = (area: string) => (areas.get(area) ?? 0) / (selection.ofArea(area) + 1);
  while (!selection.isFull) {
    const inTurn = [...areas.keys()].sort((a, b) => shareOf(b) - shareOf(a));
    const best = firstOf(inTurn, (area) => selection.best(sure, ({ candidate }) => candidate.wish.area === area));
    if (!best) break;
    selection.add(best);
  }
}

/** By area the weight of its strongest wish that something answers, in the order of the wishes. */
function areaWeights(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { candidate } of judged) {
    const { area, weight } = candidate.wish;
    weights.set(area, Math.max(weight, weights.get(area) ?? 0));
  }
  return weights;
}

function firstOf<Value, Found>(values: readonly Value[], find: (value: Value) => Found | undefined): Found | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
