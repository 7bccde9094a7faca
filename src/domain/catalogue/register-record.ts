import type { ColumnType } from "kysely";

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type NullableTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
export type Json<Value> = ColumnType<Value, string, string>;

/** The columns that all kinds of register record share. */
export interface RegisterRecord<Content> {
  id: string;
  source: string;
  source_id: string;
  content: Json<Content>;
  hash: string;
  modified_at: NullableTimestamp;
  fetched_at: Timestamp;
  removed_at: NullableTimestamp;
  removed_reason: "archived" | "withdrawn" | "gone" | null;
}
