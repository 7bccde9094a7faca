import type { ColumnType } from "kysely";

export interface VersionTables {
  content_version: {
    region_code: string;
    subject_kind: string;
    subject_id: string;
    version: number;
    content: ColumnType<Record<string, unknown>, string, never>;
    act: string;
    note: string | null;
    changed_at: Date;
    changed_by: string;
  };
}
