import type { Judged } from "./candidate.ts";
import type { Asking } from "./recommendation.ts";
import { Selection } from "./selection.ts";

/** What answers the same need as the one turned away is nearest to it, then what belongs to the same area. */
const SAME_NEED = 3;
const SAME_AREA = 1.5;

/**
 * What was shown stays where it was, and something else stands in the place of what was turned away.
 * @param all the turned away among them, for they tell what to put in their place
 */
export function keepPlaces(all: readonly Judged[], { keep, without, limit }: Asking): Judged[] {
  const byId = new Map(all.map((judged) => [judged.candidate.hit.id, judged]));
  const left = all.filter(({ candidate }) => !without.has(candidate.hit.id));
  const places = [...new Set(keep)].slice(0, limit);
  const selection = new Selection(places.length);
  const shown = places.map((id) => {
    const judged = without.has(id) ? undefined : byId.get(id);
    if (judged && selection.isNew(judged)) selection.add(judged);
    return judged;
  });
  const filled = shown.flatMap((judged, place) => {
    if (judged) return judged;
    const gone = byId.get(places[place] ?? "");
    const next = replacementOf(gone, left, selection);
    if (next) selection.add(next);
    return next ?? [];
  });
  return filled;
}

function replacementOf(gone: Judged | undefined, left: readonly Judged[], selection: Selection): Judged | undefined {
  if (gone === undefined) return selection.best(left, () => true);
  const { wish } = gone.candidate;
  const value = (judged: Judged) =>
    selection.worthOf(judged) *
    (judged.candidate.wish.need === wish.need ? SAME_NEED : judged.candidate.wish.area === wish.area ? SAME_AREA : 1);
  return (
    selection.best(left, ({ pace, candidate }) => pace === gone.pace && candidate.isSure, value) ??
    selection.best(left, ({ candidate }) => candidate.isSure, value) ??
    selection.best(left, () => true, value)
  );
}
