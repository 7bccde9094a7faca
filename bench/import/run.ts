import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createTally } from "../../src/domain/imports/import-report.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { mappingContext } from "../../src/sources/ptv/import-ptv.ts";
import { mapV11Record } from "../../src/sources/ptv/v11/map-record.ts";
import {
  type CatalogueKind,
  type CatalogueValue,
  createCatalogueStore,
} from "../../src/sources/shared/catalogue-store.ts";
import type { ImportPort } from "../../src/sources/shared/import-port.ts";
import { runImport } from "../../src/sources/shared/import-run.ts";
import { type Bench, median, rounded } from "../support/bench.ts";
import { temporaryFolder } from "../support/polku-process.ts";

const ROUNDS = 3;
const RECORDS = join(projectRoot, "..", "shared", "data", "ptv", "v11", "services.ndjson");

/**
 * The import's own work (parse, compare, map, write) against the least anybody could do with the same lines:
 * `JSON.parse` and `COPY` of the raw rows into an unindexed table. The network is left out of both.
 */
export const bench: Bench = {
  names: ["import"],
  async run(_names, emit) {
    if (!existsSync(RECORDS)) {
      console.error("bench import: skipped, the PTV records are not at hand");
      return;
    }
    const lines = readFileSync(RECORDS, "utf8").split("\n").filter(Boolean);
    const folder = await temporaryFolder();
    const server = await startEmbeddedPostgres(folder.path);
    await migrate(server.ownerUrl, join(projectRoot, "db", "migrations"));
    const db = createDatabase<RegisterTables, RegionTables, AccountTables>(server.ownerUrl, 4);
    const context = mappingContext(await loadRegionDirectory(db.register, { isDemo: false }));
    const times = { first: [] as number[], unchanged: [] as number[], copy: [] as number[] };
    let growth = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await db.pool.query("truncate service");
      times.copy.push(await timed(() => copyRaw(lines)));
      const before = process.memoryUsage().rss;
      times.first.push(await timed(importLines));
      growth = Math.max(growth, process.memoryUsage().rss - before);
      times.unchanged.push(await timed(importLines));
    }
    const perSecond = (ms: number) => Math.round((lines.length / ms) * 1000);
    const copy = median(times.copy);
    for (const kind of ["first", "unchanged"] as const) {
      const ms = median(times[kind]);
      emit({
        bench: "import",
        metric: `${kind} run`,
        value: perSecond(ms),
        unit: "records/s",
        against: "JSON.parse + COPY",
        ratio: rounded(copy / ms),
      });
    }
    emit({
      bench: "import",
      metric: "memory growth of a run",
      value: Math.round(growth / 1024 ** 2),
      unit: "MB",
      against: null,
      ratio: null,
    });
    await db.close();
    await server.stop();
    await folder.remove();

    async function importLines(): Promise<void> {
      const tally = createTally("ptv", "full", systemClock.now());
      const plan = {
        mode: "full",
        changedSince: null,
        resumeFrom: null,
        mappingVersion: "bench",
        isWholeSource: false,
      } as const;
      const store = createCatalogueStore(db.register, systemClock, "ptv", null);
      await runImport(portOf(lines, context), store, plan, tally, () => {}, new AbortController().signal);
    }

    async function copyRaw(rows: readonly string[]): Promise<void> {
      const client = await db.pool.connect();
      await client.query("create table if not exists raw (id text, content jsonb); truncate raw");
      const text = function* () {
        for (const line of rows) {
          const record = JSON.parse(line) as { id: string };
          yield `${record.id}\t${JSON.stringify(record).replaceAll("\\", "\\\\")}\n`;
        }
      };
      await pipeline(Readable.from(text()), client.query(copyFrom("copy raw from stdin")));
      client.release();
    }
  },
};

/** The records as a source that answers at once; parsing is part of the work, as it is of a real answer. */
function portOf(
  lines: readonly string[],
  context: ReturnType<typeof mappingContext>,
): ImportPort<CatalogueKind, CatalogueValue> {
  const byId = new Map(lines.map((line) => [(/"id":\s*"([^"]+)"/.exec(line)?.[1] ?? "").toLowerCase(), line]));
  return {
    name: "ptv",
    kinds: ["service"],
    async *listIds() {
      yield [...byId.keys()];
    },
    async *listRemoved() {},
    fetchRecords: async (_kind, ids) => ({
      records: ids.map((id) => JSON.parse(byId.get(id) ?? "null")),
      failedIds: [],
    }),
    sourceIdOf: (raw) => (raw as { id: string }).id.toLowerCase(),
    map(kind, raw) {
      const mapped = mapV11Record(kind, raw, context);
      return mapped.kind === "rejected"
        ? { isRejected: true, reason: mapped.reason }
        : { isRejected: false, value: mapped, warnings: mapped.warnings };
    },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
