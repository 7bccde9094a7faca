import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { NeedsAnswer, NeedsOrder } from "./domain/needs/needs-keeper.ts";
import { openRecogniser } from "./domain/needs/open-recogniser.ts";
import { loadVoikko } from "./domain/search/finnish-voikko.ts";
import { analysersWith } from "./domain/search/language-analysers.ts";
import { projectRoot } from "./platform/project-root.ts";

/** The thread that knows the needs vocabulary and answers searches. */
const recogniser = openRecogniser(join(projectRoot, "dist"), analysersWith(loadVoikko()));

parentPort?.on("message", ({ id, ask, text, pageLanguage }: NeedsOrder) => {
  parentPort?.postMessage({ id, answer: recogniser[ask](text, pageLanguage) } satisfies NeedsAnswer);
});
parentPort?.postMessage({ isReady: true } satisfies NeedsAnswer);
