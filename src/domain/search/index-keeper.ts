import { Worker } from "node:worker_threads";
import { type CatalogueVersion, readCatalogueVersion } from "../catalogue/register-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import type { Regions } from "../regions/regions.ts";
import { loadVoikko } from "./finnish-voikko.ts";
import { followCatalogue } from "./follow-catalogue.ts";
import type { IndexData } from "./index-data.ts";
import type { SnapshotShelf, StampedIndex } from "./index-snapshots.ts";
import { type Analysers, analysersWith } from "./language-analysers.ts";
import type { RegionIndex, RegionIndexes } from "./region-indexes.ts";
import { canOpen, openIndex } from "./search-index.ts";

export interface IndexKeeperOptions {
  readonly db: PolkuDatabase;
  readonly appUrl: string;
  readonly snapshots: SnapshotShelf;
  /** Where the worker keeps what it builds. */
  readonly dataDir: string;
  readonly isDemo: boolean;
  /** A fixed clock's time, or null. */
  readonly now: Date | null;
  readonly regions: Regions;
  /** The program of the worker thread, `src/index-worker.ts` or its bundle. */
  readonly workerUrl: URL;
  /** Awaited before indexes are built anew: region settings may have changed together with the catalogue. */
  readonly onChange: () => Promise<void>;
  readonly onTrouble: (regionCode: string, error: Error) => void;
}

export interface IndexKeeper extends RegionIndexes {
  /** Loads what is kept on disk and begins to follow the catalogue. Missing and outdated indexes are built after it returns. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Calls `listener` whenever a region has got a new index. */
  onRenewed(listener: () => void): void;
}

/** What the worker thread is told and tells. */
export interface IndexWorkerData {
  readonly appUrl: string;
  readonly dataDir: string;
  readonly isDemo: boolean;
  /** ISO instant of a fixed clock. */
  readonly now: string | null;
}
export interface BuildOrder {
  readonly regionCode: string;
}
export type BuildAnswer =
  | {
      readonly regionCode: string;
      readonly catalogue: CatalogueVersion;
      readonly data: IndexData;
      readonly notKept: string | null;
    }
  | { readonly regionCode: string; readonly error: string };

/** How long a region whose build failed waits before it is tried again. */
const RETRY_MS = 15_000;

/**
 * Keeps one index per region, built in a worker thread so that nobody waits, and swapped in whole. What was built is also
 * written to disk: a restart opens it at once and builds anew only what the catalogue has outgrown.
 */
export function createIndexKeeper(options: IndexKeeperOptions): IndexKeeper {
  const analysers: Analysers = analysersWith(loadVoikko());
  const live = new Map<string, RegionIndex>();
  const waiting = new Map<string, { resolve(index: RegionIndex): void; reject(error: Error): void }[]>();
  const due = new Set<string>();
  /** Of those due, the ones whose own people have changed something and wait to see it. */
  const urgent = new Set<string>();
  const listeners: (() => void)[] = [];
  const retries = new Set<NodeJS.Timeout>();
  let building: string | null = null;
  let worker: Worker | null = null;
  let following: { stop(): Promise<void> } | null = null;
  let isStopped = false;

  /** The invented region first: it is what somebody who tries Polku out opens. */
  const codes = () => {
    const regions = options.regions.list().toSorted((a, b) => Number(b.isDemo) - Number(a.isDemo));
    return regions.map(({ code }) => code as string);
  };

  function put(regionCode: string, { catalogue, data }: StampedIndex): void {
    const index = openIndex(data, analysers);
    const regionIndex: RegionIndex = { ...index, version: catalogue.version };
    live.set(regionCode, regionIndex);
    for (const { resolve } of waiting.get(regionCode) ?? []) resolve(regionIndex);
    waiting.delete(regionCode);
    for (const listener of listeners) listener();
  }

  function order(regionCodes: Iterable<string>): void {
    for (const code of regionCodes) due.add(code);
    buildNext();
  }

  /** One at a time; a region that a resident waits for comes first, then those that its own people have changed. */
  function buildNext(): void {
    if (building !== null || isStopped) return;
    const next = [...due].find((code) => waiting.has(code)) ?? [...urgent, ...due][0];
    if (next === undefined) return;
    due.delete(next);
    urgent.delete(next);
    building = next;
    worker ??= startWorker();
    worker.postMessage({ regionCode: next } satisfies BuildOrder);
  }

  function startWorker(): Worker {
    const { appUrl, dataDir, isDemo, now, workerUrl } = options;
    const workerData: IndexWorkerData = { appUrl, dataDir, isDemo, now: now?.toISOString() ?? null };
    const started = new Worker(workerUrl, { workerData });
    started.unref();
    started.on("message", (answer: BuildAnswer) => {
      building = null;
      if ("error" in answer) failed(answer.regionCode, new Error(answer.error));
      else {
        put(answer.regionCode, answer);
        if (answer.notKept) options.onTrouble(answer.regionCode, new Error(answer.notKept));
      }
      buildNext();
    });
    started.on("error", (error) => {
      const regionCode = building;
      worker = null;
      building = null;
      if (regionCode !== null) failed(regionCode, error as Error);
      buildNext();
    });
    return started;
  }

  function failed(regionCode: string, error: Error): void {
    options.onTrouble(regionCode, error);
    // Whoever waited is told now; the next reader waits for the next try.
    for (const { reject } of waiting.get(regionCode) ?? []) reject(error);
    waiting.delete(regionCode);
    const timer = setTimeout(() => {
      retries.delete(timer);
      order([regionCode]);
    }, RETRY_MS);
    timer.unref();
    retries.add(timer);
  }

  return {
    async start() {
      const now = await readCatalogueVersion(options.db.register);
      const stale: string[] = [];
      for (const code of codes()) {
        const kept = await options.snapshots.find(code);
        const isUsable = kept !== null && canOpen(kept.data, analysers) && kept.catalogue.epoch === now.epoch;
        if (isUsable) put(code, kept);
        if (!isUsable || kept.catalogue.version !== now.version) stale.push(code);
      }
      following = await followCatalogue(
        options.appUrl,
        (changed) =>
          void options.onChange().then(
            () => {
              const concerned = changed === null ? codes() : codes().filter((code) => changed.includes(code));
              if (changed !== null) for (const code of concerned) urgent.add(code);
              order(concerned);
            },
            (error) => options.onTrouble("", error),
          ),
      );
      order(stale);
    },

    async stop() {
      isStopped = true;
      for (const timer of retries) clearTimeout(timer);
      await following?.stop();
      await worker?.terminate();
    },

    onRenewed(listener) {
      listeners.push(listener);
    },

    forRegion(regionCode) {
      const index = live.get(regionCode);
      if (index) return Promise.resolve(index);
      return new Promise((resolve, reject) => {
        waiting.set(regionCode, [...(waiting.get(regionCode) ?? []), { resolve, reject }]);
        if (building !== regionCode) order([regionCode]);
      });
    },

    isReady: () => codes().every((code) => live.has(code)),
  };
}
