import type { ColumnType } from "kysely";
import type { NullableTimestamp, RegisterRecord, Timestamp } from "../catalogue/register-record.ts";
import type { Event, EventStatus } from "./event.ts";

export interface EventTables {
  event: RegisterRecord<Event> & {
    series_id: string | null;
    municipalities: readonly string[];
    is_online: boolean;
    place_ids: readonly string[];
    /** Plain date. */
    repeats_until: ColumnType<string | null, string | null, string | null>;
  };
  event_occurrence: {
    event_id: string;
    starts_at: Timestamp;
    ends_at: NullableTimestamp;
    is_all_day: boolean;
    status: EventStatus;
  };
}
