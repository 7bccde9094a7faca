import { addDays } from "../../domain/catalogue/helsinki-time.ts";
import type { Query } from "../shared/client.ts";
import type { ImportPort, RecordPage } from "../shared/import-port.ts";
import { asRecord, asText } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import type { TrayKind, TrayValue } from "../shared/tray-store.ts";
import type { LinkedEventsClient } from "./linked-events-client.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapRecord } from "./map-record.ts";
import { MOST_PAGES, readPages } from "./read-pages.ts";
import { fromCursor, toCursor } from "./reading-place.ts";
import { createReferenceResolver } from "./resolve-references.ts";
import { isWhole, type Trimmed } from "./schema.ts";
import { sortRecords } from "./sort-records.ts";

/** Without it Linked Events gives events of the first type only. */
const EVENTS: Query = {
  event_type: "General,Course,Volunteering",
  include: "keywords,location,audience",
  // Newest change first: what is changed while it is read moves to pages that have been read, and nothing is missed.
  sort: "-last_modified_time",
};
const PLACES: Query = { sort: "id", show_deleted: true };
const POSTPONED_DAYS = 400;
const MOST_POSTPONED_PAGES = 100;

export interface PortOptions {
  readonly client: LinkedEventsClient;
  readonly context: MappingContext;
  /** The plain date in Finland. */
  readonly today: string;
  /** `ocd-division/country:fi/kunta:porvoo`; empty: everything. */
  readonly divisions: readonly string[];
  readonly warn: (text: string) => void;
}

interface ListToRead {
  readonly query: Query;
  readonly mostPages: number;
  /** False for records that the list gives but are not meant; not all installations know all filters. */
  readonly isMeant: (raw: unknown) => boolean;
}

/** One installation of Linked Events as the shared run sees a source. */
export function createLinkedEventsPort(options: PortOptions): ImportPort<TrayKind, TrayValue> {
  const { client, context, divisions, warn } = options;
  const events: Query = { ...EVENTS, division: divisions.length > 0 ? divisions.join(",") : undefined };
  const resolver = createReferenceResolver(client, EVENTS, warn);

  /** Places have no list of changes and none by municipality: they are taken from the events that name them then. */
  async function* listKind(
    kind: TrayKind,
    { changedSince, from, signal }: { changedSince?: string; from: string | null; signal: AbortSignal },
  ): AsyncGenerator<RecordPage> {
    const place = fromCursor(from, options.today);
    const isOfEvents = kind === "place" && (changedSince !== undefined || divisions.length > 0);
    const lists = kind === "place" && !isOfEvents ? [PLACE_LIST] : eventLists(events, place.today, changedSince);
    for (const [index, list] of lists.entries()) {
      if (index < place.list) continue;
      const start = index === place.list ? place.page : 1;
      const pages = readPages(client, isOfEvents ? "event" : kind, list.query, {
        from: start,
        mostPages: list.mostPages,
        signal,
        warn,
      });
      for await (const { page, records: all } of pages) {
        const meant = all.filter(list.isMeant);
        const wanted = isOfEvents ? meant.map((raw) => asRecord(raw)?.location).filter(isWhole) : meant;
        const isOfChanges = kind === "event" && changedSince !== undefined;
        const { records, removed } = sortRecords(kind, wanted, isOfChanges ? place.today : null);
        const complete = kind === "event" ? await resolver.complete(records, signal) : records;
        yield { cursor: toCursor({ list: index, today: place.today, page }), records: complete, removed };
      }
    }
  }

  return {
    name: context.source,
    kinds: ["place", "event"],
    listPages: listKind,
    // Lists carry whole records and say themselves what is gone.
    async *listIds() {},
    async *listRemoved() {},
    async fetchRecords(kind, ids, { signal }) {
      const found: unknown[] = [];
      const failedIds: string[] = [];
      for (const id of ids) {
        try {
          const raw = await client.findRecord(kind, id, kind === "event" ? EVENTS : {}, signal);
          const { records } = sortRecords(kind, raw === null ? [] : [raw], null);
          found.push(...records);
        } catch (error) {
          // The source fails on this one record; being down is another matter.
          if (!(error instanceof SourceUnavailable && error.failure === 500)) throw error;
          failedIds.push(id);
        }
      }
      return { records: kind === "event" ? await resolver.complete(found, signal) : found, failedIds };
    },
    sourceIdOf: (record) => (record as Trimmed).id,
    map: (kind, record) => mapRecord(kind, record as Trimmed, context),
  };
}

const PLACE_LIST: ListToRead = { query: PLACES, mostPages: MOST_PAGES, isMeant: () => true };

/** Everything that has not ended, and what has been postponed without a new time, which no list by time has; or the changes. */
function eventLists(query: Query, today: string, changedSince: string | undefined): readonly ListToRead[] {
  const changes = { ...query, show_deleted: true };
  if (changedSince !== undefined) {
    return [{ query: { ...changes, last_modified_since: changedSince }, mostPages: MOST_PAGES, isMeant: () => true }];
  }
  const postponed = { event_status: "EventPostponed", last_modified_since: addDays(today, -POSTPONED_DAYS) };
  return [
    { query: { ...changes, start: today }, mostPages: MOST_PAGES, isMeant: () => true },
    { query: { ...query, ...postponed }, mostPages: MOST_POSTPONED_PAGES, isMeant: hasNoTime },
  ];
}

function hasNoTime(raw: unknown): boolean {
  const record = asRecord(raw);
  return record !== null && asText(record.start_time) === null && asText(record.end_time) === null;
}
