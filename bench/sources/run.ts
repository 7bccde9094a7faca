import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type pg from "pg";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import type { SourceName } from "../../src/sources/importers.ts";
import { type Stub, startStub, stubAbsent } from "../../test/support/stub.ts";
import { type Bench, type BenchLine, rounded } from "../support/bench.ts";
import { buildOnce, temporaryFolder } from "../support/polku-process.ts";
import type { IndexesDone, IndexOrder } from "./build-indexes.ts";
import { countWrites, writesBetween } from "./count-writes.ts";
import type { ImportDone, ImportOrder } from "./import-once.ts";
import { openInventedInstallation } from "./invented-installation.ts";

const NOW = "2026-11-28T10:00:00Z";
const INVENTED = 50_000;

type Emit = (line: BenchLine) => void;
interface Register {
  readonly appUrl: string;
  readonly pool: pg.Pool;
}

/** What reading the sources costs, that reading them again writes nothing, and what the search indexes cost after it. */
export const bench: Bench = {
  names: ["sources"],
  async run(_names, emit) {
    if (stubAbsent) console.error(`bench sources: the real shapes were skipped, ${stubAbsent}`);
    else await withRegister((register) => readAll(register, emit));
    await withRegister((register) => readInvented(register, emit));
  },
};

async function withRegister(work: (register: Register) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres(folder.path);
  await migrate(server.ownerUrl, join(projectRoot, "db", "migrations"));
  const db = createDatabase<RegisterTables, RegionTables, AccountTables>(server.ownerUrl, 1);
  try {
    await work({ appUrl: server.appUrl, pool: db.pool });
  } finally {
    await db.close();
    await server.stop();
    await folder.remove();
  }
}

async function readAll(register: Register, emit: Emit): Promise<void> {
  const stub = await startStub(["--now", NOW.slice(0, 10)]);
  try {
    for (const [source, url] of Object.entries(urlsOf(stub)) as [SourceName, string][])
      await readTwice(register, source, url, emit);
  } finally {
    stub.stop();
  }
  await buildIndexes(register, emit);
}

const urlsOf = (stub: Stub): Partial<Record<SourceName, string>> => ({
  ptv: stub.ptvUrl,
  lipas: stub.lipasUrl,
  linkedevents: stub.linkedEventsUrl,
  lahella: stub.lahellaUrl,
  sotkanet: stub.sotkanetUrl,
});

/** Everything, then what has changed since, as the hourly job does, then everything again. */
async function readTwice(register: Register, source: SourceName, url: string, emit: Emit): Promise<void> {
  const read = (isFull: boolean) =>
    inProgram<ImportOrder, ImportDone>("import-once.ts", { appUrl: register.appUrl, source, url, isFull, now: NOW });
  for (const [run, isFull] of [
    ["first run", false],
    ["second run", false],
    ["whole again", true],
  ] as const) {
    const before = await countWrites(register.pool);
    const done = await read(isFull);
    const written = writesBetween(before, await countWrites(register.pool));
    emitRun(`${source}, ${run}`, done, emit);
    if (run === "first run") continue;
    emit(
      line(
        `${source}, ${run}: rows written`,
        written.reduce((sum, [, rows]) => sum + rows, 0),
        "rows",
      ),
    );
    if (written.length > 0) console.error(`bench sources: ${source}, ${run} wrote ${written.join("; ")}`);
  }
}

function emitRun(run: string, done: ImportDone, emit: Emit): void {
  if (done.error) throw new Error(`${run}: ${done.error}`);
  emit(line(run, done.seconds, "s"));
  emit(line(`${run}: records read`, done.fetched, "records"));
  if (done.rejected > 0) emit(line(`${run}: records kept aside`, done.rejected, "records"));
  if (done.fetched > 0) emit(line(`${run}: speed`, done.fetched / done.seconds, "records/s"));
  emit(line(`${run}: peak memory`, done.peakMb, "MB"));
}

async function buildIndexes({ appUrl }: Register, emit: Emit): Promise<void> {
  // The learned vocabulary is a part of the build.
  buildOnce();
  const { openSeconds, regions, peakMb } = await inProgram<IndexOrder, IndexesDone>("build-indexes.ts", {
    appUrl,
    now: NOW,
  });
  const largest = regions.reduce((a, b) => (b.documents > a.documents ? b : a));
  emit(line("needs vocabulary opened", openSeconds, "s"));
  emit(line(`largest region's index (${largest.code}): documents`, largest.documents, "documents"));
  emit(line(`largest region's index (${largest.code})`, largest.seconds, "s"));
  const documents = regions.reduce((sum, region) => sum + region.documents, 0);
  const seconds = regions.reduce((sum, region) => sum + region.seconds, 0);
  emit(line(`indexes of ${regions.length} regions: documents`, documents, "documents"));
  emit(line(`indexes of ${regions.length} regions`, seconds, "s"));
  emit(line("index building: peak memory", peakMb, "MB"));
}

async function readInvented(register: Register, emit: Emit): Promise<void> {
  const installation = await openInventedInstallation(INVENTED, new Date(NOW));
  try {
    for (const run of ["first run", "whole again"]) {
      const order = { appUrl: register.appUrl, url: installation.url, isFull: true, now: NOW };
      const before = await countWrites(register.pool);
      const done = await inProgram<ImportOrder, ImportDone>("import-once.ts", { source: "linkedevents", ...order });
      const written = writesBetween(before, await countWrites(register.pool));
      const name = `${INVENTED} invented events, ${run}`;
      emitRun(name, done, emit);
      emit(line(`${name}: memory over that at its start`, done.peakMb - done.startMb, "MB"));
      emit(line(`${name}: in use after the first 5,000`, done.heapMb[0], "MB"));
      emit(line(`${name}: in use at the end`, done.heapMb[1], "MB"));
      if (run !== "first run")
        emit(
          line(
            `${name}: rows written`,
            written.reduce((sum, [, rows]) => sum + rows, 0),
            "rows",
          ),
        );
    }
  } finally {
    installation.close();
  }
}

/** One piece of work in a program of its own, so that its memory is told apart. */
async function inProgram<Order extends object, Done>(program: string, order: Order): Promise<Done> {
  const child = fork(join(projectRoot, "bench/sources", program), { execArgv: ["--expose-gc"] });
  const ended = once(child, "exit");
  child.send(order);
  const told = await Promise.race([once(child, "message"), ended.then(() => null)]);
  if (told === null) throw new Error(`${program} ended without an answer`);
  await ended;
  return told[0] as Done;
}

function line(metric: string, value: number, unit: string): BenchLine {
  return { bench: "sources", metric, value: rounded(value, 4), unit, against: null, ratio: null };
}
