import type { Query } from "../shared/client.ts";
import { asRecord, asText } from "../shared/read.ts";
import type { LinkedEventsClient } from "./linked-events-client.ts";
import { toRecordId } from "./reference.ts";
import { type LinkedEvent, type LinkedVenue, trimVenue } from "./schema.ts";

/** Whether a larger event is a series or a theme week; null: neither, or not to be found. */
type WholeType = "recurring" | "umbrella" | null;

/** Completes what an event only points at, so that mapping needs nothing but the record. */
export interface ReferenceResolver {
  /** Looks up the larger events and places that a page's events name without describing. @throws SourceUnavailable */
  complete(records: readonly unknown[], signal: AbortSignal): Promise<readonly unknown[]>;
}

const MOST_KEPT = 50_000;
const IDS_AT_A_TIME = 50;
/** Single look-ups in a run. Sources that need more are not worth it. */
const MOST_LOOKUPS = 500;
/** Turku says of the part what it is a part of. */
const PART_OF: ReadonlyMap<unknown, WholeType> = new Map([
  ["sub_recurring", "recurring"],
  ["sub_umbrella", "umbrella"],
]);

export function createReferenceResolver(
  client: LinkedEventsClient,
  query: Query,
  warn: (text: string) => void,
): ReferenceResolver {
  const wholes = new Map<string, WholeType>();
  const places = new Map<string, LinkedVenue | null>();
  let lookups = 0;

  async function lookUp(kind: "event" | "place", id: string, signal: AbortSignal): Promise<unknown> {
    lookups += 1;
    if (lookups <= MOST_LOOKUPS) return client.findRecord(kind, id, kind === "event" ? query : {}, signal);
    warn(`more than ${MOST_LOOKUPS} references lead to records that are not listed; the rest were not followed`);
    return null;
  }

  /** Many at a time, then one by one what the list did not give. */
  async function findWholes(ids: readonly string[], signal: AbortSignal): Promise<void> {
    for (let start = 0; start < ids.length; start += IDS_AT_A_TIME) {
      const asked = ids.slice(start, start + IDS_AT_A_TIME);
      const page = await client.findPage(
        "event",
        { ...query, ids: asked.join(","), page_size: IDS_AT_A_TIME },
        1,
        signal,
      );
      for (const raw of page?.records ?? []) note(raw);
      for (const id of asked) {
        if (wholes.has(id)) continue;
        wholes.set(id, wholeType(await lookUp("event", id, signal)));
      }
    }
  }

  function note(raw: unknown): void {
    const id = toRecordId(asRecord(raw)?.id);
    if (wholes.size > MOST_KEPT) wholes.clear();
    if (id !== null) wholes.set(id, wholeType(raw));
  }

  return {
    async complete(records, signal) {
      const events = records as readonly LinkedEvent[];
      for (const raw of events) if (asText(raw.super_event_type) !== null) note(raw);
      const unknown = events.flatMap(({ super_event: whole, sub_event_type }) =>
        whole && whole.id !== null && whole.type === null && !PART_OF.has(sub_event_type) && !wholes.has(whole.id)
          ? [whole.id]
          : [],
      );
      await findWholes([...new Set(unknown)], signal);
      for (const { location } of events) {
        if (typeof location !== "string" || places.has(location)) continue;
        if (places.size > MOST_KEPT) places.clear();
        places.set(location, trimVenue(await lookUp("place", location, signal)));
      }
      return events.map((event) => withReferences(event, wholes, places));
    },
  };
}

function withReferences(
  event: LinkedEvent,
  wholes: ReadonlyMap<string, WholeType>,
  places: ReadonlyMap<string, LinkedVenue | null>,
): unknown {
  const { super_event: whole, location } = event;
  if (whole === undefined) return event;
  const type =
    whole.id === null ? null : (whole.type ?? PART_OF.get(event.sub_event_type) ?? wholes.get(whole.id) ?? null);
  const place = typeof location === "string" ? places.get(location) : undefined;
  return { ...event, super_event: { ...whole, type }, ...(place ? { location: place } : {}) };
}

function wholeType(raw: unknown): WholeType {
  const record = asRecord(raw);
  const type = record?.deleted === true ? null : asText(record?.super_event_type);
  return type === "recurring" || type === "umbrella" ? type : null;
}
