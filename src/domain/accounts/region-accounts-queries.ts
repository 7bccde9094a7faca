import { sql, type Transaction } from "kysely";
import type { AuditEvent } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { RegionDb, RegionTables, RegisterTables } from "../database.ts";
import type { AccountTables } from "./account-tables.ts";

/** A transaction that sees one region's rows and, opened by name, the accounts. */
export type AccountsTrx = Transaction<RegisterTables & RegionTables & AccountTables>;

/** For what must stand or fall together: a person's account and their roles in the region. */
export function runWithAccounts<Result>(db: RegionDb, work: (trx: AccountsTrx) => Promise<Result>): Promise<Result> {
  return db.run(async (trx) => {
    await sql`select set_config('polku.accounts', 'on', true)`.execute(trx);
    return work(trx as unknown as AccountsTrx);
  });
}

export function writeAudit(trx: AccountsTrx, regionCode: string, event: AuditEvent): Promise<void> {
  return insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, event);
}
