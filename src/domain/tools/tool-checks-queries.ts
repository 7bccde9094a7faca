import { type Kysely, sql, type Transaction } from "kysely";
import type { RegisterTables } from "../database.ts";
import type { LinkFailure, LinkVisit, ToolCheck } from "./tool-check.ts";

type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

/** Stores how the visits to the tools' addresses ended, and counts on from the earlier ones. */
export async function saveToolChecks(
  db: Db,
  found: readonly { readonly key: string; readonly visit: LinkVisit }[],
  checkedAt: Date,
): Promise<void> {
  if (found.length === 0) return;
  await db
    .insertInto("tool_check")
    .values(
      found.map(({ key, visit: { url, outcome, httpStatus, finalUrl, failure } }) => ({
        tool_key: key,
        checked_at: checkedAt,
        outcome,
        url,
        http_status: httpStatus,
        final_url: finalUrl,
        reason: failure,
        consecutive_failures: outcome === "failed" ? 1 : 0,
        worked_at: outcome === "failed" ? null : checkedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("tool_key").doUpdateSet((eb) => ({
        checked_at: eb.ref("excluded.checked_at"),
        outcome: eb.ref("excluded.outcome"),
        url: eb.ref("excluded.url"),
        http_status: eb.ref("excluded.http_status"),
        final_url: eb.ref("excluded.final_url"),
        reason: eb.ref("excluded.reason"),
        consecutive_failures: sql<number>`
          case excluded.outcome when 'failed' then tool_check.consecutive_failures + 1 else 0 end`,
        worked_at: sql<Date | null>`coalesce(excluded.worked_at, tool_check.worked_at)`,
      })),
    )
    .execute();
}

/** Every tool's last check, by tool key. */
export async function listToolChecks(db: Db): Promise<ReadonlyMap<string, ToolCheck>> {
  const rows = await db.selectFrom("tool_check").selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.tool_key,
      {
        toolKey: row.tool_key,
        checkedAt: row.checked_at,
        outcome: row.outcome,
        url: row.url,
        httpStatus: row.http_status,
        finalUrl: row.final_url,
        failure: row.reason as LinkFailure | null,
        consecutiveFailures: row.consecutive_failures,
        workedAt: row.worked_at,
      },
    ]),
  );
}

/** Lets go of checks of tools that the catalogue no longer has. @returns how many. */
export async function forgetOtherToolChecks(db: Db, toolKeys: readonly string[]): Promise<number> {
  const result = await sql`delete from tool_check where tool_key <> all(${toolKeys}::text[])`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
