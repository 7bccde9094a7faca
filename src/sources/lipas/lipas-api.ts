import type { LipasSite } from "./lipas-site.ts";

/** The most that either version gives at a time. */
export const PAGE_SIZE = 100;

/** What a version of LIPAS is asked for a list. */
export interface ListQuery {
  /** Municipality codes, three digits; empty: the whole country. */
  readonly cityCodes: readonly string[];
  /** ISO instant. Only for an api that `tellsChanges`. */
  readonly changedSince?: string;
}

export interface SitePage {
  readonly records: readonly unknown[];
  /** How many sites the whole list has, when it tells. */
  readonly total: number | null;
  readonly isLast: boolean;
}

/** One version of LIPAS. Requests throw `SourceUnavailable`. */
export interface LipasApi {
  /** True when its list can be limited to what changed. */
  readonly tellsChanges: boolean;
  /** Pages are numbered from 1. */
  listSites(page: number, query: ListQuery, signal: AbortSignal): Promise<SitePage>;
  /** Undefined when there is no such site. */
  fetchSite(id: string, signal: AbortSignal): Promise<unknown>;
  /** Null when the record has no usable id. */
  readSite(raw: unknown): LipasSite | null;
}

/** What v1 alone can tell. */
export interface LipasChanges {
  /** Ids of the sites in use that changed. */
  listChangedIds(page: number, query: ListQuery, signal: AbortSignal): Promise<SitePage>;
  /** Ids of the sites that were taken out of service for good, or had never been there. */
  listDeletedIds(since: string, signal: AbortSignal): Promise<readonly string[]>;
}
