import { parentPort } from "node:worker_threads";
import { NEEDS } from "./domain/needs/needs.ts";
import { needsAnalysers } from "./domain/needs/needs-analysers.ts";
import type { NeedsAnswer, RecogniseOrder } from "./domain/needs/needs-keeper.ts";
import { createNeedRecogniser } from "./domain/needs/recognise-needs.ts";
import { loadVoikko } from "./domain/search/finnish-voikko.ts";
import { analysersWith } from "./domain/search/language-analysers.ts";

/** The thread that knows the needs vocabulary: learns it once, then answers searches. */
const recogniser = createNeedRecogniser(NEEDS, needsAnalysers(analysersWith(loadVoikko()), NEEDS));

parentPort?.on("message", ({ id, text, pageLanguage }: RecogniseOrder) => {
  parentPort?.postMessage({ id, needs: recogniser.recognise(text, pageLanguage) } satisfies NeedsAnswer);
});
parentPort?.postMessage({ isReady: true } satisfies NeedsAnswer);
