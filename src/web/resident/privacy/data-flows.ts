import { KEPT_MONTHS } from "../../../domain/feedback/forget-feedback.ts";
import { USAGE_YEARS } from "../../../domain/usage/forget-usage.ts";
import type { RegionTrust } from "../../page/region-trust.ts";
import type { PrivacyText } from "../../text/fi-privacy.ts";

/**
 * Where residents' data goes: the privacy notice is made of this. A test holds it against the program: every table of the
 * regions and every script that keeps something on the device stands here, or in `HOLDS_NOTHING_OF_RESIDENTS`.
 */
export interface DataFlow {
  readonly id: keyof PrivacyText["flows"];
  readonly place: keyof PrivacyText["places"];
  /** Region tables that hold it. */
  readonly tables: readonly string[];
  /** Scripts that keep it on the reader's device. */
  readonly islands: readonly string[];
  readonly kept: (words: PrivacyText["kept"], trust: RegionTrust) => string;
}

export const DATA_FLOWS: readonly DataFlow[] = [
  { id: "search", place: "nowhere", tables: [], islands: [], kept: ({ request }) => request },
  { id: "location", place: "nowhere", tables: [], islands: ["locate"], kept: ({ request }) => request },
  { id: "assessment", place: "nowhere", tables: [], islands: ["forms-in-place"], kept: ({ request }) => request },
  {
    id: "list",
    place: "device",
    tables: [],
    islands: ["keep", "path", "list-store", "list-ask", "offline", "service-worker"],
    kept: ({ clear }) => clear,
  },
  {
    id: "sharing",
    place: "locked",
    tables: ["share", "share_opening"],
    islands: ["share-store"],
    kept: ({ sharing }, { shareHours }) => sharing(String(shareHours)),
  },
  { id: "votes", place: "server", tables: ["recommendation_vote"], islands: [], kept: ({ counts }) => counts },
  {
    id: "usage",
    place: "server",
    tables: ["entry_use", "entry_word"],
    islands: [],
    kept: ({ years }) => years(String(USAGE_YEARS)),
  },
  {
    id: "feedback",
    place: "server",
    tables: ["feedback", "feedback_event"],
    islands: [],
    kept: ({ feedback }) => feedback(String(KEPT_MONTHS.addresses), String(KEPT_MONTHS.messages)),
  },
  { id: "log", place: "memory", tables: [], islands: [], kept: ({ hour }) => hour },
];

/** Region tables without anything of residents. */
export const HOLDS_NOTHING_OF_RESIDENTS: readonly string[] = [
  "region_setting",
  "tool_confirmation",
  // Of those who work on the tray, told to them in the workspace.
  "region_organization",
  "role_grant",
  "identity_provider",
  "sign_in_attempt",
  "invitation",
  "key_letter",
  "audit_event",
  "content_version",
  "import_request",
  "quarantine_acceptance",
  "saved_filter",
  "tray_entry",
  "tray_mark",
  "freshness_case",
  "freshness_confirmation",
  "entry_claim",
  "handbook_page",
  "quality_snapshot",
  "own_entry",
  "own_tool",
  // Of places and groups, without what cameras write into them.
  "picture",
];
