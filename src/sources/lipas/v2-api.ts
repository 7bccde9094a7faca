import type { PoliteClient } from "../shared/client.ts";
import { asList, asNumber, asRecord } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import { type LipasApi, PAGE_SIZE } from "./lipas-api.ts";
import { LIVING_STATUSES, readV2Site } from "./read-v2.ts";

const SITES = "sports-sites";

/** LIPAS version 2. The client's base ends in `/v2`. It has no way to ask what changed. */
export function createV2Api(client: PoliteClient): LipasApi {
  return {
    tellsChanges: false,

    async listSites(page, { cityCodes }, signal) {
      const answer = await client.getJson(
        SITES,
        {
          page,
          "page-size": PAGE_SIZE,
          statuses: LIVING_STATUSES.join(","),
          // Numbers to LIPAS: a code with leading zeros is refused.
          ...(cityCodes.length > 0 ? { "city-codes": cityCodes.map(Number).join(",") } : {}),
        },
        { signal },
      );
      if (!answer.found) throw new SourceUnavailable(404, SITES, 1);
      const body = asRecord(answer.body);
      if (body === null || !Array.isArray(body.items)) throw new SourceUnavailable("unexpected-shape", SITES, 1);
      const records = asList(body.items);
      const pagination = asRecord(body.pagination);
      const pages = asNumber(pagination?.["total-pages"]) ?? 0;
      // The number of pages is not believed alone: the list goes on while pages are full.
      return {
        records,
        total: asNumber(pagination?.["total-items"]),
        isLast: page >= pages && records.length < PAGE_SIZE,
      };
    },

    async fetchSite(id, signal) {
      const answer = await client.getJson(`${SITES}/${id}`, {}, { signal });
      return answer.found ? (answer.body ?? undefined) : undefined;
    },

    readSite: readV2Site,
  };
}
