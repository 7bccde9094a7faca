import { hashText } from "../../platform/crypto/hash-text.ts";
import type { RegionDb } from "../database.ts";
import type { OpenedShare, Opener } from "./share.ts";
import { takeShare } from "./share-queries.ts";

/**
 * Opens a share for whoever knows its lookup id. Undefined for unknown, expired, taken back and already opened alike: the
 * answer must not tell which, nor whether there ever was one.
 */
export function openShare(
  db: RegionDb,
  { lookupId, opener, now }: { readonly lookupId: string; readonly opener: Opener; readonly now: Date },
): Promise<OpenedShare | undefined> {
  return takeShare(db, hashText(lookupId), opener, now);
}
