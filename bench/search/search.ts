import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { buildIndex } from "../../src/domain/search/build-index.ts";
import { loadVoikko } from "../../src/domain/search/finnish-voikko.ts";
import type { IndexData } from "../../src/domain/search/index-data.ts";
import { analysersWith } from "../../src/domain/search/language-analysers.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import { writeSnapshot } from "../../src/domain/search/snapshot.ts";
import type { BenchLine } from "../support/bench.ts";
import { benchDocuments } from "./documents.ts";
import { type Engine, minisearch, ours, postgres } from "./engines.ts";
import { BENCH_QUERIES } from "./queries.ts";

export interface SearchBenchOptions {
  /** The folder that holds `ptv/v11`; invented documents are used when it does not. */
  readonly dataFolder: string;
  readonly sizes: readonly { readonly documents: number; readonly rounds: number }[];
  /** Compares with PostgreSQL as well when given; makes and drops the table `bench_search`. */
  readonly pool?: pg.Pool;
  readonly print: (line: BenchLine) => void;
}

export const DEFAULT_SIZES = [
  { documents: 5_000, rounds: 15 },
  { documents: 120_000, rounds: 2 },
] as const;

/** Same documents and queries for every engine, taking turns query by query, so that noise of the machine hits all alike. */
export async function runSearchBench({ dataFolder, sizes, pool, print }: SearchBenchOptions): Promise<void> {
  for (const { documents: count, rounds } of sizes) {
    const bench = `search-${Math.round(count / 1000)}k`;
    const alone = (metric: string, value: number, unit: string): void =>
      print({ bench, metric, value: rounded(value), unit, against: null, ratio: null });
    const documents = await benchDocuments(dataFolder, count);
    const analysers = analysersWith(loadVoikko());

    const started = performance.now();
    const data = buildIndex(documents, analysers);
    alone(`build (${data.finnishAnalyser})`, performance.now() - started, "ms");
    const snapshot = measureSnapshot(data);
    alone("snapshot write", snapshot.writeMs, "ms");
    alone("snapshot load", snapshot.loadMs, "ms");
    alone("index resident", snapshot.bytes / 1e6, "MB");

    const index = openIndex(data, analysers);
    const engines = [
      ours(index),
      minisearch(documents),
      ...(pool === undefined ? [] : [await postgres(pool, documents)]),
    ];
    const times = await takeTurns(engines, rounds);
    const own = times.get("polku") as readonly number[];
    for (const share of [0.5, 0.99]) {
      const metric = `p${share * 100}`;
      const value = percentile(own, share);
      for (const { name } of engines.slice(1)) {
        const theirs = percentile(times.get(name) as readonly number[], share);
        print({
          bench,
          metric,
          value: rounded(value),
          unit: "ms",
          against: `${name} ${rounded(theirs)} ms`,
          ratio: rounded(value / theirs),
        });
      }
    }
    if (pool !== undefined) await pool.query("DROP TABLE bench_search");
  }
}

async function takeTurns(engines: readonly Engine[], rounds: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
  for (const engine of engines) for (const query of BENCH_QUERIES.slice(0, 8)) await engine.run(query);
  for (let i = 0; i < 20; i++) for (const query of BENCH_QUERIES) await engines[0]?.run(query);
  for (let round = 0; round < rounds; round++) {
    for (const query of BENCH_QUERIES) {
      for (const engine of engines) {
        const started = performance.now();
        await engine.run(query);
        times.get(engine.name)?.push(performance.now() - started);
      }
    }
  }
  return times;
}

function measureSnapshot(data: IndexData): { writeMs: number; loadMs: number; bytes: number } {
  const folder = mkdtempSync(join(tmpdir(), "polku-bench-"));
  try {
    const file = join(folder, "index.bin");
    const started = performance.now();
    writeSnapshot(file, data);
    const writeMs = performance.now() - started;
    const child = execFileSync(
      process.execPath,
      ["--expose-gc", join(import.meta.dirname, "measure-memory.ts"), file],
      { encoding: "utf8" },
    );
    return { writeMs, ...(JSON.parse(child) as { loadMs: number; bytes: number }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

if (import.meta.main) {
  const [dataFolder = join(import.meta.dirname, "../../../shared/data"), only] = process.argv.slice(2);
  const sizes = DEFAULT_SIZES.filter(({ documents }) => only === undefined || String(documents) === only);
  await runSearchBench({ dataFolder, sizes, print: (line) => console.log(JSON.stringify(line)) });
}
