import { PROFILE_COLUMNS } from "./index-data.ts";
import { nextTimeOf } from "./next-time.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { KINDS, type Kind } from "./search-document.ts";
import type { SearchQuery, When } from "./search-query.ts";
import { MINUTES_OF_DAY } from "./time-window.ts";
import { SELDOM, SOON, TAKES_PLACE_THEN, WITHOUT_TIMES } from "./weights.ts";

const DATED = 9;
const SOON_MINUTES = SOON.map(([days]) => days * MINUTES_OF_DAY);
const SOON_FACTORS = SOON.map(([, factor]) => factor);

/**
 * Lets go of what is over, and of what does not take place when it should; what does, and what comes soon, comes forward.
 * @returns how many are left, the others' scores cleared.
 */
export function dropUntimely(index: OpenedIndex, query: SearchQuery, foundCount: number): number {
  const { now, when } = query;
  if (now === undefined && when === undefined) return foundCount;
  const { totals, found } = index.space;
  const { profiles, profileTable, timesOf } = index.data.arrays;
  let kept = 0;
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    const row = (profiles[document] as number) * PROFILE_COLUMNS;
    const isDated = profileTable[row + DATED] === 1;
    const next = isDated ? nextTimeOf(index, document, query) : -1;
    const isUnannounced = timesOf[document] === timesOf[document + 1];
    const isTimely = isDated
      ? next >= 0 || (isUnannounced && when === undefined)
      : when === undefined || when.keepsUndated;
    if (!isTimely) {
      totals[document] = 0;
      continue;
    }
    if (when !== undefined) {
      const kind = KINDS[profileTable[row] as number] as Kind;
      totals[document] =
        (totals[document] as number) * (isDated ? thenFactor(index, document, next, when) : WITHOUT_TIMES[kind]);
    } else if (isDated) totals[document] = (totals[document] as number) * soonness(index, next, now);
    found[kept++] = document;
  }
  return kept;
}

function thenFactor({ data }: OpenedIndex, document: number, next: number, { window }: When): number {
  const { timeStarts, timeEnds, timesOf } = data.arrays;
  const [start, end] = [timeStarts[next] as number, timeEnds[next] as number];
  const isGoingOn = start < window.from || end - start > MINUTES_OF_DAY;
  if (isGoingOn) return TAKES_PLACE_THEN.goesOn;
  const isSeldom = (timesOf[document + 1] as number) - (timesOf[document] as number) <= SELDOM.times;
  return TAKES_PLACE_THEN.begins * (isSeldom ? SELDOM.factor : 1);
}

function soonness({ data }: OpenedIndex, next: number, now = 0): number {
  const wait = next < 0 ? Number.POSITIVE_INFINITY : (data.arrays.timeStarts[next] as number) - now;
  let step = 0;
  while (wait > (SOON_MINUTES[step] as number)) step++;
  return SOON_FACTORS[step] as number;
}
