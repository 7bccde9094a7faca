import type { ColumnType } from "kysely";
import type { Database, RegionDatabase } from "../platform/db/database.ts";
import type { CatalogueTables, ImportTables } from "./catalogue/catalogue-tables.ts";
import type { DuplicateTables } from "./duplicates/duplicate-tables.ts";
import type { EventTables } from "./events/event-tables.ts";
import type { FeedbackTables } from "./feedback/feedback-tables.ts";
import type { IndicatorTables } from "./insight/indicator-tables.ts";
import type { PlaceTables } from "./places/place-tables.ts";
import type { RecommendationTables } from "./recommendation/vote-tables.ts";
import type { ShareTables } from "./sharing/share-tables.ts";
import type { ToolRegionTables, ToolRegisterTables } from "./tools/tool-tables.ts";

/** Shared by all regions: imported, the same for everyone. */
export type RegisterTables = CatalogueTables &
  EventTables &
  PlaceTables &
  DuplicateTables &
  IndicatorTables &
  ToolRegisterTables &
  ImportTables & { migration: { name: string; hash: string; applied_at: Date } };

/** One region's own. Each carries `region_code` and row-level security; `test/conventions/tables.test.ts` checks. */
export type RegionTables = FeedbackTables &
  RecommendationTables &
  ShareTables &
  ToolRegionTables & {
    region_setting: {
      region_code: string;
      settings: ColumnType<Record<string, unknown>, string, string>;
      updated_at: Date;
    };
  };

/** The declaration the convention test holds against the database: every table is named exactly once. */
export const REGISTER_TABLES = [
  "general_description",
  "organization",
  "service_channel",
  "service",
  "ontology_term",
  "event",
  "event_occurrence",
  "place",
  "duplicate_pair",
  "duplicate_decision",
  "indicator",
  "indicator_region",
  "indicator_value",
  "indicator_value_set",
  "tool_check",
  "catalogue_version",
  "import_run",
  "quarantine",
  "migration",
] as const satisfies readonly (keyof RegisterTables)[];

export const REGION_TABLES = [
  "region_setting",
  "feedback",
  "tool_confirmation",
  "recommendation_vote",
  "share",
  "share_opening",
] as const satisfies readonly (keyof RegionTables)[];

export type PolkuDatabase = Database<RegisterTables, RegionTables>;
export type RegisterDb = PolkuDatabase["register"];
export type RegionDb = RegionDatabase<RegisterTables & RegionTables>;
