import type { ColumnType } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { QualityCheck } from "./quality-check.ts";

export interface QualityTables {
  tray_entry: {
    region_code: string;
    kind: "service" | "event" | "place" | "tool";
    id: string;
    title: ColumnType<LocalizedText, string, string>;
    source: string;
    source_id: string;
    organization_id: string | null;
    organization: ColumnType<LocalizedText | null, string | null, string | null>;
    municipalities: string[];
    is_nationwide: boolean;
    languages: string[];
    /** Languages it is given in; those it is written in when the source tells none. */
    given_in: ColumnType<string[], string[] | undefined, string[]>;
    /** Of places: what help is there. */
    help: ColumnType<string[], string[] | undefined, string[]>;
    themes: string[];
    needs: string[];
    is_on: boolean;
    off_code: string | null;
    off_detail: string | null;
    is_curated: boolean;
    next_time: Date | null;
    modified_at: Date | null;
    fetched_at: Date | null;
    score: number;
    checks: ColumnType<readonly QualityCheck[], string, string>;
    hash: string;
    refreshed_at: Date;
  };
  tray_mark: {
    region_code: string;
    part: "entries" | "curations";
    mark: string;
  };
  quality_snapshot: {
    region_code: string;
    /** `YYYY-MM-DD`, a Monday. */
    week: ColumnType<Date, string, string>;
    municipality: string | null;
    organization_id: string | null;
    records: number;
    on_tray: number;
    mean_score: number | null;
    grave: number;
    taken_on: ColumnType<Date, string, string>;
  };
}
