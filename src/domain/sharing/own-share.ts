import { hashText } from "../../platform/crypto/hash-text.ts";
import { NotFound } from "../../platform/errors.ts";
import type { RegionDb } from "../database.ts";
import { decideShareStatus, type ShareStatus } from "./share.ts";
import { findShareRecord, markRevoked } from "./share-queries.ts";

/** Both from the browser that made the share. */
export interface OwnShare {
  readonly lookupId: string;
  /** 128 random bits as base64url. */
  readonly manageToken: string;
}

/** @throws NotFound `unknown-share`, also for a wrong token and for a share that has been forgotten */
export async function getShareStatus(db: RegionDb, own: OwnShare, now: Date): Promise<ShareStatus> {
  const found = await findShareRecord(db, hashText(own.lookupId), hashText(own.manageToken));
  if (!found) throw new NotFound("unknown-share", "There is no such share, or its time is over.");
  return decideShareStatus(found.record, found.opened, now);
}

/** Nobody can open it any more. Once more does no harm. @throws NotFound `unknown-share` */
export async function revokeShare(db: RegionDb, own: OwnShare, now: Date): Promise<ShareStatus> {
  await markRevoked(db, hashText(own.lookupId), hashText(own.manageToken), now);
  return getShareStatus(db, own, now);
}
