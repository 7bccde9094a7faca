import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { loadRegionDirectory } from "../../src/domain/regions/load-region-directory.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { IMPORTERS, type SourceName } from "../../src/sources/importers.ts";
import { aConfig } from "../../test/support/context.ts";

/** What a program of its own is asked to do, so that its memory is that of one run. */
export interface ImportOrder {
  readonly appUrl: string;
  readonly source: SourceName;
  readonly url: string;
  readonly isFull: boolean;
  /** ISO instant. */
  readonly now: string;
}

export interface ImportDone {
  readonly seconds: number;
  readonly fetched: number;
  readonly changed: number;
  readonly rejected: number;
  readonly error: string | null;
  /** The most that the program ever held, and what it held before it began, in MB. */
  readonly peakMb: number;
  readonly startMb: number;
  /** What was in use after a clean-up when the first tenth of the largest kind was read, and at its end, in MB. */
  readonly heapMb: readonly [early: number, late: number];
}

const MB = 1024 ** 2;

process.once("message", async ({ appUrl, source, url, isFull, now }: ImportOrder) => {
  const db = createDatabase<RegisterTables, RegionTables, AccountTables>(appUrl, 4);
  const regions = await loadRegionDirectory(db.register, { isDemo: false });
  const heap = heapWatch();
  const startMb = process.memoryUsage().rss / MB;
  const started = performance.now();
  const { report, error } = await IMPORTERS[source].run(
    { config: aConfig(), db, clock: clockFrom(new Date(now)), regions },
    { url, full: isFull },
    { onProgress: ({ kind, done }) => heap.note(kind, done) },
  );
  const seconds = (performance.now() - started) / 1000;
  await db.close();
  const done: ImportDone = {
    seconds,
    fetched: report.fetched,
    changed: report.created + report.updated + report.removed,
    rejected: report.rejected.length,
    error,
    peakMb: process.resourceUsage().maxRSS / 1024,
    startMb,
    heapMb: heap.ends(),
  };
  process.send?.(done, () => process.exit());
});

/** Needs `--expose-gc`. Cleans up a few times in a run, so that what is in use is told apart from what has not been let go. */
function heapWatch() {
  const STEP = 5000;
  const notes = new Map<string, number[]>();
  const clean = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / MB;
  };
  return {
    note(kind: string, done: number): void {
      const ofKind = notes.get(kind) ?? [];
      notes.set(kind, ofKind);
      if (done >= STEP * (ofKind.length + 1)) ofKind.push(clean());
    },
    ends(): readonly [number, number] {
      const longest = [...notes.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
      const end = clean();
      return [longest[0] ?? end, longest.at(-1) ?? end];
    },
  };
}
