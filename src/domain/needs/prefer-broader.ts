import { type NeedsModel, type Vector, weightOf } from "./needs-model.ts";

/** A narrower need must have at least this share of its score from what its broader need lacks. */
const OWN_SHARE = 0.2;

/** A broader need that is much less sure than the narrower one is not what was meant. */
const CLOSE = 0.5;

/** Needs by place with how sure each is. */
export interface SureNeed {
  readonly need: number;
  readonly confidence: number;
}

/**
 * Sets a broader need before its narrower one when the text has nothing that speaks for the narrower alone:
 * "yksinäisyyteen" is not about the young.
 *
 * @param broaderOf the place of each need's broader one, or −1.
 */
export function preferBroader(
  found: readonly SureNeed[],
  text: Vector,
  model: NeedsModel,
  broaderOf: readonly number[],
): SureNeed[] {
  const sure = new Map(found.map(({ need, confidence }) => [need, confidence]));
  for (const { need } of found) {
    const broader = broaderOf[need] as number;
    const own = sure.get(need) as number;
    const wider = sure.get(broader);
    if (wider === undefined || wider >= own || wider < own * CLOSE || ownShare(text, model, need, broader) >= OWN_SHARE)
      continue;
    sure.set(need, wider);
    sure.set(broader, own);
  }
  return [...sure].map(([need, confidence]) => ({ need, confidence }));
}

/** What share of a need's score comes from words that tell nothing of its broader need; letters alone prove nothing. */
function ownShare({ ids, values }: Vector, model: NeedsModel, need: number, broader: number): number {
  let all = 0;
  let own = 0;
  for (let i = 0; i < ids.length; i++) {
    if (model.table.kinds[ids[i] as number] === "letters") continue;
    const score = (values[i] as number) * weightOf(model, ids[i] as number, need);
    if (score <= 0) continue;
    all += score;
    if (weightOf(model, ids[i] as number, broader) <= 0) own += score;
  }
  return all === 0 ? 0 : own / all;
}
