import type { ColumnType } from "kysely";
import type { ClaimMapping, ProviderName, SamlSettings } from "./identity-provider.ts";

export interface IdentityProviderTables {
  identity_provider: {
    region_code: string;
    key: string;
    kind: "oidc" | "saml";
    name: ColumnType<ProviderName, string, string>;
    issuer: string;
    client_id: string | null;
    client_secret: string | null;
    scopes: string;
    claim_mapping: ColumnType<ClaimMapping, string, string>;
    organization_id: string | null;
    is_enabled: boolean;
    saml: ColumnType<SamlSettings | null, string | null, string | null>;
    private_key: string | null;
    inner_allowed: boolean;
    created_at: Date;
    changed_at: Date;
    changed_by: string;
  };
  sign_in_attempt: {
    region_code: string;
    id_hash: string;
    provider_key: string;
    request_id: string | null;
    is_again: boolean;
    arrived: string | null;
    expires_at: Date;
  };
}
