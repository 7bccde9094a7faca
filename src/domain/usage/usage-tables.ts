import type { ColumnType } from "kysely";
import type { CuratedKind } from "../curation/curation.ts";

/** `handed`: given to somebody by a professional. */
export type EntryUse = "shown" | "opened" | "handed";

export interface UsageTables {
  entry_use: {
    region_code: string;
    /** Written as `YYYY-MM-DD`. */
    day: ColumnType<Date, string, never>;
    kind: CuratedKind;
    entry_id: string;
    use: EntryUse;
    count: number;
  };
  entry_word: {
    region_code: string;
    /** The month's first day. */
    month: ColumnType<Date, string, never>;
    kind: CuratedKind;
    entry_id: string;
    word: string;
    is_need: boolean;
    count: number;
  };
}
