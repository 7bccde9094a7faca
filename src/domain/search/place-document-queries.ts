import { sql } from "kysely";
import type { ServiceChannel } from "../catalogue/catalogue.ts";
import type { RegisterDb } from "../database.ts";
import type { Place } from "../places/place.ts";

const PAGE = 1000;
const FIRST = "00000000-0000-0000-0000-000000000000";

export interface PlaceRow {
  readonly id: string;
  readonly content: Place;
  readonly fetchedAt: Date;
}

/** Living places of the municipalities that belong to the tray or are `putOn` it, page by page in id order. */
export async function* listPlacesIn(
  db: RegisterDb,
  municipalities: readonly string[],
  putOn: readonly string[] = [],
): AsyncGenerator<readonly PlaceRow[]> {
  let after = FIRST;
  for (;;) {
    const { rows } = await sql<PlaceRow>`
      select id, content, fetched_at as "fetchedAt" from place
      where id > ${after}::uuid and removed_at is null
        and (is_for_tray or id = any(${putOn}::uuid[])) and municipality = any(${municipalities}::text[])
      order by id limit ${PAGE}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

export interface ChannelRow {
  readonly id: string;
  readonly content: ServiceChannel;
  readonly fetchedAt: Date;
}

export async function listPlaceChannels(db: RegisterDb, ids: readonly string[]): Promise<ChannelRow[]> {
  const { rows } = await sql<ChannelRow>`
    select id, content, fetched_at as "fetchedAt" from service_channel
    where id = any(${ids}::uuid[]) and removed_at is null order by id`.execute(db);
  return rows;
}
