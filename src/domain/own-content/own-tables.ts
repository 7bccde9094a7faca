import type { ColumnType } from "kysely";
import type { OwnKind, OwnState, Standing } from "./own-entry.ts";

export interface OwnContentTables {
  own_entry: {
    id: string;
    region_code: string;
    kind: OwnKind;
    state: OwnState;
    organization_id: string | null;
    version: number;
    published_version: number | null;
    published_at: Date | null;
    publish_at: Date | null;
    publish_version: number | null;
    unpublish_at: Date | null;
    before_last: ColumnType<StoredStanding | null, string | null, string | null>;
    created_at: Date;
    created_by: string;
    updated_at: Date;
    updated_by: string;
  };
}

/** As JSON keeps it: times are ISO instants. */
export type StoredStanding = {
  readonly [key in keyof Standing]: Date extends Standing[key] ? string | null : Standing[key];
};
