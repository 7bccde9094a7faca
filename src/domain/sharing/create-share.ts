import { hashText } from "../../platform/crypto/hash-text.ts";
import { Conflict, InvalidInput } from "../../platform/errors.ts";
import type { RegionDb } from "../database.ts";
import { LARGEST_SHARE_BYTES, type NewShare } from "./share.ts";
import { insertShare } from "./share-queries.ts";

const HOUR_MS = 3_600_000;

/**
 * Keeps a locked share until its time is over.
 * @param longestHours the region's own limit
 * @throws InvalidInput `share-too-large`, or `invalid-parameter` for hours that the region does not allow
 * @throws Conflict `share-exists`: the browser makes another code and tries again
 */
export async function createShare(
  db: RegionDb,
  share: NewShare,
  longestHours: number,
  now: Date,
): Promise<{ readonly expiresAt: Date }> {
  if (share.ciphertext.byteLength > LARGEST_SHARE_BYTES)
    throw new InvalidInput("share-too-large", `At most ${LARGEST_SHARE_BYTES} bytes may be shared.`, "ciphertext");
  if (!Number.isInteger(share.hours) || share.hours < 1 || share.hours > longestHours)
    throw new InvalidInput("invalid-parameter", `hours: this region allows 1 to ${longestHours}`, "hours");
  const expiresAt = new Date(now.getTime() + share.hours * HOUR_MS);
  const isNew = await insertShare(db, {
    lookup_hash: hashText(share.lookupId),
    manage_hash: share.manageHash,
    ciphertext: Buffer.from(share.ciphertext),
    iv: Buffer.from(share.iv),
    openings_allowed: share.openings,
    expires_at: expiresAt,
    revoked_at: null,
  });
  if (!isNew) throw new Conflict("share-exists", "There is a share with this lookup id already.", "lookupId");
  return { expiresAt };
}
