import type { Context } from "../context.ts";
import type { ReadableKind } from "./feeds/configured-feeds.ts";
import { importFeeds } from "./feeds/import-feeds.ts";
import { importLahella } from "./lahella/import-lahella.ts";
import { importLinkedEvents } from "./linkedevents/import-linkedevents.ts";
import { importLipas } from "./lipas/import-lipas.ts";
import { importPtv } from "./ptv/import-ptv.ts";
import type { ImportListeners } from "./shared/import-listeners.ts";
import type { ImportOutcome, ImportRequest } from "./shared/run-import-command.ts";
import { importSotkanet } from "./sotkanet/import-sotkanet.ts";

/** What may be asked of a run by hand. */
export interface AskedImport extends ImportRequest {
  readonly url?: string;
  readonly file?: string;
  /** Only of feeds: what the one at `url` or in `file` is. */
  readonly kind?: ReadableKind;
}

type ImportContext = Pick<Context, "config" | "db" | "clock" | "regions">;

export interface Importer {
  readonly takesFile: boolean;
  run(context: ImportContext, request: AskedImport, listeners: ImportListeners): Promise<ImportOutcome>;
}

/** Every source by the name that the command line and the reports use. */
export const IMPORTERS = {
  ptv: { takesFile: false, run: importPtv },
  lipas: { takesFile: false, run: importLipas },
  linkedevents: { takesFile: false, run: importLinkedEvents },
  lahella: { takesFile: true, run: importLahella },
  feeds: { takesFile: true, run: importFeeds },
  sotkanet: { takesFile: false, run: importSotkanet },
} as const satisfies Record<string, Importer>;

export type SourceName = keyof typeof IMPORTERS;
export const SOURCE_NAMES = Object.keys(IMPORTERS) as SourceName[];
