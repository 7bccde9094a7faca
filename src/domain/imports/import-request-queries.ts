import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { RegionDb, RegionTables } from "../database.ts";
import type { FeedSettings } from "../regions/feed-settings.ts";
import type { AskedOfSource, ImportRequestState, RequestAnswer, RequestOutcome } from "./import-request.ts";

type RegionTransaction = Transaction<RegionTables>;

/** @returns the request's id, or null when the same is already waiting */
export async function insertImportRequest(
  trx: Pick<RegionTransaction, "insertInto">,
  regionCode: string,
  asked: AskedOfSource,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<string | null> {
  const row = await trx
    .insertInto("import_request")
    .values({
      id: randomUUID(),
      region_code: regionCode,
      what: asked.what,
      source: asked.source,
      kind: asked.what === "record" ? asked.kind : "",
      source_id: asked.what === "record" ? asked.sourceId : "",
      is_whole: asked.what === "run" && asked.isWhole,
      feed: asked.what === "feed" ? JSON.stringify(asked.feed) : null,
      asked_at: at,
      asked_by: by,
      tries: 0,
      started_at: null,
      finished_at: null,
      outcome: null,
      answer: "{}",
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What waits, the oldest first. */
export async function listWaitingRequests(db: RegionDb): Promise<readonly ImportRequestState[]> {
  const rows = await db.run((trx) =>
    trx.selectFrom("import_request").selectAll().where("finished_at", "is", null).orderBy("asked_at").execute(),
  );
  return rows.map(toState);
}

/** The latest requests of one source or of a feed, the newest first. */
export async function listRequestsOf(
  db: RegionDb,
  sources: readonly string[],
  limit = 20,
): Promise<readonly ImportRequestState[]> {
  if (sources.length === 0) return [];
  const rows = await db.run((trx) =>
    trx
      .selectFrom("import_request")
      .selectAll()
      .where("source", "in", sources)
      .orderBy("asked_at", "desc")
      .limit(limit)
      .execute(),
  );
  return rows.map(toState);
}

/** Feeds that were tried lately, the newest first. */
export async function listTriedFeeds(db: RegionDb, limit = 5): Promise<readonly ImportRequestState[]> {
  const rows = await db.run((trx) =>
    trx
      .selectFrom("import_request")
      .selectAll()
      .where("what", "=", "feed")
      .orderBy("asked_at", "desc")
      .limit(limit)
      .execute(),
  );
  return rows.map(toState);
}

export async function markStarted(db: RegionDb, id: string, at: Date): Promise<void> {
  await db.run((trx) =>
    trx
      .updateTable("import_request")
      .set((eb) => ({ started_at: at, tries: eb("tries", "+", 1) }))
      .where("id", "=", id)
      .execute(),
  );
}

export async function finishRequest(
  db: RegionDb,
  id: string,
  end: { readonly outcome: RequestOutcome; readonly answer: RequestAnswer; readonly at: Date },
): Promise<void> {
  await db.run((trx) =>
    trx
      .updateTable("import_request")
      .set({ outcome: end.outcome, answer: JSON.stringify(end.answer), finished_at: end.at })
      .where("id", "=", id)
      .where("finished_at", "is", null)
      .execute(),
  );
}

function toState(row: {
  id: string;
  what: string;
  source: string;
  kind: string;
  source_id: string;
  is_whole: boolean;
  feed: Record<string, unknown> | null;
  asked_at: Date;
  asked_by: string;
  tries: number;
  finished_at: Date | null;
  outcome: RequestOutcome | null;
  answer: Record<string, unknown>;
}): ImportRequestState {
  const { source } = row;
  const asked: AskedOfSource =
    row.what === "record"
      ? { what: "record", source, kind: row.kind, sourceId: row.source_id }
      : row.what === "run"
        ? { what: "run", source, isWhole: row.is_whole }
        : // Written by `addFeed`'s own check.
          { what: "feed", source, feed: row.feed as unknown as FeedSettings };
  return {
    id: row.id,
    asked,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    tries: row.tries,
    finishedAt: row.finished_at,
    outcome: row.outcome,
    answer: row.answer as RequestAnswer,
  };
}
