import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { NeedsAnswer, NeedsOrder } from "./domain/needs/needs-keeper.ts";
import { openRecogniser } from "./domain/needs/open-recogniser.ts";
import { loadVoikko } from "./domain/search/finnish-voikko.ts";
import { analysersWith } from "./domain/search/language-analysers.ts";
import { projectRoot } from "./platform/project-root.ts";

/** The thread that knows the needs vocabulary and answers searches. */
const recogniser = openRecogniser(join(projectRoot, "dist"), analysersWith(loadVoikko()));

parentPort?.on("message", (order: NeedsOrder) => parentPort?.postMessage(answerTo(order)));
parentPort?.postMessage({ isReady: true } satisfies NeedsAnswer);

/** One text that cannot be read must not take the needs from everybody else. */
function answerTo({ id, ask, text, pageLanguage }: NeedsOrder): NeedsAnswer {
  try {
    return { id, answer: recogniser[ask](text, pageLanguage) };
  } catch (error) {
    const frames = String((error as Error).stack)
      .split("\n")
      .filter((line) => /^\s+at /.test(line));
    return { id, answer: undefined, trouble: frames.join("\n") };
  }
}
