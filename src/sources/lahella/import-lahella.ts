import type { Event } from "../../domain/events/event.ts";
import { createTally } from "../../domain/imports/import-report.ts";
import { type FeedContext, runFeed } from "../feeds/run-feed.ts";
import type { ImportListeners } from "../shared/import-listeners.ts";
import { municipalityFinder } from "../shared/municipality-names.ts";
import type { ImportOutcome, ImportRequest } from "../shared/run-import-command.ts";
import { LAHELLA } from "./lahella-format.ts";

/** The name under which Lähellä.fi's activities are kept. */
export const LAHELLA_SOURCE = "lahella";

export interface LahellaRequest extends ImportRequest {
  readonly url?: string;
  /** A file with the same activities; it stands before an address. */
  readonly file?: string;
}

/**
 * One import run over an agreed feed of Lähellä.fi. There is no public interface: without an address or a file the outcome
 * says so and nothing is done. The feed tells no changes, so it is read whole every time; with `since`, or limited to
 * regions, nothing is taken for gone.
 */
export async function importLahella(
  context: FeedContext,
  request: LahellaRequest,
  listeners: ImportListeners = {},
): Promise<ImportOutcome> {
  const { config, clock, regions } = context;
  const place = { url: request.url ?? config.sources.lahella, file: request.file ?? null };
  if (place.url === null && place.file === null) {
    const now = clock.now();
    const report = createTally(LAHELLA_SOURCE, "full", now).report(now);
    return {
      report,
      error:
        "Lähellä.fi has no public interface: name an agreed feed with --url or POLKU_LAHELLA_URL, or a file with --file",
    };
  }
  const towns = new Set(
    (request.regions ?? []).flatMap((code) => regions.municipalitiesOf(code).map((each) => each.code as string)),
  );
  return runFeed(
    context,
    {
      format: LAHELLA,
      place,
      origin: { source: LAHELLA_SOURCE, settings: {}, findMunicipality: municipalityFinder(regions) },
      isWanted: (event) => isIn(event, towns),
    },
    request,
    listeners,
  );
}

/** What names no municipality is everybody's. */
function isIn({ places }: Event, towns: ReadonlySet<string>): boolean {
  const named = places.flatMap(({ municipality }) => municipality ?? []);
  return named.length === 0 || named.some((code) => towns.has(code));
}
