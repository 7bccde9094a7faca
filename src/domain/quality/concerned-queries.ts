import { sql } from "kysely";
import type {
  GeneralDescription,
  LocalizedText,
  Organization,
  Service,
  ServiceChannel,
} from "../catalogue/catalogue.ts";
import type { RegisterDb } from "../database.ts";
import type { Event } from "../events/event.ts";
import type { Place } from "../places/place.ts";

const PAGE = 1000;
const FIRST = "00000000-0000-0000-0000-000000000000";

export interface ConcernedRow<Content> {
  readonly id: string;
  readonly content: Content;
  readonly fetchedAt: Date;
  readonly removedReason: "archived" | "withdrawn" | "gone" | null;
}

/** What concerns a region: what reaches its municipalities, what its organizations answer for, and what is named by id. */
export interface Concern {
  readonly municipalities: readonly string[];
  readonly organizationIds: readonly string[];
  readonly ids: readonly string[];
  /** What was taken away before this concerns nobody any more. */
  readonly removedAfter: Date;
}

export async function* listConcernedServices(
  db: RegisterDb,
  { municipalities, organizationIds, ids, removedAfter }: Concern,
): AsyncGenerator<readonly ConcernedRow<Service>[]> {
  yield* inPages((after) =>
    sql<ConcernedRow<Service>>`
      select id, content, fetched_at as "fetchedAt", removed_reason as "removedReason" from service
      where id > ${after}::uuid and (removed_at is null or removed_at > ${removedAfter})
        and (municipalities && ${municipalities}::text[] or organization_id = any(${organizationIds}::uuid[])
          or id = any(${ids}::uuid[]))
      order by id limit ${PAGE}`.execute(db),
  );
}

export async function* listConcernedPlaces(
  db: RegisterDb,
  { municipalities, ids, removedAfter }: Concern,
): AsyncGenerator<readonly ConcernedRow<Place>[]> {
  yield* inPages((after) =>
    sql<ConcernedRow<Place>>`
      select id, content, fetched_at as "fetchedAt", removed_reason as "removedReason" from place
      where id > ${after}::uuid and (removed_at is null or removed_at > ${removedAfter})
        and (is_for_tray and municipality = any(${municipalities}::text[]) or id = any(${ids}::uuid[]))
      order by id limit ${PAGE}`.execute(db),
  );
}

async function* inPages<Row extends { readonly id: string }>(
  read: (after: string) => Promise<{ rows: Row[] }>,
): AsyncGenerator<readonly Row[]> {
  let after = FIRST;
  for (;;) {
    const { rows } = await read(after);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** What the checks need of a channel; the whole of a place's. */
export type ConcernedChannel = Pick<ServiceChannel, "type" | "contacts" | "hours">;

export async function listConcernedChannels(
  db: RegisterDb,
  ids: readonly string[],
  removedAfter: Date,
): Promise<(ConcernedRow<ServiceChannel> | ConcernedRow<ConcernedChannel>)[]> {
  const { rows } = await sql<ConcernedRow<ServiceChannel>>`
    select id, fetched_at as "fetchedAt", removed_reason as "removedReason",
      case content->>'type' when 'serviceLocation' then content else jsonb_build_object(
        'type', content->'type', 'contacts', content->'contacts', 'hours', content->'hours') end as content
    from service_channel
    where id = any(${ids}::uuid[]) and (removed_at is null or removed_at > ${removedAfter})`.execute(db);
  return rows;
}

export interface ConcernedEventRow extends ConcernedRow<Event> {
  readonly seriesId: string | null;
  /** Null: none is to come. */
  readonly nextTime: Date | null;
  /** When its last known time ends; null when the register keeps none that ended after `since`. */
  readonly lastTime: Date | null;
}

/** Living events, those of a series side by side. They are few enough to be read at once. */
export async function listConcernedEvents(
  db: RegisterDb,
  { municipalities, ids }: Concern,
  { now, since }: { readonly now: Date; readonly since: Date },
): Promise<ConcernedEventRow[]> {
  const { rows } = await sql<ConcernedEventRow>`
    with concerned as (
      select id, series_id, content, fetched_at from event
      where removed_at is null and (municipalities && ${municipalities}::text[] or id = any(${ids}::uuid[])
        or series_id = any(${ids}::uuid[]))
    ), times as (
      select event_id, min(starts_at) filter (where coalesce(ends_at, starts_at + interval '1 day') > ${now}) as next,
        max(coalesce(ends_at, starts_at)) as last
      from event_occurrence where event_id in (select id from concerned) and coalesce(ends_at, starts_at + interval '1 day') > ${since}
      group by event_id
    )
    select c.id, c.content, c.fetched_at as "fetchedAt", null as "removedReason", c.series_id as "seriesId",
      t.next as "nextTime", t.last as "lastTime"
    from concerned c left join times t on t.event_id = c.id
    order by coalesce(c.series_id, c.id), c.id`.execute(db);
  return rows;
}

export type OrganizationFacts = Pick<Organization, "name" | "type" | "municipality">;

export async function listOrganizationFacts(db: RegisterDb): Promise<Map<string, OrganizationFacts>> {
  const { rows } = await sql<{
    id: string;
    name: LocalizedText;
    type: Organization["type"];
    municipality: string | null;
  }>`
    select id, content->'name' as name, content->>'type' as type, content->>'municipality' as municipality
    from organization where removed_at is null`.execute(db);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

export type NationalTexts = Pick<
  GeneralDescription,
  "type" | "charge" | "chargeInfo" | "summary" | "description" | "serviceClasses" | "targetGroups"
>;

export async function listNationalTexts(db: RegisterDb): Promise<Map<string, NationalTexts>> {
  const { rows } = await sql<{ id: string; content: NationalTexts }>`
    select id, content from general_description where removed_at is null`.execute(db);
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** By record: how many others may be the same thing. */
export async function countDoubtful(db: RegisterDb): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("duplicate_pair")
    .select(["first_id as first", "second_id as second"])
    .where("verdict", "=", "doubtful")
    .execute();
  const counts = new Map<string, number>();
  for (const { first, second } of rows) for (const id of [first, second]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
