import { createPoliteClient, type PoliteClientOptions, type RequestOptions } from "../shared/client.ts";
import { type Failure, SourceUnavailable } from "../shared/source-unavailable.ts";
import { ASKED_GENDERS } from "./map-values.ts";

/** Sotkanet answers 403 to the names that HTTP libraries give themselves. */
const USER_AGENT = "Polku (open-source wellbeing service tray; imports indicators of health and wellbeing)";
/** One answer has some 500 areas a year; so many rows are no answer. */
const MOST_ROWS_PER_YEAR = 5000;
const MAX_BYTES = 32 * 1024 * 1024;
/** The question was too much for the source; half the years may not be. */
const OVERLOAD: readonly Failure[] = [502, 504, "timeout", "too-large"];
/** So few years are not halved at once, but asked for again patiently. */
const FEW_YEARS = 2;

/** @throws SourceUnavailable from every function, after all attempts */
export interface SotkanetClient {
  /** All areas, as they come. */
  fetchRegions(signal: AbortSignal): Promise<readonly unknown[]>;
  /** Null when the source no longer has it. */
  fetchIndicator(sourceId: string, signal: AbortSignal): Promise<unknown>;
  /** The figures of these years in all areas, for everybody. */
  fetchRows(sourceId: string, years: readonly number[], signal: AbortSignal): Promise<readonly unknown[]>;
}

/** Sotkanet's REST interface 1.1; the base ends in `/rest/1.1`. One request at a time. */
export function createSotkanetClient(options: Omit<PoliteClientOptions, "userAgent" | "maxBytes">): SotkanetClient {
  const client = createPoliteClient({ ...options, userAgent: USER_AGENT, maxBytes: MAX_BYTES });

  async function askRows(sourceId: string, years: readonly number[], options: RequestOptions) {
    // NOTE: years are repeated; written with commas they are answered with 400.
    const query = { indicator: sourceId, years: years.map(String), genders: ASKED_GENDERS };
    const answer = await client.getJson("json", query, options);
    const rows = answer.found ? asRows(answer.body, "json") : null;
    if (rows === null) throw new SourceUnavailable(404, "json", 1);
    if (rows.length > years.length * MOST_ROWS_PER_YEAR) throw new SourceUnavailable("too-large", "json", 1);
    return rows;
  }

  return {
    async fetchRegions(signal) {
      const answer = await client.getJson("regions", {}, { signal });
      if (!answer.found) throw new SourceUnavailable(404, "regions", 1);
      const rows = asRows(answer.body, "regions");
      if (rows.length === 0) throw new SourceUnavailable("unexpected-shape", "regions", 1);
      return rows;
    },

    async fetchIndicator(sourceId, signal) {
      const answer = await client.getJson(`indicators/${sourceId}`, {}, { signal });
      return answer.found ? (answer.body ?? {}) : null;
    },

    async fetchRows(sourceId, years, signal) {
      const isMany = years.length > FEW_YEARS;
      try {
        return await askRows(sourceId, years, { signal, withoutRetryOn: isMany ? OVERLOAD : [] });
      } catch (error) {
        if (!isMany || !(error instanceof SourceUnavailable) || !OVERLOAD.includes(error.failure)) throw error;
        const middle = Math.ceil(years.length / 2);
        const earlier = await this.fetchRows(sourceId, years.slice(0, middle), signal);
        return [...earlier, ...(await this.fetchRows(sourceId, years.slice(middle), signal))];
      }
    },
  };
}

function asRows(body: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(body)) throw new SourceUnavailable("unexpected-shape", path, 1);
  return body;
}
