import type { ColumnType } from "kysely";
import type { Audience, HandbookKind, HandbookState } from "./handbook-page.ts";

/** What the last act changed, as it was before. */
export interface PreviousState {
  readonly state: HandbookState;
  readonly publishedVersion: number | null;
  readonly reviewOn: string;
  readonly reviewedOn: string | null;
}

export interface HandbookTables {
  handbook_page: {
    region_code: string;
    slug: string;
    audience: Audience;
    kind: HandbookKind;
    state: HandbookState;
    position: number;
    published_version: number | null;
    /** Plain dates are written as text; they are read through `::text`. */
    review_on: ColumnType<Date, string, string>;
    reviewed_on: ColumnType<Date | null, string | null, string | null>;
    owner_account: string | null;
    national_hash: string | null;
    national_version: number | null;
    previous: ColumnType<PreviousState | null, string | null, string | null>;
    changed_at: Date;
  };
}
