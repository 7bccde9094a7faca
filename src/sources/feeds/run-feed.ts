import type { Context } from "../../context.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { Event } from "../../domain/events/event.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import { clientTools } from "../shared/client-tools.ts";
import { type ImportListeners, withDefaults } from "../shared/import-listeners.ts";
import type { Mapping } from "../shared/import-port.ts";
import { mapSafely } from "../shared/map-safely.ts";
import { type ImportOutcome, type ImportRequest, runImportCommand } from "../shared/run-import-command.ts";
import { createTrayStore, type TrayValue } from "../shared/tray-store.ts";
import { createFeedClient } from "./feed-client.ts";
import type { FeedOrigin } from "./feed-event.ts";
import type { FeedFormat } from "./feed-format.ts";
import { createFeedPort } from "./feed-port.ts";
import { listOverEvents } from "./feed-queries.ts";
import { type FeedPlace, readFeed } from "./read-feed.ts";

export type FeedContext = Pick<Context, "config" | "db" | "clock" | "regions">;

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
  listeners: ImportListeners,
): Promise<ImportOutcome> {
  const { wait, ...hearing } = withDefaults(listeners);
  const client = createFeedClient(clientTools(clock, wait));
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
            records: wanted(contents.records, (raw) => mapEvent(format, raw, origin, today), isWanted),
          };
        },
        listOver: () => listOverEvents(db.register, source, clock.now()),
        sourceIdOf: format.sourceIdOf,
        map: (raw) => mapEvent(format, raw, origin, today),
        warn,
      }),
    createStore: (runId) => createTrayStore(db.register, clock, source, runId),
    // What the settings say is part of every event.
    mappingVersion: `${format.mappingVersion} ${hashText(JSON.stringify(settings))}`,
    ...hearing,
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

function mapEvent(format: FeedFormat, raw: unknown, origin: FeedOrigin, today: string): Mapping<TrayValue> {
  const mapping = mapSafely(() => format.map(raw, origin, today));
  return mapping.isRejected ? mapping : { ...mapping, value: { kind: "event", value: mapping.value } };
}
