import { join } from "node:path";
import { openRecogniser } from "../../src/domain/needs/open-recogniser.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import type { Bench } from "../support/bench.ts";
import { ABLATIONS } from "./ablations.ts";
import { readDemoCorpus } from "./demo-corpus.ts";
import { readQueries } from "./judged-queries.ts";
import { evaluate, printAlone, printBeside } from "./report.ts";
import { polku } from "./variants.ts";

const NAME = "kinds";

/** How well services, events, places and self-care tools rank together, in the demo region. Only the tuning half is for tuning. */
export const bench: Bench = {
  names: [NAME],
  async run(_names, emit) {
    const analysers = analysersWith(loadVoikko());
    if (analysers.finnish !== "voikko")
      console.error(`${NAME}: Voikko is not here; the product is measured without it`);
    const recogniser = openRecogniser(join(projectRoot, "dist"), analysers);
    const { documents, idOf } = await readDemoCorpus(recogniser);
    const queries = await readQueries(idOf);
    const parts = { documents, analysers, recogniser };
    const print = (line: Parameters<Parameters<typeof printAlone>[1]>[0]) =>
      emit({ bench: NAME, unit: "0–1", ...line });
    const own = await evaluate(polku(parts), queries);
    printAlone(own, print);
    for (const [name, without] of Object.entries(ABLATIONS))
      printBeside(own, { name, answered: await evaluate(polku(parts, without), queries) }, print);
  },
};
