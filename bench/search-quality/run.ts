import { join } from "node:path";
import type { Language } from "../../src/domain/catalogue/catalogue.ts";
import { NEEDS } from "../../src/domain/needs/needs.ts";
import { needsAnalysers } from "../../src/domain/needs/needs-analysers.ts";
import { needsInQuery } from "../../src/domain/needs/needs-in-query.ts";
import { createNeedRecogniser } from "../../src/domain/needs/recognise-needs.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import type { Bench } from "../support/bench.ts";
import { readCorpus } from "./corpus.ts";
import { readQueries } from "./judged-queries.ts";
import { reportOwn } from "./report.ts";
import { polku } from "./variants.ts";

export const bench: Bench = {
  names: ["search-quality", "search-quality-test"],
  async run(names, emit) {
    const half = names.length === 1 && names[0] === "search-quality-test" ? "test" : "tuning";
    const corpus = await readCorpus(join(projectRoot, "../shared/data/ptv/v11"), join(projectRoot, "db/demo"));
    const queries = await readQueries(half, corpus.documentOf);
    const analysers = analysersWith(loadVoikko());
    const recogniser = createNeedRecogniser(NEEDS, needsAnalysers(analysers, NEEDS));
    const needsOf = (text: string, language: Language) => needsInQuery(recogniser.recognise(text, language), language);
    await reportOwn(polku("polku", corpus.documents, analysers, {}, needsOf), queries, half, emit);
  },
};
