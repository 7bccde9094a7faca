import { type Kysely, sql, type Transaction } from "kysely";
import type { ServiceChannel } from "../catalogue/catalogue.ts";
import type { RegisterTables } from "../database.ts";
import type { Place } from "./place.ts";

type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

interface Row<Content> {
  readonly content: Content;
  readonly fetchedAt: Date;
  readonly removedAt: Date | null;
}

export async function findPlaceRow(db: Db, id: string): Promise<Row<Place> | undefined> {
  return db
    .selectFrom("place")
    .select(["content", "fetched_at as fetchedAt", "removed_at as removedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function findPlaceChannelRow(db: Db, id: string): Promise<Row<ServiceChannel> | undefined> {
  return db
    .selectFrom("service_channel")
    .select(["content", "fetched_at as fetchedAt", "removed_at as removedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Of these ids, those of living places. */
export async function listLivingPlaceIds(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("place")
    .select("id")
    .where("id", "in", [...ids])
    .where("removed_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many living places there are, and how many of them belong to the tray. */
export async function countPlaces(db: Db): Promise<{ places: number; forTray: number }> {
  const { rows } = await sql<{ places: number; forTray: number }>`
    select count(*)::int as places, (count(*) filter (where is_for_tray))::int as "forTray"
    from place where removed_at is null`.execute(db);
  return rows[0] ?? { places: 0, forTray: 0 };
}
