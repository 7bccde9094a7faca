import type { Entry } from "../duplicates/merged-entries.ts";
import type { RegionDirectory } from "../regions/region-directory.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import type { DocumentCurations } from "./curated-documents.ts";
import type { DocumentNeed, SearchDocument } from "./search-document.ts";

/** Tells what a text means; given from outside, for the needs vocabulary lies above this domain. */
export interface NeedsTeller {
  /** The needs that a document's name and summary answer. */
  needsOf(texts: SearchDocument["texts"]): readonly DocumentNeed[];
  themesOf(needId: string): readonly string[];
}

/** What the documents of one region are made among. */
export interface DocumentsAround {
  /** The national rules with the region's own themes. */
  readonly rules: TrayRules;
  /** Codes of the region's municipalities. */
  readonly municipalities: ReadonlySet<string>;
  /** Without it documents tell no needs, and what names no class stays off the tray. */
  readonly teller?: NeedsTeller | undefined;
  readonly now: Date;
  /** Records that are the same thing, by the id of each. */
  readonly merged: ReadonlyMap<string, Entry>;
  /** Without them everything is as its source and the rules have it. */
  readonly curations?: DocumentCurations | undefined;
}

export type Regions = Pick<RegionDirectory, "municipalitiesOf" | "settingsOf">;
