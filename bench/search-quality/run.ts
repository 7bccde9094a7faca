import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { openRecogniser } from "../../src/domain/needs/open-recogniser.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import { type Analysers, analysersWith } from "../../src/domain/search/language-analysers.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import type { Bench } from "../support/bench.ts";
import { temporaryFolder } from "../support/polku-process.ts";
import { withoutCompounds, withoutRoots, withoutSpelling } from "./ablations.ts";
import { characterGrams } from "./character-grams.ts";
import { readCorpus } from "./corpus.ts";
import { type JudgedQuery, readQueries } from "./judged-queries.ts";
import { minisearch } from "./minisearch.ts";
import { postgresTextSearch } from "./postgres-text-search.ts";
import { evaluate, type Print, printByKind, printByLanguage } from "./report.ts";
import { type PolkuParts, polku, type Variant } from "./variants.ts";

const TUNING = "search-quality";
const TEST = "search-quality-test";
const REGISTER = join(projectRoot, "../shared/data/ptv/v11");

/** How well people's own words find the right services. The test half is measured only when it is asked for by itself. */
export const bench: Bench = {
  names: [TUNING, TEST],
  async run(names, emit) {
    if (!existsSync(REGISTER)) return console.error(`${TUNING}: left out, for the judged register is not here`);
    // Also `npm run bench` without names comes here, with both names: it must not show the test half.
    const isTest = names.length === 1 && names[0] === TEST;
    const corpus = await readCorpus(REGISTER, join(projectRoot, "db/demo"));
    const queries = await readQueries(isTest ? "test" : "tuning", corpus.documentOf);
    const printAs =
      (label: string): Print =>
      ({ metric, value, against, ratio }) => {
        const half = isTest ? ", test half" : "";
        emit({ bench: isTest ? TEST : TUNING, metric: `${metric}${label}${half}`, value, unit: "0–1", against, ratio });
      };
    const engines = analysersAndRecognisers();
    await withPool(async (pool) => {
      await compare(await variantsOver(corpus.documents, engines, pool), queries, printAs(""));
      const short = corpus.documents.map(finnishNameAndSummary);
      await compare(await variantsOver(short, engines, pool), queries, printAs(", short Finnish texts"));
    });
  },
};

/** The product first; then it without one of its parts, and the engines that others use. */
async function variantsOver(
  documents: readonly SearchDocument[],
  { best, builtin }: ReturnType<typeof analysersAndRecognisers>,
  pool: pg.Pool | null,
): Promise<[Variant, ...Variant[]]> {
  const { analysers, recogniser } = best;
  return [
    polku("polku", documents, best),
    polku("polku without needs", documents, { analysers }),
    polku("polku without compounds", documents, { analysers: withoutCompounds(analysers), recogniser }),
    polku("polku without roots", documents, { analysers: withoutRoots(analysers), recogniser }),
    polku("polku without spelling", documents, { ...best, withoutPart: withoutSpelling }),
    polku("polku with the built-in analyser", documents, builtin),
    minisearch(documents),
    characterGrams(documents),
    ...(pool ? [await postgresTextSearch(pool, documents)] : []),
  ];
}

async function compare(
  [product, ...rivals]: readonly [Variant, ...Variant[]],
  queries: readonly JudgedQuery[],
  print: Print,
): Promise<void> {
  const own = await evaluate(product, queries);
  printByLanguage(own, null, print);
  printByKind(own, print);
  for (const rival of rivals)
    printByLanguage(own, { name: rival.name, answered: await evaluate(rival, queries) }, print);
}

function analysersAndRecognisers() {
  const best = analysersWith(loadVoikko());
  if (best.finnish !== "voikko") console.error(`${TUNING}: Voikko is not here; the product is measured without it`);
  const builtin = analysersWith(null);
  return { best: partsWith(best), builtin: partsWith(builtin) };
}

function partsWith(analysers: Analysers): Required<Pick<PolkuParts, "analysers" | "recogniser">> {
  return { analysers, recogniser: openRecogniser(join(projectRoot, "dist"), analysers) };
}

/** A document with only a Finnish name and summary: most of what municipalities write themselves is no richer than that. */
function finnishNameAndSummary(document: SearchDocument): SearchDocument {
  const { name = "", summary = "" } = document.texts.fi ?? {};
  return { ...document, texts: { fi: { name, summary } } };
}

/** Without PostgreSQL the rest is measured all the same. */
async function withPool(work: (pool: pg.Pool | null) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres(folder.path).catch((error: Error) => {
    console.error(`PostgreSQL is left out: ${error.message}`);
    return null;
  });
  const pool = server && new pg.Pool({ connectionString: server.ownerUrl, max: 1 });
  try {
    await work(pool);
  } finally {
    await pool?.end();
    await server?.stop();
    await folder.remove();
  }
}
