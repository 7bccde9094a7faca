import type { RegisterDb } from "../database.ts";
import { listCheckedTimes } from "../imports/import-queries.ts";

/**
 * When a record was last held against its source: when it was fetched, or when a later run went through the source to the
 * end and found it as it stood.
 */
export async function checkedAt(db: RegisterDb, source: string, fetchedAt: Date): Promise<Date> {
  const wholeSource = (await listCheckedTimes(db)).get(source);
  return wholeSource && wholeSource > fetchedAt ? wholeSource : fetchedAt;
}
