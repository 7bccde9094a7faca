import type { ColumnType } from "kysely";
import type { ClosedDatabase, Database, RegionDatabase } from "../platform/db/database.ts";
import type { AccountRegionTables, AccountTables } from "./accounts/account-tables.ts";
import type { IdentityProviderTables } from "./accounts/identity-provider-tables.ts";
import type { InvitationTables } from "./accounts/invitation-tables.ts";
import type { AuditTables } from "./audit/audit-tables.ts";
import type { CatalogueTables, ImportTables } from "./catalogue/catalogue-tables.ts";
import type { CurationTables } from "./curation/curation-tables.ts";
import type { PictureTables } from "./curation/picture-tables.ts";
import type { DuplicateTables } from "./duplicates/duplicate-tables.ts";
import type { EventTables } from "./events/event-tables.ts";
import type { FeedbackTables } from "./feedback/feedback-tables.ts";
import type { FreshnessTables } from "./freshness/freshness-tables.ts";
import type { HandbookTables } from "./handbook/handbook-tables.ts";
import type { ImportRequestTables } from "./imports/request-tables.ts";
import type { IndicatorTables } from "./insight/indicator-tables.ts";
import type { OwnContentTables } from "./own-content/own-tables.ts";
import type { PlaceTables } from "./places/place-tables.ts";
import type { ProviderTables } from "./providers/provider-tables.ts";
import type { QualityTables } from "./quality/quality-tables.ts";
import type { RecommendationTables } from "./recommendation/vote-tables.ts";
import type { ShareTables } from "./sharing/share-tables.ts";
import type { ToolRegionTables, ToolRegisterTables } from "./tools/tool-tables.ts";
import type { UsageTables } from "./usage/usage-tables.ts";
import type { VersionTables } from "./versions/version-tables.ts";

/** Shared by all regions: imported, the same for everyone. */
export type RegisterTables = CatalogueTables &
  EventTables &
  PlaceTables &
  DuplicateTables &
  IndicatorTables &
  ToolRegisterTables &
  ImportTables & { migration: { name: string; hash: string; applied_at: Date } };

/** One region's own. Each carries `region_code` and row-level security; `test/conventions/tables.test.ts` checks. */
export type RegionTables = UsageTables &
  ProviderTables &
  FreshnessTables &
  AccountRegionTables &
  IdentityProviderTables &
  AuditTables &
  CurationTables &
  FeedbackTables &
  HandbookTables &
  ImportRequestTables &
  InvitationTables &
  OwnContentTables &
  PictureTables &
  RecommendationTables &
  ShareTables &
  QualityTables &
  ToolRegionTables &
  VersionTables & {
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
  "feedback_event",
  "tool_confirmation",
  "recommendation_vote",
  "share",
  "share_opening",
  "region_organization",
  "role_grant",
  "identity_provider",
  "sign_in_attempt",
  "invitation",
  "key_letter",
  "audit_event",
  "content_version",
  "entry_use",
  "entry_word",
  "entry_claim",
  "freshness_case",
  "freshness_confirmation",
  "import_request",
  "quarantine_acceptance",
  "saved_filter",
  "tray_entry",
  "tray_mark",
  "handbook_page",
  "quality_snapshot",
  "own_entry",
  "own_tool",
  "picture",
] as const satisfies readonly (keyof RegionTables)[];

/** People who sign in. Outside the regions, closed unless opened by `forAccounts`; only `domain/accounts` does. */
export const ACCOUNT_TABLES = [
  "account",
  "account_identity",
  "passkey",
  "spent_challenge",
  "session",
] as const satisfies readonly (keyof AccountTables)[];

export type PolkuDatabase = Database<RegisterTables, RegionTables, AccountTables>;
export type AccountsDb = ClosedDatabase<AccountTables>;
export type RegisterDb = PolkuDatabase["register"];
export type RegionDb = RegionDatabase<RegisterTables & RegionTables>;
