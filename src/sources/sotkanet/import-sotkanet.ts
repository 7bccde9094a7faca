import type { Context } from "../../context.ts";
import { CURATED_INDICATORS } from "../../domain/insight/curated-indicators.ts";
import { listIndicatorsToRead } from "../../domain/insight/value-set-queries.ts";
import { clientTools } from "../shared/client-tools.ts";
import { type ImportListeners, withDefaults } from "../shared/import-listeners.ts";
import { type ImportOutcome, type ImportRequest, runImportCommand } from "../shared/run-import-command.ts";
import { createSotkanetClient } from "./client.ts";
import { createIndicatorStore } from "./indicator-store.ts";
import { createSotkanetPort } from "./sotkanet-port.ts";
import { SOTKANET_SOURCE } from "./sotkanet-record.ts";

/** Raise when the mapping changes what is stored: every record is then worth writing again at the next full run. */
const MAPPING_VERSION = "sotkanet-1";
const LATEST_YEARS = 10;

/**
 * `url` is the base that ends in `/rest/1.1`; `years` how many of the latest years are read, at most 50. `regions` make no
 * difference: one answer has every area.
 */
export type SotkanetRequest = ImportRequest & { readonly url?: string; readonly years?: number };

/**
 * One import run from Sotkanet, the statistics of the Finnish Institute for Health and Welfare: all regions, the curated
 * indicators, and their latest years. An incremental run asks for the values of those whose figures have been updated.
 */
export function importSotkanet(
  { config, db, clock, regions }: Pick<Context, "config" | "db" | "clock" | "regions">,
  { url = config.sources.sotkanet, years = LATEST_YEARS, regions: _, ...request }: SotkanetRequest,
  listeners: ImportListeners = {},
): Promise<ImportOutcome> {
  const { wait, ...hearing } = withDefaults(listeners);
  const client = createSotkanetClient({
    baseUrl: url,
    ...clientTools(clock, wait),
  });
  // The store is made before the port that brings the report's ear.
  let tell: (text: string) => void = () => {};
  return runImportCommand(request, {
    db,
    clock,
    source: SOTKANET_SOURCE,
    createPort(warn) {
      tell = warn;
      return createSotkanetPort({
        client,
        regions,
        curated: CURATED_INDICATORS,
        years,
        thisYear: clock.now().getUTCFullYear(),
        listIndicatorsToRead: () => listIndicatorsToRead(db.register, SOTKANET_SOURCE, "value-set"),
        warn,
      });
    },
    createStore: (runId) => createIndicatorStore(db.register, clock, runId, (text) => tell(text)),
    mappingVersion: MAPPING_VERSION,
    ...hearing,
  });
}
