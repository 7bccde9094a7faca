import { z } from "zod";
import type { PoliteClient, Query } from "../shared/client.ts";
import { asNumber, asText } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import type { RecordKind } from "./schema.ts";

export interface Page {
  readonly records: readonly unknown[];
  /** The number of the page that follows; null at the end. */
  readonly next: number | null;
  /** How many records there are in all, when the source says. */
  readonly count: number | null;
}

/** What Linked Events can be asked. Everything throws `SourceUnavailable` when it cannot be read. */
export interface LinkedEventsClient {
  /** `page` counts from 1. Null when there is no such page (any more). */
  findPage(kind: RecordKind, query: Query, page: number, signal: AbortSignal): Promise<Page | null>;
  /** Null when the record is gone: never there, deleted, or replaced by another. */
  findRecord(kind: RecordKind, id: string, query: Query, signal: AbortSignal): Promise<unknown>;
}

const Body = z.object({
  meta: z.object({ next: z.unknown().optional(), count: z.unknown().optional() }).catch({}),
  data: z.array(z.unknown()),
});
/** 410: deleted. Redirects: replaced; what stands in its place is listed by itself. */
const GONE: ReadonlySet<number | null> = new Set([301, 302, 308, 410]);

export function createLinkedEventsClient(client: PoliteClient): LinkedEventsClient {
  return {
    async findPage(kind, query, page, signal) {
      const answer = await client.getJson(`/${kind}/`, { ...query, page }, { signal });
      if (!answer.found) {
        if (page === 1) throw new SourceUnavailable(404, `/${kind}/`, 1);
        return null;
      }
      const body = Body.safeParse(answer.body);
      if (!body.success) throw new SourceUnavailable("unexpected-shape", `/${kind}/`, 1);
      const { meta, data } = body.data;
      return { records: data, next: nextPage(meta.next, page), count: asNumber(meta.count) };
    },

    async findRecord(kind, id, query, signal) {
      try {
        const answer = await client.getJson(`/${kind}/${encodeURIComponent(id)}/`, query, { signal });
        return answer.found ? answer.body : null;
      } catch (error) {
        if (error instanceof SourceUnavailable && GONE.has(error.status)) return null;
        throw error;
      }
    },
  };
}

/**
 * Of the address of the next page only the page's number is taken, so it can lead to no other host. One without a number,
 * or that goes back, is answered with the page after this one.
 */
function nextPage(next: unknown, page: number): number | null {
  const address = asText(next);
  if (address === null) return null;
  const told = Number(URL.parse(address, "http://localhost")?.searchParams.get("page"));
  return Number.isInteger(told) && told > page ? told : page + 1;
}
