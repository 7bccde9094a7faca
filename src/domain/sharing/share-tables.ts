import type { ShareOpenings } from "./share.ts";

export interface ShareTables {
  share: {
    region_code: string;
    /** SHA-256 of the lookup id, base64url; so is `manage_hash` of the manage token. */
    lookup_hash: string;
    manage_hash: string;
    /** Null, with `iv`, when it can no longer be opened. */
    ciphertext: Buffer | null;
    iv: Buffer | null;
    openings_allowed: ShareOpenings;
    expires_at: Date;
    revoked_at: Date | null;
  };
  share_opening: {
    region_code: string;
    lookup_hash: string;
    opened_at: Date;
    organization: string;
    /** False: the opener only said so. */
    is_verified: boolean;
  };
}
