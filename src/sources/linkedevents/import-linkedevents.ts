import type { Context } from "../../context.ts";
import { instantOf } from "../../domain/catalogue/helsinki-instant.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import { createPoliteClient } from "../shared/client.ts";
import { clientTools } from "../shared/client-tools.ts";
import { type ImportListeners, withDefaults } from "../shared/import-listeners.ts";
import type { ImportStore } from "../shared/import-port.ts";
import { mergeOutcomes, type PartOutcome } from "../shared/merge-outcomes.ts";
import { municipalityFinder } from "../shared/municipality-names.ts";
import { type ImportOutcome, type ImportRequest, runImportCommand } from "../shared/run-import-command.ts";
import { createTrayStore, type TrayKind, type TrayValue } from "../shared/tray-store.ts";
import { listAwaitedEventIds } from "./awaited-events-queries.ts";
import { configuredInstallations, type Installation, SOURCE, toInstallation } from "./installations.ts";
import { createLinkedEventsClient } from "./linked-events-client.ts";
import { createLinkedEventsPort } from "./linked-events-port.ts";

/** Raise when the mapping changes what is stored: every record is then worth writing again at the next full run. */
const MAPPING_VERSION = "linkedevents-2";
const USER_AGENT = "Polku (open-source wellbeing service tray; imports Linked Events)";
/** A page of a hundred records has half a megabyte. */
const MOST_BYTES = 32 * 1024 * 1024;

type ImportContext = Pick<Context, "config" | "db" | "clock" | "regions">;

/**
 * Imports events and their places from Linked Events: from the installation at `url` (the base that ends in `/v1`), else from
 * each that the configuration or a region's settings name, one after another. One that cannot be read does not keep the
 * others from being read.
 */
export async function importLinkedEvents(
  context: ImportContext,
  request: ImportRequest & { readonly url?: string },
  listeners: ImportListeners = {},
): Promise<ImportOutcome> {
  const { config, clock, regions } = context;
  const { url, ...rest } = request;
  const installations =
    url === undefined
      ? configuredInstallations(config.sources.linkedEvents, regions, request.regions ?? [])
      : [toInstallation(url)];
  const outcomes: PartOutcome[] = [];
  for (const installation of installations) {
    if (listeners.signal?.aborted && outcomes.length > 0) break;
    const outcome = await importInstallation(context, installation, rest, listeners);
    outcomes.push({ label: installation.label, outcome });
  }
  const wasStopped = listeners.signal?.aborted ?? false;
  return mergeOutcomes(outcomes, { source: SOURCE, parts: "installations", now: clock.now(), wasStopped });
}

function importInstallation(
  { db, clock, regions }: ImportContext,
  { baseUrl, source }: Installation,
  request: ImportRequest,
  listeners: ImportListeners,
): Promise<ImportOutcome> {
  const { wait, ...hearing } = withDefaults(listeners);
  const { date: today } = helsinkiTime(clock.now());
  const polite = createPoliteClient({
    ...clientTools(clock, wait),
    baseUrl,
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
        context: { source, findMunicipality: municipalityFinder(regions) },
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
    ...hearing,
  });
}

/** Linked Events knows municipalities by their Finnish names, in lower case. */
function divisionsOf(regions: Regions, regionCodes: readonly string[]): string[] {
  return regionCodes.flatMap((code) =>
    regions
      .municipalitiesOf(code)
      .map(({ name }) => `ocd-division/country:fi/kunta:${name.fi.toLocaleLowerCase("fi").replaceAll(" ", "_")}`),
  );
}
