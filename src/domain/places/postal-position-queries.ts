import { sql } from "kysely";
import { FINLAND_BOX } from "../../platform/geo/finland-box.ts";
import type { RegisterDb } from "../database.ts";

export interface PostalArea {
  /** Five digits. */
  readonly code: string;
  readonly lat: number;
  readonly lon: number;
  /** The municipality that most of its addresses are in; null when none says. */
  readonly municipality: string | null;
}

/**
 * Where each postal code is, as far as the register's own addresses tell: the median of their positions, so that one wrong
 * address does not move it. Reads the whole register: keep what it answers.
 */
export async function listPostalAreas(db: RegisterDb): Promise<PostalArea[]> {
  const { south, north, west, east } = FINLAND_BOX;
  const { rows } = await sql<PostalArea>`
    with address as (
      select value as address, value->'position' as position, value->>'municipality' as municipality
      from service_channel, jsonb_path_query(content, '$.contacts.addresses[*]') as value
      where removed_at is null
      union all
      select content->'address', content->'position', municipality from place where removed_at is null
    ), located as (
      select address->>'postalCode' as code, municipality,
        jsonb_path_query_first(position, '$.lat ? (@.type() == "number")')::float8 as lat,
        jsonb_path_query_first(position, '$.lon ? (@.type() == "number")')::float8 as lon
      from address
    )
    select code, percentile_cont(0.5) within group (order by lat) as lat,
      percentile_cont(0.5) within group (order by lon) as lon,
      mode() within group (order by municipality) as municipality
    from located
    where code ~ '^[0-9]{5}$' and lat between ${south} and ${north} and lon between ${west} and ${east}
    group by code`.execute(db);
  return rows;
}
