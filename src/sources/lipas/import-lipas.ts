import type { Context } from "../../context.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import { createPoliteClient } from "../shared/client.ts";
import { clientTools } from "../shared/client-tools.ts";
import { type ImportListeners, withDefaults } from "../shared/import-listeners.ts";
import { type ImportOutcome, type ImportRequest, runImportCommand } from "../shared/run-import-command.ts";
import { createTrayStore } from "../shared/tray-store.ts";
import { createLipasPort } from "./lipas-port.ts";
import { LIPAS_SOURCE } from "./lipas-site.ts";
import { createV1Api } from "./v1-api.ts";
import { createV2Api } from "./v2-api.ts";

/** Raise when the mapping or the list of types changes what is stored: every record is then worth writing again. */
const MAPPING_VERSION = "lipas-2";
const USER_AGENT = "Polku (open-source wellbeing service tray; imports the national sports-place register)";

/**
 * One import run from the national register of sports places (LIPAS, University of Jyväskylä, CC BY 4.0). `url` ends in
 * `/v2`, beside which `/v1` is asked what changed, or in `/v1`, which then does alone.
 */
export function importLipas(
  { config, db, clock, regions }: Pick<Context, "config" | "db" | "clock" | "regions">,
  request: ImportRequest & { readonly url?: string },
  listeners: ImportListeners = {},
): Promise<ImportOutcome> {
  const { wait, ...hearing } = withDefaults(listeners);
  const baseUrl = (request.url ?? config.sources.lipas).replace(/\/+$/, "");
  const clientOf = (url: string) =>
    createPoliteClient({
      baseUrl: url,
      ...clientTools(clock, wait),
      userAgent: USER_AGENT,
      // A page is written while the next is on its way; LIPAS names no limits, so Polku asks for little at a time.
      maxParallel: 2,
    });
  const isV1 = baseUrl.endsWith("/v1");
  const v1 = createV1Api(clientOf(isV1 ? baseUrl : baseUrl.replace(/\/v2$/, "/v1")));
  return runImportCommand(request, {
    db,
    clock,
    source: LIPAS_SOURCE,
    createPort: (warn) =>
      createLipasPort({
        api: isV1 ? v1 : createV2Api(clientOf(baseUrl)),
        changes: v1,
        everyTown: townsOf(
          regions,
          regions.list().map(({ code }) => code),
        ),
        cityCodes: request.regions?.length ? townsOf(regions, request.regions) : null,
        regions,
        warn,
      }),
    createStore: (runId) => createTrayStore(db.register, clock, LIPAS_SOURCE, runId),
    mappingVersion: MAPPING_VERSION,
    ...hearing,
  });
}

/** Codes of the regions' municipalities. The invented region has no sports places. */
function townsOf(regions: Regions, regionCodes: readonly string[]): readonly string[] {
  const real = regionCodes.filter((code) => !regions.findByCode(code)?.isDemo);
  return real.flatMap((code) => regions.municipalitiesOf(code).map((each) => each.code as string));
}
