import type { Kind } from "../search/search-document.ts";
import type { Judged } from "./candidate.ts";
import type { Pace } from "./recommendation.ts";

/** Each further one of a need, an organizer or a pace that is there already gives way by this much. */
const AGAIN = { need: 0.6, organizer: 0.5, pace: 0.85 };

/** What has been chosen so far, and what that leaves to be chosen. */
export class Selection {
  readonly #limit: number;
  readonly chosen: Judged[] = [];
  readonly #ids = new Set<string>();
  readonly #titles = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.chosen.length >= this.#limit;
  }

  add(judged: Judged): void {
    const { candidate, told, pace } = judged;
    this.chosen.push(judged);
    this.#ids.add(candidate.hit.id);
    for (const title of told.titles) this.#titles.add(title);
    for (const key of [
      kindKey(candidate.hit.kind),
      areaKey(candidate.wish.area),
      needKey(candidate.wish.need),
      paceKey(pace),
      ...(told.organizer === null ? [] : [organizerKey(told.organizer)]),
    ])
      this.#counts.set(key, this.#count(key) + 1);
  }

  /** Neither there already nor the same thing by another id. */
  isNew({ candidate, told }: Judged): boolean {
    return !this.#ids.has(candidate.hit.id) && !told.titles.some((title) => this.#titles.has(title));
  }

  /** True while no more than half would be of its kind. */
  hasRoomFor({ candidate }: Judged): boolean {
    return this.#count(kindKey(candidate.hit.kind)) < Math.max(1, Math.floor(this.#limit / 2));
  }

  ofArea(area: string): number {
    return this.#count(areaKey(area));
  }

  /** Its score beside what has been chosen. */
  worthOf({ candidate, told, pace, score }: Judged): number {
    return (
      score *
      AGAIN.need ** this.#count(needKey(candidate.wish.need)) *
      AGAIN.pace ** this.#count(paceKey(pace)) *
      (told.organizer === null ? 1 : AGAIN.organizer ** this.#count(organizerKey(told.organizer)))
    );
  }

  /** The worthiest of those that `fits` and there is room for; `value` in place of its worth when given. */
  best(
    from: readonly Judged[],
    fits: (judged: Judged) => boolean,
    value: (judged: Judged) => number = (judged) => this.worthOf(judged),
  ): Judged | undefined {
    let best: Judged | undefined;
    let most = 0;
    for (const judged of from) {
      if (!this.isNew(judged) || !this.hasRoomFor(judged) || !fits(judged)) continue;
      const its = value(judged);
      // They come in order, so that of two alike the first one stays.
      if (its > most) [best, most] = [judged, its];
    }
    return best;
  }

  #count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

const kindKey = (kind: Kind) => `kind ${kind}`;
const areaKey = (area: string) => `area ${area}`;
const needKey = (need: string) => `need ${need}`;
const paceKey = (pace: Pace) => `pace ${pace}`;
const organizerKey = (organizer: string) => `organizer ${organizer}`;
