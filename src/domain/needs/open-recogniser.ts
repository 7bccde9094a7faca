import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { listSaidSentences } from "../crisis/said-sentences.ts";
import type { Analysers } from "../search/language-analysers.ts";
import { SAYINGS_FILES } from "./all-sayings.ts";
import { findNeed, NEEDS } from "./needs.ts";
import { needsAnalysers } from "./needs-analysers.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import { createRecogniser, type NeedRecogniser } from "./recognise-needs.ts";
import { loadSayings } from "./sayings.ts";
import { restoreVocabulary, storeVocabulary } from "./stored-vocabulary.ts";
import { type TrainedVocabulary, trainVocabulary } from "./train-vocabulary.ts";
import { vocabularyVersion } from "./vocabulary-version.ts";

/**
 * The recogniser of the whole vocabulary: from what was learned before and kept in the folder, or learned now, which takes
 * some twenty seconds, and kept there for the next time. A folder that cannot be written to costs only that.
 */
export function openRecogniser(folder: string, analysers: Analysers): NeedRecogniser {
  const version = vocabularyVersion();
  const path = join(folder, `needs-${analysers.finnish}-${version}.model`);
  return createRecogniser(restore(path, version, analysers) ?? learn(path, version, analysers));
}

function restore(path: string, version: string, analysers: Analysers): TrainedVocabulary | null {
  try {
    // Aligned as the arrays in it need.
    const bytes = readFileSync(path);
    const own = Buffer.allocUnsafeSlow(bytes.length);
    bytes.copy(own);
    return restoreVocabulary(own, version, NEEDS, needsAnalysers(analysers, NEEDS));
  } catch {
    return null;
  }
}

function learn(path: string, version: string, analysers: Analysers): TrainedVocabulary {
  const sayings = loadSayings(SAYINGS_FILES, (id) => findNeed(id) !== undefined);
  const trained = trainVocabulary(
    readVocabulary(NEEDS, needsAnalysers(analysers, NEEDS), { sayings, sentences: listSaidSentences() }),
  );
  try {
    const folder = join(path, "..");
    mkdirSync(folder, { recursive: true });
    storeVocabulary(path, version, trained);
    for (const name of globSync(`needs-${analysers.finnish}-*.model`, { cwd: folder }))
      if (join(folder, name) !== path) rmSync(join(folder, name), { force: true });
  } catch {
    // Read-only installations learn at each start.
  }
  return trained;
}
