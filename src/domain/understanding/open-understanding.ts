import type { Regions } from "../regions/regions.ts";
import type { Analyser } from "../search/analyser.ts";
import { loadVoikko } from "../search/finnish-voikko.ts";
import { analysersWith } from "../search/language-analysers.ts";
import { createUnderstanding, type Understanding } from "./understanding.ts";

/** The installation's understanding, with the best Finnish dictionary at hand. Made once: place names take a while. */
export function openUnderstanding(regions: Regions, voikko: Analyser | null = loadVoikko()): Understanding {
  const { finnish, create } = analysersWith(voikko);
  const analysers = create(finnish, () => ({ has: () => false }));
  if (analysers === null) throw new Error(`there is no Finnish analyser ${finnish}`);
  return createUnderstanding({ regions, analysers });
}
