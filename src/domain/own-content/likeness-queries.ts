import { sql } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegisterDb } from "../database.ts";
import type { OwnKind } from "./own-entry.ts";

export interface Named {
  readonly kind: "service" | "event" | "place" | "channel";
  readonly id: string;
  readonly source: string;
  readonly title: LocalizedText;
}

/** More than this is not looked through while somebody waits. */
const MOST = 20_000;

/** Names of living records of the kind that concern any of the municipalities; of places also the service locations. */
export async function listNamed(db: RegisterDb, kind: OwnKind, municipalities: readonly string[]): Promise<Named[]> {
  const here = sql`removed_at is null and municipalities && ${municipalities}::text[]`;
  const services = sql`select 'service' as kind, id, source, content->'name' as title from service where ${here}`;
  const events = sql`select 'event', id, source, content->'name' from event where ${here} and series_id is null`;
  const places = sql`select 'place' as kind, id, source, content->'name' as title from place
    where removed_at is null and municipality = any(${municipalities}::text[])`;
  const locations = sql`select 'channel', id, source, content->'name' from service_channel
    where removed_at is null and content->>'type' = 'serviceLocation'
      and content #>> '{contacts,addresses,0,municipality}' = any(${municipalities}::text[])`;
  if (kind === "tool") return [];
  const wanted = kind === "place" ? sql`${places} union all ${locations}` : sql`${services} union all ${events}`;
  const { rows } = await sql<Named>`${wanted} limit ${MOST}`.execute(db);
  return rows;
}
