import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import { saveRecords } from "../../src/domain/catalogue/register-queries.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { findDuplicates } from "../../src/domain/duplicates/find-duplicates.ts";
import { createRegions } from "../../src/domain/regions/regions.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { importContext } from "../../test/support/context.ts";
import { startStub, stubAbsent } from "../../test/support/stub.ts";
import { type Bench, type BenchLine, rounded } from "../support/bench.ts";
import { temporaryFolder } from "../support/polku-process.ts";
import { inventedPairs } from "./invented-pairs.ts";
import { labelledPairs } from "./labelled-pairs.ts";
import { measureInvented, measureLabelled, type Rates } from "./measure-labelled.ts";
import { REFERENCE_NOW, REFERENCE_STUB, readReference } from "./read-reference.ts";
import { CHANNELS, PLACES, syntheticRows } from "./synthetic.ts";

type Emit = (line: BenchLine) => void;
type Db = ReturnType<typeof createDatabase<RegisterTables, RegionTables, AccountTables>>;

/** How often "these are the same" is right and how much of it is found, and what a run over a whole register costs. */
export const bench: Bench = {
  names: ["duplicates"],
  async run(_names, emit) {
    const folder = await temporaryFolder();
    const server = await startEmbeddedPostgres(folder.path);
    await migrate(server.ownerUrl, join(projectRoot, "db", "migrations"));
    const db: Db = createDatabase<RegisterTables, RegionTables, AccountTables>(server.ownerUrl, 4);
    try {
      await measureSize(db, emit);
      await db.pool.query("truncate place, service_channel, duplicate_pair");
      await measureInventedPairs(emit);
      if (stubAbsent) console.error(`bench duplicates: the labelled pairs were skipped, ${stubAbsent}`);
      else await measureReference(db, emit);
    } finally {
      await db.close();
      await server.stop();
      await folder.remove();
    }
  },
};

const line = (metric: string, value: number, unit: string): BenchLine => ({
  bench: "duplicates",
  metric,
  value: rounded(value),
  unit,
  against: null,
  ratio: null,
});

function emitRates(of: string, rates: Rates, emit: Emit): void {
  emit(line(`${of}: pairs`, rates.pairs, "pairs"));
  emit(line(`${of}: precision`, rates.precision, "share"));
  emit(line(`${of}: recall`, rates.recall, "share"));
  emit(line(`${of}: merged or put to a curator`, rates.found, "share"));
  emit(line(`${of}: merged although nobody could tell`, rates.unsureMerged, "pairs"));
}

async function measureInventedPairs(emit: Emit): Promise<void> {
  const regions = createRegions({ demo: false });
  const names = (code: string) => Object.values(regions.municipality(code)?.municipality.name ?? {});
  emitRates("invented", await measureInvented(inventedPairs("invented-pairs.ndjson", names)), emit);
  emitRates("invented later", await measureInvented(inventedPairs("invented-later-pairs.ndjson", names)), emit);
}

async function measureReference(db: Db, emit: Emit): Promise<void> {
  const stub = await startStub(REFERENCE_STUB);
  try {
    const database = { db, ownerUrl: "", appUrl: "", close: async () => {} };
    const records = await readReference(await importContext(database, REFERENCE_NOW), stub.ptvUrl);
    for (const half of ["tune", "test"] as const) {
      const { rates } = await measureLabelled(
        records,
        labelledPairs().filter((pair) => pair.half === half),
      );
      emitRates(half, rates, emit);
    }
  } finally {
    stub.stop();
  }
}

/** A first run and one that finds nothing new, over a register of the real one's size. */
async function measureSize(db: Db, emit: Emit): Promise<void> {
  const { places, channels } = syntheticRows();
  for (const [table, rows] of [
    ["place", places],
    ["service_channel", channels],
  ] as const)
    for (let from = 0; from < rows.length; from += 2000)
      await saveRecords(db.register, table, rows.slice(from, from + 2000));
  for (const run of ["first run", "second run"]) {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 20);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const { compared, merged, doubtful, written } = await findDuplicates(db.register, REFERENCE_NOW);
    const seconds = (performance.now() - started) / 1000;
    delay.disable();
    clearInterval(watch);
    const size = `${PLACES} places and ${CHANNELS} channels, ${run}`;
    emit(line(`${size}: time`, seconds, "s"));
    emit(line(`${size}: memory growth`, (highest - before) / 1024 ** 2, "MB"));
    emit(line(`${size}: longest time without a turn for others`, delay.max / 1e6, "ms"));
    emit(line(`${size}: pairs compared`, compared, "pairs"));
    emit(line(`${size}: merged`, merged, "pairs"));
    emit(line(`${size}: put to a curator`, doubtful, "pairs"));
    emit(line(`${size}: rows written`, written, "rows"));
  }
}
