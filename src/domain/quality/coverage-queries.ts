import { sql } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegionDb } from "../database.ts";
import type { CoveredEntry } from "./coverage.ts";

/** Everything on the region's tray, as far as counting needs it. */
export async function listCoveredEntries(db: RegionDb): Promise<readonly CoveredEntry[]> {
  return db.run((trx) =>
    trx
      .selectFrom("tray_entry")
      .select([
        "kind",
        "id",
        "municipalities",
        "is_nationwide as isNationwide",
        "given_in as givenIn",
        "themes",
        "needs",
        "help",
        "next_time as nextTime",
      ])
      .where("is_on", "=", true)
      .execute(),
  );
}

export interface TitledEntry {
  readonly kind: CoveredEntry["kind"];
  readonly id: string;
  readonly title: LocalizedText;
}

/** @param keys `kind:id` */
export async function listTitles(db: RegionDb, keys: readonly string[]): Promise<readonly TitledEntry[]> {
  const { rows } = await db.run((trx) =>
    sql<TitledEntry>`
      select kind, id, title from tray_entry where kind || ':' || id = any(${keys}::text[])
      order by kind, lower(coalesce(title->>'fi', title->>'sv', title->>'en'))`.execute(trx),
  );
  return rows;
}
