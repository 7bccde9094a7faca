import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import type { RegisterTables } from "../database.ts";
import type { ComparableKind } from "./comparable.ts";

export type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

/** The parts of a record's content that comparing needs. Long texts and lists stay where they are. */
const PARTS: { readonly [kind in ComparableKind]: readonly string[] } = {
  place: ["name", "organizationId", "type", "address", "municipality", "position", "shape", "contacts"],
  channel: ["name", "alternativeName", "organizationId", "contacts"],
  event: [
    "name",
    "summary",
    "description",
    "seriesId",
    "umbrellaId",
    "attendance",
    "places",
    "organizer",
    "contacts",
    "webPages",
  ],
  service: ["name", "alternativeName", "summary", "description", "area", "organizations"],
  organization: ["name", "parentId", "businessCode", "oid", "municipality", "contacts"],
};

const TABLE: { readonly [kind in ComparableKind]: RawBuilder<unknown> } = {
  place: sql.table("place"),
  channel: sql.table("service_channel"),
  event: sql.table("event"),
  service: sql.table("service"),
  organization: sql.table("organization"),
};

/** Which records of a table are of the kind. A time of a series is shown as that, and is compared with its series. */
const OF_KIND: { readonly [kind in ComparableKind]: RawBuilder<unknown> } = {
  place: sql``,
  channel: sql`and content->>'type' = 'serviceLocation'`,
  event: sql`and series_id is null`,
  service: sql``,
  organization: sql``,
};

export interface RecordParts {
  readonly id: string;
  /** The parts named for the kind, and `id`, `source`, `sourceId` and `originId`. */
  readonly content: unknown;
}

/** Living records of a kind in the order of their ids, those after `after`. */
export async function listRecordParts(
  db: Db,
  kind: ComparableKind,
  after: string | null,
  limit: number,
): Promise<RecordParts[]> {
  const from = after === null ? sql`` : sql`and id > ${after}::uuid`;
  return selectParts(db, kind, sql`${OF_KIND[kind]} ${from} order by id limit ${limit}`);
}

/** Living records of a kind among these ids. */
export async function findRecordParts(db: Db, kind: ComparableKind, ids: readonly string[]): Promise<RecordParts[]> {
  return selectParts(db, kind, sql`${OF_KIND[kind]} and id = any(${ids}::uuid[])`);
}

async function selectParts(db: Db, kind: ComparableKind, which: RawBuilder<unknown>): Promise<RecordParts[]> {
  const names = ["id", "source", "sourceId", "originId", ...PARTS[kind]];
  const parts = sql.join(names.flatMap((name) => [sql.lit(name), sql`content->${sql.lit(name)}`]));
  const { rows } = await sql<RecordParts>`
    select id, jsonb_build_object(${parts}) as content
    from ${TABLE[kind]} where removed_at is null ${which}`.execute(db);
  return rows;
}

export interface OwnerRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly businessCode: string | null;
}

/** Names and business codes of all living organizations. */
export async function listOwners(db: Db): Promise<OwnerRow[]> {
  const { rows } = await sql<OwnerRow>`
    select id, content->'name' as name, content->>'businessCode' as "businessCode"
    from organization where removed_at is null`.execute(db);
  return rows;
}

/** Coming times of events on the Finnish wall clock, at most `most` of each; the times of a series are those of its parts. */
export async function listComingTimes(
  db: Db,
  eventIds: readonly string[],
  now: Date,
  most: number,
): Promise<Map<string, string[]>> {
  const isComing = sql`(o.starts_at >= ${now} or o.ends_at >= ${now})`;
  const { rows } = await sql<{ id: string; startsAt: Date; isAllDay: boolean }>`
    select asked.id, coming.starts_at as "startsAt", coming.is_all_day as "isAllDay"
    from unnest(${eventIds}::uuid[]) as asked (id), lateral (
      select o.starts_at, o.is_all_day from event_occurrence o where o.event_id = asked.id and ${isComing}
      union all
      select o.starts_at, o.is_all_day from event part join event_occurrence o on o.event_id = part.id
      where part.series_id = asked.id and part.removed_at is null and ${isComing}
      order by 1 limit ${most}) coming`.execute(db);
  const times = new Map<string, string[]>();
  for (const { id, startsAt, isAllDay } of rows) {
    const wall = wallTimeOf(startsAt).slice(0, isAllDay ? 10 : 16);
    const walls = times.get(id);
    if (walls === undefined) times.set(id, [wall]);
    else walls.push(wall);
  }
  return times;
}
