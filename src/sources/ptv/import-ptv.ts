import type { Context } from "../../context.ts";
import { classCodeOf } from "../../domain/catalogue/classification/classification.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import { type CatalogueKind, type CatalogueValue, createCatalogueStore } from "../shared/catalogue-store.ts";
import { createPoliteClient } from "../shared/client.ts";
import { clientTools } from "../shared/client-tools.ts";
import { type ImportListeners, withDefaults } from "../shared/import-listeners.ts";
import type { ImportPort } from "../shared/import-port.ts";
import { type ImportOutcome, type ImportRequest, runImportCommand } from "../shared/run-import-command.ts";
import { type AreaScope, type MappingContext, PTV_KINDS, PTV_SOURCE, type PtvSource } from "./ptv-source.ts";
import { createV11Source } from "./v11/v11-source.ts";

/** Raise when the mapping changes what is stored: every record is then worth writing again at the next full run. */
const MAPPING_VERSION = "ptv-1";
const USER_AGENT = "Polku (open-source wellbeing service tray; imports the Finnish Service Catalogue)";

/** One import run from the Finnish Service Catalogue (PTV). `url` is the base that ends in `/api/v11`. */
export function importPtv(
  { config, db, clock, regions }: Pick<Context, "config" | "db" | "clock" | "regions">,
  request: ImportRequest & { readonly url?: string },
  listeners: ImportListeners = {},
): Promise<ImportOutcome> {
  const { wait, ...hearing } = withDefaults(listeners);
  const client = createPoliteClient({
    baseUrl: request.url ?? config.sources.ptv,
    ...clientTools(clock, wait),
    userAgent: USER_AGENT,
    // One batch is written while the next is on its way; PTV names no limits, so Polku asks for little at a time.
    maxParallel: 2,
  });
  const areas = areasOf(regions, request.regions ?? []);
  return runImportCommand(request, {
    db,
    clock,
    source: PTV_SOURCE,
    createPort: (warn) => toPort(createV11Source(client, warn), mappingContext(regions), areas),
    createStore: (runId) => createCatalogueStore(db.register, clock, PTV_SOURCE, runId),
    mappingVersion: MAPPING_VERSION,
    ...hearing,
  });
}

/**
 * PTV, whichever version, as the shared run sees a source. A run limited to areas reads services before channels, so that it
 * also reads the channels that a local service uses elsewhere.
 */
function toPort(
  source: PtvSource,
  context: MappingContext,
  areas: readonly AreaScope[],
): ImportPort<CatalogueKind, CatalogueValue> {
  const isLimited = areas.length > 0;
  const connected = new Set<string>();
  return {
    name: PTV_SOURCE,
    kinds: isLimited ? ["generalDescription", "organization", "service", "channel"] : PTV_KINDS,
    async *listIds(kind, options) {
      yield* source.listIds(kind, { ...options, areas });
      if (isLimited && kind === "channel") yield [...connected];
    },
    listRemoved: (kind, options) => source.listRemoved(kind, options),
    async fetchRecords(kind, ids, options) {
      const fetched = await source.fetchRecords(kind, ids, options);
      if (isLimited && kind === "service") {
        for (const raw of fetched.records) for (const id of source.channelIdsOf(raw)) connected.add(id);
      }
      return fetched;
    },
    sourceIdOf: (raw) => source.sourceIdOf(raw),
    map(kind, raw) {
      const mapped = source.map(kind, raw, context);
      if (mapped.kind === "rejected") return { isRejected: true, reason: mapped.reason };
      return { isRejected: false, value: mapped, warnings: mapped.warnings };
    },
  };
}

/** PTV lists what is offered in a municipality and what names the whole county in different places: both are asked. */
function areasOf(regions: Regions, regionCodes: readonly string[]): AreaScope[] {
  return regionCodes.flatMap((code) => [
    { type: "WellbeingServiceCounties" as const, code },
    ...regions.municipalitiesOf(code).map((each) => ({ type: "Municipality" as const, code: each.code })),
  ]);
}

/** What PTV mapping needs to know of regions and classes. */
export function mappingContext(regions: Regions): MappingContext {
  return {
    municipalitiesOf: (unit, code) =>
      unit === "WellbeingServiceCounties"
        ? regions.municipalitiesOf(code.padStart(2, "0")).map((each) => each.code)
        : [],
    currentMunicipality: (code) => regions.municipality(code)?.municipality.code ?? null,
    classCodeOf: (uri) => classCodeOf(uri) ?? null,
  };
}
