import type { Context } from "../context.ts";
import {
  type AskedOfSource,
  type ImportRequestState,
  MOST_TRIES,
  type RequestAnswer,
  type RequestOutcome,
} from "../domain/imports/import-request.ts";
import { finishRequest, listWaitingRequests, markStarted } from "../domain/imports/import-request-queries.ts";
import { tryFeed } from "../sources/feeds/try-feed.ts";
import { IMPORTERS, SOURCE_NAMES } from "../sources/importers.ts";
import { retryRecord } from "../sources/retry-record.ts";
import type { ImportListeners } from "../sources/shared/import-listeners.ts";
import { isSourceTrouble } from "../sources/shared/source-trouble.ts";

type RequestContext = Pick<Context, "config" | "db" | "clock" | "regions" | "log">;
interface Waiting {
  readonly regionCode: string;
  readonly request: ImportRequestState;
}
interface Came {
  readonly outcome: RequestOutcome;
  readonly answer: RequestAnswer;
}

/** Quick ones first: a whole run may take an hour. */
const ORDER: Readonly<Record<AskedOfSource["what"], number>> = { record: 0, feed: 1, run: 2 };

/**
 * Does what was asked of the sources. A request is finished only when its outcome is known: one whose program was killed in the
 * middle is taken up again, at most `MOST_TRIES` times.
 */
export async function runImportRequests(
  context: RequestContext,
  listeners: ImportListeners = {},
): Promise<{ readonly done: number; readonly failed: number }> {
  const { db, regions, clock } = context;
  const waiting: Waiting[] = [];
  for (const { code } of regions.list()) {
    for (const request of await listWaitingRequests(db.forRegion(code))) waiting.push({ regionCode: code, request });
  }
  // A setting that was changed a moment ago, such as a feed, is known to this program too.
  if (waiting.length > 0) await regions.reload?.();
  let failed = 0;
  const runs = new Map<string, Came>();
  for (const { regionCode, request } of waiting.toSorted(byOrder)) {
    const { asked } = request;
    const region = db.forRegion(regionCode);
    await markStarted(region, request.id, clock.now());
    // Two regions that ask for the same run get one.
    const key = asked.what === "run" ? `${asked.source} ${asked.isWhole}` : null;
    const came = (key !== null && runs.get(key)) || (await answer(context, request, listeners));
    if (key !== null) runs.set(key, came);
    if (came.outcome === "failed" || came.outcome === "away") failed += 1;
    await finishRequest(region, request.id, { ...came, at: clock.now() });
  }
  return { done: waiting.length - failed, failed };
}

async function answer(context: RequestContext, request: ImportRequestState, listeners: ImportListeners): Promise<Came> {
  if (request.tries >= MOST_TRIES) return { outcome: "failed", answer: {} };
  try {
    return await ask(context, request.asked, listeners);
  } catch (error) {
    const reason = (error as Error).message;
    if (isSourceTrouble(error)) return { outcome: "away", answer: { reason } };
    context.log.error({ request: request.id, error: reason }, "an import request failed");
    return { outcome: "failed", answer: {} };
  }
}

async function ask(context: RequestContext, asked: AskedOfSource, listeners: ImportListeners): Promise<Came> {
  if (asked.what === "record") return retryRecord(context, asked, listeners);
  if (asked.what === "feed") {
    const tried = await tryFeed(context, asked.feed, listeners);
    return tried ? { outcome: "done", answer: tried } : { outcome: "failed", answer: {} };
  }
  const source = SOURCE_NAMES.find((name) => name === asked.source);
  if (source === undefined) return { outcome: "failed", answer: {} };
  const { report, error } = await IMPORTERS[source].run(context, { full: asked.isWhole }, listeners);
  const { fetched, created, updated, removed, rejected } = report;
  const counts = { fetched, created, updated, removed, rejected: rejected.length };
  return error === null
    ? { outcome: "done", answer: counts }
    : { outcome: "away", answer: { ...counts, reason: error } };
}

function byOrder(a: Waiting, b: Waiting): number {
  return (
    ORDER[a.request.asked.what] - ORDER[b.request.asked.what] ||
    a.request.askedAt.getTime() - b.request.askedAt.getTime()
  );
}
