import type { ColumnType } from "kysely";
import type { RequestOutcome } from "./import-request.ts";

export interface ImportRequestTables {
  import_request: {
    id: string;
    region_code: string;
    what: "record" | "run" | "feed";
    source: string;
    kind: string;
    source_id: string;
    is_whole: boolean;
    feed: ColumnType<Record<string, unknown> | null, string | null, never>;
    asked_at: Date;
    asked_by: string;
    tries: number;
    started_at: Date | null;
    finished_at: Date | null;
    outcome: RequestOutcome | null;
    answer: ColumnType<Record<string, unknown>, string, string>;
  };
  quarantine_acceptance: {
    region_code: string;
    source: string;
    kind: string;
    source_id: string;
    reason: string;
    note: string;
    accepted_at: Date;
    accepted_by: string;
  };
}
