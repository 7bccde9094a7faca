import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../../context.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { Event } from "../../domain/events/event.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import type { Mapping } from "../shared/import-port.ts";
import type { Progress } from "../shared/import-run.ts";
import { type ImportOutcome, type ImportRequest, runImportCommand } from "../shared/run-import-command.ts";
import { createTrayStore, type TrayValue } from "../shared/tray-store.ts";
import { createFeedClient } from "./feed-client.ts";
import type { FeedOrigin } from "./feed-event.ts";
import type { FeedFormat } from "./feed-format.ts";
import { createFeedPort } from "./feed-port.ts";
import { listOverEvents } from "./feed-queries.ts";
import { type FeedPlace, readFeed } from "./read-feed.ts";

export type FeedContext = Pick<Context, "config" | "db" | "clock" | "regions">;

export interface FeedListeners {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onWait?: () => void;
  /** How to wait between attempts. Tests are less patient than the real thing. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface FeedRun {
  readonly format: FeedFormat;
  readonly place: FeedPlace;
  readonly origin: FeedOrigin;
  /** Of what the feed holds only this is read. Goes with a request that is limited to regions: nothing is taken for gone. */
  readonly isWanted?: (event: Event) => boolean;
}

/** One run over one feed. A feed is one document and tells no changes, so every run reads it whole. */
export function runFeed(
  { db, clock }: Pick<FeedContext, "db" | "clock">,
  { format, place, origin, isWanted = () => true }: FeedRun,
  request: ImportRequest,
  { signal = new AbortController().signal, onProgress = () => {}, onWait = () => {}, wait = waitFor }: FeedListeners,
): Promise<ImportOutcome> {
  const client = createFeedClient({ fetch, sleep: wait, random: Math.random, now: () => clock.now() });
  const today = helsinkiTime(clock.now()).date;
  const { source, settings } = origin;
  return runImportCommand(request.since ? request : { ...request, full: true }, {
    db,
    clock,
    source,
    createPort: (warn) =>
      createFeedPort({
        name: source,
        read: async (stop) => {
          const { accept, maxBytes } = format;
          const text = await readFeed(place, client, { accept, maxBytes, signal: stop });
          const contents = format.read(text, today, warn);
          if (!request.regions?.length) return contents;
          return {
            ...contents,
            records: wanted(contents.records, (raw) => mapSafely(format, raw, origin, today), isWanted),
          };
        },
        listOver: () => listOverEvents(db.register, source, clock.now()),
        sourceIdOf: format.sourceIdOf,
        map: (raw) => mapSafely(format, raw, origin, today),
        warn,
      }),
    createStore: (runId) => createTrayStore(db.register, clock, source, runId),
    // What the settings say is part of every event.
    mappingVersion: `${format.mappingVersion} ${hashText(JSON.stringify(settings))}`,
    signal,
    onProgress,
    onWait,
  });
}

function* wanted(
  records: Iterable<unknown>,
  map: (raw: unknown) => Mapping<TrayValue>,
  isWanted: (event: Event) => boolean,
): Generator<unknown> {
  for (const record of records) {
    const mapping = map(record);
    // What cannot be mapped is kept aside, wherever it is from.
    if (mapping.isRejected || mapping.value.kind !== "event" || isWanted(mapping.value.value)) yield record;
  }
}

function mapSafely(format: FeedFormat, raw: unknown, origin: FeedOrigin, today: string): Mapping<TrayValue> {
  try {
    const mapping = format.map(raw, origin, today);
    if (mapping.isRejected) return mapping;
    return { ...mapping, value: { kind: "event", value: mapping.value } };
  } catch (error) {
    // A bug of ours on a record nobody has thought of: it is kept aside and told of, and the import goes on.
    return { isRejected: true, reason: `the record could not be mapped: ${(error as Error).message}` };
  }
}

async function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {});
}
