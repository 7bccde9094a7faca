import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A browser that nobody uses is signed out after this; and every one of them after a working day. */
export const IDLE_MINUTES = 20;
export const LONGEST_HOURS = 10;
/** Being seen is written down at most this often. */
export const SEEN_EVERY_SECONDS = 60;
/** Sensitive acts ask for a proof no older than this when their page is opened, and allow as long again for filling it in. */
export const RECENT_MINUTES = 10;

const ID = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits: the cookie's value. */
export function newSessionId(): string {
  return randomBytes(32).toString("base64url");
}

export function isSessionId(text: string): boolean {
  return ID.test(text);
}

export function sessionHash(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}

/** How a provider's own session (`sid`) is kept with ours: enough to know it again, and telling nothing. */
export function providerSessionHash(issuer: string, sid: string): string {
  return createHash("sha256").update(issuer).update("\0").update(sid).digest("base64url");
}

export interface SessionTimes {
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export function isAlive({ seenAt, expiresAt, endedAt }: SessionTimes, now: Date): boolean {
  return endedAt === null && now < expiresAt && now.getTime() - seenAt.getTime() < IDLE_MINUTES * 60_000;
}

export function isRecent(authenticatedAt: Date, now: Date, minutes = RECENT_MINUTES): boolean {
  return now.getTime() - authenticatedAt.getTime() < minutes * 60_000;
}

/** What every form of a signed-in browser carries: another site cannot know it, and it is good for this session only. */
export function csrfToken(secret: string, hash: string): string {
  return createHmac("sha256", secret).update("csrf ").update(hash).digest("base64url");
}

export function isCsrfToken(secret: string, hash: string, token: string): boolean {
  const expected = Buffer.from(csrfToken(secret, hash));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
