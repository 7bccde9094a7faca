/** Child process: opens a snapshot, runs the queries and prints its load time (ms) and resident memory (bytes) as JSON. */

import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import { readSnapshot } from "../../src/domain/search/snapshot.ts";
import { BENCH_QUERIES } from "./queries.ts";

const analysers = analysersWith(loadVoikko());
analysers.create(analysers.finnish, () => new Set())?.fi.analyse("liikunta"); // the dictionary is not the index
globalThis.gc?.();
const before = process.memoryUsage.rss();
const started = performance.now();
const data = readSnapshot(process.argv[2] ?? "");
if (data === null) throw new Error("the snapshot was not loaded");
const index = openIndex(data, analysers);
const loadMs = performance.now() - started;
for (const { text, language } of BENCH_QUERIES)
  index.search({ text, language, sort: "relevance", limit: 20, offset: 0 });
globalThis.gc?.();
console.log(JSON.stringify({ loadMs, bytes: process.memoryUsage.rss() - before }));
