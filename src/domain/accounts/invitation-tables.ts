import type { ColumnType } from "kysely";
import type { InvitedRole } from "./invitation.ts";

export interface InvitationTables {
  invitation: {
    id: string;
    region_code: string;
    token_hash: string;
    email: string;
    name: string;
    roles: ColumnType<readonly InvitedRole[], string, string>;
    language: "fi" | "sv";
    invited_by: string;
    created_at: Date;
    sent_at: Date | null;
    expires_at: Date;
    used_at: Date | null;
    revoked_at: Date | null;
    account_id: string | null;
  };
  key_letter: {
    id: string;
    region_code: string;
    token_hash: string;
    account_id: string;
    sent_by: string;
    created_at: Date;
    sent_at: Date | null;
    expires_at: Date;
    used_at: Date | null;
    revoked_at: Date | null;
  };
}
