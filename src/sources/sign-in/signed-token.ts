import { type CompactVerifyGetKey, compactVerify, decodeJwt, errors } from "jose";

/** What a token says, when its signature holds. */
export interface SignedWords {
  readonly claims: Readonly<Record<string, unknown>>;
  /** The header's `typ`. */
  readonly type: string | null;
}

/** Signatures that only the provider can make. A shared secret's (HS…) and no signature at all (none) are not among them. */
const ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];
const LONGEST = 16_384;

/** Whose a token says that it is, before anything is proved; null for what is no token. */
export function issuerTold(text: string): unknown {
  try {
    return text.length > LONGEST ? null : decodeJwt(text).iss;
  } catch {
    return null;
  }
}

/** Keys that a token itself brings or names an address for are not looked at. */
export async function readSignedToken(
  text: string,
  keys: CompactVerifyGetKey,
): Promise<SignedWords | { readonly refusal: "unreadable" | "not-signed" | "provider-down" }> {
  let areKeysAway = false;
  const find: CompactVerifyGetKey = async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      areKeysAway = !(
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported
      );
      throw error;
    }
  };
  try {
    const { payload, protectedHeader } = await compactVerify(text, find, { algorithms: ALGORITHMS });
    return { claims: JSON.parse(new TextDecoder().decode(payload)), type: protectedHeader.typ ?? null };
  } catch (error) {
    if (areKeysAway) return { refusal: "provider-down" };
    const isBent =
      error instanceof errors.JWSInvalid ||
      error instanceof errors.JOSEAlgNotAllowed ||
      error instanceof errors.JOSENotSupported;
    return { refusal: isBent ? "unreadable" : "not-signed" };
  }
}
