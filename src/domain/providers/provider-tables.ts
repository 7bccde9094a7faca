import type { CuratedKind } from "../curation/curation.ts";

export type ClaimState = "waiting" | "approved" | "refused" | "withdrawn";

export interface ProviderTables {
  entry_claim: {
    id: string;
    region_code: string;
    organization_id: string;
    kind: CuratedKind;
    entry_id: string;
    state: ClaimState;
    reason: string | null;
    /** Account ids. */
    asked_by: string;
    asked_at: Date;
    decided_by: string | null;
    decided_at: Date | null;
  };
}
