import type { RegisterDb } from "../../../domain/database.ts";
import { listCheckedTimes } from "../../../domain/imports/import-queries.ts";
import type { Clock } from "../../../platform/clock.ts";

const KEPT_MS = 30_000;

/** When each source was last gone through to the end; asked from the database at most twice a minute. */
export interface CheckedTimes {
  get(): Promise<ReadonlyMap<string, Date>>;
}

/**
 * A search answers from memory, so it also answers when the database does not: then with the times known before, which only
 * makes facts look older than they are.
 */
export function rememberCheckedTimes(db: RegisterDb, clock: Clock): CheckedTimes {
  let known: Promise<ReadonlyMap<string, Date>> = Promise.resolve(new Map());
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    get() {
      const now = clock.now().getTime();
      if (now - askedAt >= KEPT_MS || now < askedAt) {
        const before = known;
        askedAt = now;
        known = listCheckedTimes(db).catch(() => before);
      }
      return known;
    },
  };
}
