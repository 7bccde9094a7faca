import type { ColumnType, Generated } from "kysely";
import type { AuditKind } from "./audit.ts";

/** Rows are added and read. The app's role may do nothing else with them. */
export interface AuditTables {
  audit_event: {
    id: Generated<number>;
    region_code: string;
    at: Date;
    kind: AuditKind;
    act: string;
    account_id: string | null;
    actor_name: string;
    organization: string | null;
    role: string | null;
    subject_kind: string | null;
    subject_id: string | null;
    whose: string | null;
    purpose: string | null;
    details: ColumnType<Record<string, unknown>, string, never>;
    request_id: string | null;
  };
}
