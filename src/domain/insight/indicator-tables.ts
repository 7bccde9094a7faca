import type { NullableTimestamp, RegisterRecord, Timestamp } from "../catalogue/register-record.ts";
import type { AreaKind, Gender, Indicator, IndicatorRegion } from "./indicator.ts";

export interface IndicatorTables {
  indicator: RegisterRecord<Indicator>;
  indicator_region: RegisterRecord<IndicatorRegion> & {
    kind: AreaKind;
    category: string;
    code: string;
    member_of: readonly string[];
    municipality: string | null;
    merged_into: string | null;
    region_code: string | null;
  };
  indicator_value: {
    indicator_id: string;
    region_id: string;
    year: number;
    gender: Gender;
    value: number | null;
    absolute_value: number | null;
  };
  indicator_value_set: {
    indicator_id: string;
    hash: string;
    years: readonly number[];
    fetched_at: Timestamp;
    doubted_hash: string | null;
    doubted_at: NullableTimestamp;
  };
}
