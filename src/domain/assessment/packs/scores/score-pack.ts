import type { InstrumentPack, PackAnswers } from "../pack.ts";
import { profile3x10d, type ThreeX10dProfile } from "./3x10d.ts";
import type { NotScored } from "./answers.ts";
import { type EurohisScore, scoreEurohis8 } from "./eurohis-8.ts";
import { type SwemwbsScore, scoreSwemwbs } from "./swemwbs.ts";
import { scoreWho5, type Who5Score } from "./who-5.ts";

export type PackScore = Who5Score | SwemwbsScore | EurohisScore | ThreeX10dProfile | NotScored;

const SCORINGS: Readonly<Record<string, (answers: readonly (number | null)[]) => PackScore>> = {
  "who-5": scoreWho5,
  swemwbs: scoreSwemwbs,
  "eurohis-8": scoreEurohis8,
  "3x10d": profile3x10d,
};

/** The score of a pack's answers; null for a pack that has none, such as ONS4. For professionals and research: no page of residents shows scores. */
export function scorePack(pack: InstrumentPack, { values }: PackAnswers): PackScore | null {
  const score = SCORINGS[pack.manifest.id];
  return score ? score(pack.items.map(({ linkId }) => values[linkId] ?? null)) : null;
}
