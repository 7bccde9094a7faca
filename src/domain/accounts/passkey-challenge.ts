import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** Long enough to fetch a key from a bag. */
export const CHALLENGE_MINUTES = 5;

/** What a key is asked to answer. It is good for one purpose and one subject, for a few minutes, and once. */
const Challenge = z.object({
  value: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  purpose: z.enum(["sign-in", "invitation", "own", "key-letter"]),
  /** A region's code, an invitation's or a letter's id, or the session's hash. */
  subject: z.string().min(1).max(100),
  /** Whose key is made; null when it is the key that tells. */
  accountId: z.uuid().nullable(),
  expiresAt: z.number(),
});
export type Challenge = z.output<typeof Challenge>;

export function newChallenge(asked: Pick<Challenge, "purpose" | "subject" | "accountId">, now: Date): Challenge {
  const value = randomBytes(32).toString("base64url");
  return { ...asked, value, expiresAt: now.getTime() + CHALLENGE_MINUTES * 60_000 };
}

/** For the browser's cookie: readable, but nobody else can make one. */
export function sealChallenge(secret: string, challenge: Challenge): string {
  const body = Buffer.from(JSON.stringify(challenge)).toString("base64url");
  return `${body}.${signature(secret, body)}`;
}

/** Null for anything that is forged, too old, or meant for something else. */
export function openChallenge(
  secret: string,
  sealed: string | undefined,
  meant: Pick<Challenge, "purpose" | "subject">,
  now: Date,
): Challenge | null {
  const [body = "", signed = ""] = (sealed ?? "").split(".");
  const expected = Buffer.from(signature(secret, body));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const parsed = Challenge.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  if (!parsed.success || parsed.data.expiresAt <= now.getTime()) return null;
  return parsed.data.purpose === meant.purpose && parsed.data.subject === meant.subject ? parsed.data : null;
}

function signature(secret: string, body: string): string {
  return createHmac("sha256", secret).update("passkey ").update(body).digest("base64url");
}
