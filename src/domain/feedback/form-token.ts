import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** People read and write before they send; programs do not. */
export const LEAST_SECONDS = 4;
const MOST_SECONDS = 24 * 3600;
const TOKEN = /^([0-9a-f-]{36})\.(\d{1,11})\.([\w-]{43})$/;

/**
 * What an opened form carries: the message's id to be and when the form was opened, signed. It tells nothing of the person,
 * keeps programs from sending at once, and makes a message that is sent twice one message.
 */
export function openToken(secret: string, now: Date): string {
  const signed = `${randomUUID()}.${Math.floor(now.getTime() / 1000)}`;
  return `${signed}.${signatureOf(secret, signed)}`;
}

/**
 * The message's id, or why the form is to be shown again: `early` (sent at once) or `unknown` (forged, or a day old).
 *
 * @param leastSeconds how long a person takes at least; 0 where the clock stands still
 */
export function readToken(
  secret: string,
  token: string,
  now: Date,
  leastSeconds = LEAST_SECONDS,
): { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: "early" | "unknown" } {
  const [, id = "", seconds = "", signature = ""] = TOKEN.exec(token) ?? [];
  const expected = signatureOf(secret, `${id}.${seconds}`);
  const isOurs = signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  const age = Math.floor(now.getTime() / 1000) - Number(seconds);
  if (!isOurs || age < 0 || age > MOST_SECONDS) return { ok: false, reason: "unknown" };
  return age < leastSeconds ? { ok: false, reason: "early" } : { ok: true, id };
}

function signatureOf(secret: string, text: string): string {
  return createHmac("sha256", secret).update("feedback form ").update(text).digest("base64url");
}
