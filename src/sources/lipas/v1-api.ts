import type { PoliteClient, Query } from "../shared/client.ts";
import { asList, asRecord } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import { type LipasApi, type LipasChanges, PAGE_SIZE, type SitePage } from "./lipas-api.ts";
import { siteIdOf } from "./lipas-site.ts";
import { readV1Site, V1_FIELDS } from "./read-v1.ts";

const PLACES = "sports-places";
const DELETED = "deleted-sports-places";

/** LIPAS version 1. The client's base ends in `/v1`. Frozen, but the only one that tells what changed and what went. */
export function createV1Api(client: PoliteClient): LipasApi & LipasChanges {
  /** Several pages come with status 206, which is a success like any other. */
  async function listPage(query: Query, signal: AbortSignal): Promise<SitePage> {
    const answer = await client.getJson(PLACES, query, { signal });
    if (!answer.found) throw new SourceUnavailable(404, PLACES, 1);
    if (!Array.isArray(answer.body)) throw new SourceUnavailable("unexpected-shape", PLACES, 1);
    const records = asList(answer.body);
    return { records, total: null, isLast: records.length < PAGE_SIZE };
  }
  const pageOf = (page: number, cityCodes: readonly string[], changedSince: string | undefined): Query => ({
    page,
    pageSize: PAGE_SIZE,
    ...(cityCodes.length > 0 ? { cityCodes: cityCodes.map((code) => String(Number(code))) } : {}),
    ...(changedSince === undefined ? {} : { modifiedAfter: toV1Time(changedSince) }),
  });

  return {
    tellsChanges: true,

    listSites: (page, { cityCodes, changedSince }, signal) =>
      listPage({ ...pageOf(page, cityCodes, changedSince), fields: V1_FIELDS }, signal),

    listChangedIds: (page, { cityCodes, changedSince }, signal) =>
      listPage(pageOf(page, cityCodes, changedSince), signal),

    async listDeletedIds(since, signal) {
      const answer = await client.getJson(DELETED, { since: toV1Time(since) }, { signal });
      if (!answer.found) throw new SourceUnavailable(404, DELETED, 1);
      if (!Array.isArray(answer.body)) throw new SourceUnavailable("unexpected-shape", DELETED, 1);
      return answer.body.flatMap((item: unknown) => siteIdOf(asRecord(item)) ?? []);
    },

    async fetchSite(id, signal) {
      const answer = await client.getJson(`${PLACES}/${id}`, {}, { signal });
      return answer.found ? (answer.body ?? undefined) : undefined;
    },

    readSite: readV1Site,
  };
}

/**
 * v1 compares with the Finnish clock in one place and with UTC in another. UTC is two or three hours behind Finland, so a
 * time written in UTC reaches far enough back for both.
 */
function toV1Time(instant: string): string {
  return new Date(instant).toISOString().slice(0, 23).replace("T", " ");
}
