import { z } from "zod";
import type { ReadLogout } from "../../domain/accounts/identity-provider.ts";
import type { SignedWords } from "./signed-token.ts";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
/** The provider's clock may be this far from ours. */
const CLOCKS_DIFFER_SECONDS = 60;
/** A provider that could not reach us may try again for a while; what is older is somebody else's copy. */
const OLDEST_SECONDS = 300;
const LONGEST_ID = 500;

const Text = z.string().min(1).max(LONGEST_ID);
const Claims = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  iat: z.number(),
  exp: z.number(),
  jti: Text,
  sub: Text.optional(),
  sid: Text.optional(),
  events: z.looseObject({ [EVENT]: z.looseObject({}) }),
});

/**
 * What a logout token whose signature holds comes to (OpenID Connect Back-Channel Logout 1.0, 2.4–2.6). An ID token must not do in
 * its place, nor a logout token in an ID token's: so no nonce, and the event.
 * @param now by the world's clock, as certificates are
 */
export function decideLogout(
  { claims, type }: SignedWords,
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
  now: Date,
): ReadLogout {
  if (type !== null && !/^(?:application\/)?(?:logout\+)?jwt$/i.test(type)) return { refusal: "not-a-logout" };
  if (claims.iss !== issuer) return { refusal: "wrong-issuer" };
  const read = Claims.safeParse(claims);
  if (!read.success || Object.hasOwn(claims, "nonce")) return { refusal: "not-a-logout" };
  const { aud, iat, exp, jti, sub = null, sid = null } = read.data;
  if (![aud].flat().includes(clientId)) return { refusal: "wrong-audience" };
  if (sub === null && sid === null) return { refusal: "not-a-logout" };
  const seconds = now.getTime() / 1000;
  const goodUntil = Math.min(exp, iat + OLDEST_SECONDS) + CLOCKS_DIFFER_SECONDS;
  if (seconds >= goodUntil || iat > seconds + CLOCKS_DIFFER_SECONDS) return { refusal: "expired" };
  return { logout: { id: jti, subject: sub, providerSession: sid, goodUntil: new Date(goodUntil * 1000) } };
}
