/** How often a share may be opened. */
export const SHARE_OPENINGS = ["once", "until-revoked"] as const;
export type ShareOpenings = (typeof SHARE_OPENINGS)[number];

/** Ciphertext in bytes: as base64 it still fits into the API's largest body with all the rest. */
export const LARGEST_SHARE_BYTES = 46 * 1024;
/** A share that may be opened until it is taken back is opened this many times at most. */
export const MOST_OPENINGS = 20;
export const LONGEST_ORGANIZATION = 120;

/** What the resident's browser sends. The server can read none of it. */
export interface NewShare {
  /** 128 bits that the code gives to whoever has it, as base64url. */
  readonly lookupId: string;
  readonly ciphertext: Uint8Array;
  /** 12 bytes. */
  readonly iv: Uint8Array;
  readonly hours: number;
  readonly openings: ShareOpenings;
  /** SHA-256 of the manage token's text, as base64url. */
  readonly manageHash: string;
}

/** Who opens. Until professionals sign in, only what the opener says. */
export interface Opener {
  readonly organization: string;
  readonly isVerified: boolean;
}

export interface ShareOpening extends Opener {
  readonly at: Date;
}

/** What an opener's browser gets. */
export interface OpenedShare {
  readonly ciphertext: Uint8Array;
  readonly iv: Uint8Array;
  readonly openings: ShareOpenings;
  readonly expiresAt: Date;
}

export type ShareState = "waiting" | "opened" | "revoked" | "expired";

/** What the resident sees of their own share. */
export interface ShareStatus {
  readonly state: ShareState;
  /** True while somebody with the code could still open it. */
  readonly isOpenable: boolean;
  /** The latest first. */
  readonly opened: readonly ShareOpening[];
  readonly expiresAt: Date;
}

/** A share without what was shared. */
export interface ShareRecord {
  readonly hasCiphertext: boolean;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Taken back is told before opened, and opened before expired: the resident's own act and a reader matter most. */
export function decideShareStatus(record: ShareRecord, opened: readonly ShareOpening[], now: Date): ShareStatus {
  const isOver = record.expiresAt <= now;
  const state = record.revokedAt ? "revoked" : opened.length > 0 ? "opened" : isOver ? "expired" : "waiting";
  return { state, isOpenable: record.hasCiphertext && !isOver, opened, expiresAt: record.expiresAt };
}
