import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../../context.ts";
import { instantOf } from "../../domain/catalogue/helsinki-instant.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import { createPoliteClient } from "../shared/client.ts";
import type { ImportStore } from "../shared/import-port.ts";
import type { Progress } from "../shared/import-run.ts";
import { type ImportOutcome, type ImportRequest, runImportCommand } from "../shared/run-import-command.ts";
import { createTrayStore, type TrayKind, type TrayValue } from "../shared/tray-store.ts";
import { listAwaitedEventIds } from "./awaited-events-queries.ts";
import { createLinkedEventsClient } from "./linked-events-client.ts";
import { createLinkedEventsPort } from "./linked-events-port.ts";
import { mergeOutcomes } from "../shared/merge-outcomes.ts";
import { municipalityNames } from "./municipality-names.ts";

/** Raise when the mapping changes what is stored: every record is then worth writing again at the next full run. */
const MAPPING_VERSION = "linkedevents-1";
const USER_AGENT = "Polku (open-source wellbeing service tray; imports Linked Events)";
const SOURCE = "linkedevents";
/** A page of a hundred records has half a megabyte. */
const MOST_BYTES = 32 * 1024 * 1024;

type ImportContext = Pick<Context, "config" | "db" | "clock" | "regions">;

export interface ImportListeners {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onWait?: () => void;
  /** How to wait between attempts. Tests are less patient than the real thing. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Imports events and their places from Linked Events: from the installation at `url` (the base that ends in `/v1`), else from
 * each that is configured, one after another. One that cannot be read does not keep the others from being read.
 */
export async function importLinkedEvents(
  context: ImportContext,
  request: ImportRequest & { readonly url?: string },
  listeners: ImportListeners = {},
): Promise<ImportOutcome> {
  const { url, ...rest } = request;
  const outcomes: { installation: string; outcome: ImportOutcome }[] = [];
  for (const baseUrl of new Set(url === undefined ? context.config.sources.linkedEvents : [url])) {
    if (listeners.signal?.aborted && outcomes.length > 0) break;
    const { host } = new URL(baseUrl);
    outcomes.push({ installation: host, outcome: await importInstallation(context, baseUrl, host, rest, listeners) });
  }
  return mergeOutcomes(SOURCE, outcomes, context.clock.now());
}

function importInstallation(
  { db, clock, regions }: ImportContext,
  baseUrl: string,
  host: string,
  request: ImportRequest,
  { signal = new AbortController().signal, onProgress = () => {}, onWait = () => {}, wait = waitFor }: ImportListeners,
): Promise<ImportOutcome> {
  /** Two installations use the same ids for things of their own. */
  const source = `${SOURCE}:${host}`;
  const { date: today } = helsinkiTime(clock.now());
  const polite = createPoliteClient({
    baseUrl,
    fetch,
    sleep: wait,
    random: Math.random,
    now: () => clock.now(),
    userAgent: USER_AGENT,
    maxBytes: MOST_BYTES,
  });
  return runImportCommand<TrayKind, TrayValue>(request, {
    db,
    clock,
    source,
    createPort: (warn) =>
      createLinkedEventsPort({
        client: createLinkedEventsClient(polite),
        context: { source, municipalityOf: municipalityNames(regions) },
        today,
        divisions: divisionsOf(regions, request.regions ?? []),
        warn,
      }),
    createStore(runId): ImportStore<TrayKind, TrayValue> {
      const store = createTrayStore(db.register, clock, source, runId);
      return {
        ...store,
        listLivingIds: (kind) =>
          kind === "event" ? listAwaitedEventIds(db.register, source, instantOf(today)) : store.listLivingIds(kind),
      };
    },
    mappingVersion: MAPPING_VERSION,
    signal,
    onProgress,
    onWait,
  });
}

async function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {});
}

/** Linked Events knows municipalities by their Finnish names, in lower case. */
function divisionsOf(regions: Regions, regionCodes: readonly string[]): string[] {
  return regionCodes.flatMap((code) =>
    regions
      .municipalitiesOf(code)
      .map(({ name }) => `ocd-division/country:fi/kunta:${name.fi.toLocaleLowerCase("fi").replaceAll(" ", "_")}`),
  );
}
