import type { NullableTimestamp, Timestamp } from "../catalogue/register-record.ts";

export interface CurationTables {
  saved_filter: {
    region_code: string;
    id: string;
    account_id: string;
    name: string;
    query: string;
    created_at: Timestamp;
    removed_at: NullableTimestamp;
  };
}
