import type { ColumnType } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { Role, SignInWay } from "./role.ts";

/** Outside the regions, and closed unless opened by `db.forAccounts`. */
export interface AccountTables {
  account: {
    id: string;
    name: string;
    email: string | null;
    language: "fi" | "sv";
    is_operator: boolean;
    created_at: Date;
    signed_in_at: Date | null;
    disabled_at: Date | null;
  };
  account_identity: { issuer: string; subject: string; account_id: string; created_at: Date };
  passkey: {
    credential_id: string;
    account_id: string;
    public_key: Buffer;
    counter: number;
    transports: string[];
    label: string;
    created_at: Date;
    used_at: Date | null;
  };
  /** What is good once and has been used. */
  spent_challenge: { challenge: string; expires_at: Date };
  session: {
    id_hash: string;
    account_id: string;
    region_code: string;
    way: SignInWay;
    issuer: string;
    logout_hint: string | null;
    provider_session: string | null;
    created_at: Date;
    seen_at: Date;
    authenticated_at: Date;
    expires_at: Date;
    ended_at: Date | null;
    ended_because: SessionEnd | null;
  };
}

export type SessionEnd = "signed-out" | "everywhere" | "administrator" | "disabled" | "renewed" | "provider";

export const ORGANIZATION_KINDS = ["county", "municipality", "association", "parish", "company", "other"] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export interface AccountRegionTables {
  region_organization: {
    id: string;
    region_code: string;
    name: ColumnType<LocalizedText, string, string>;
    kind: OrganizationKind;
    business_code: string | null;
    register_ids: string[];
    email: string | null;
    created_at: Date;
    ended_at: Date | null;
  };
  role_grant: {
    id: string;
    region_code: string;
    account_id: string;
    role: Exclude<Role, "operator">;
    organization_id: string | null;
    origin: "granted" | "claims" | "invitation" | "demo";
    granted_by: string;
    granted_at: Date;
  };
}
