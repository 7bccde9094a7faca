import type { ColumnType } from "kysely";
import type { SelfCareTool } from "./tool.ts";
import type { LinkOutcome } from "./tool-check.ts";

export interface ToolRegisterTables {
  tool_check: {
    tool_key: string;
    checked_at: Date;
    outcome: LinkOutcome;
    /** The address that the outcome is of: the worst of the tool's. */
    url: string;
    http_status: number | null;
    final_url: string | null;
    reason: string | null;
    consecutive_failures: number;
    worked_at: Date | null;
  };
}

export interface ToolRegionTables {
  tool_confirmation: {
    region_code: string;
    tool_key: string;
    confirmed_at: Date | null;
    confirmed_by: string | null;
    is_hidden: boolean;
    changed_at: Date;
    changed_by: string;
  };
  own_tool: {
    id: string;
    region_code: string;
    content: ColumnType<SelfCareTool, string, string>;
    published_at: Date;
  };
}
