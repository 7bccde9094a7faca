import { constants, createPublicKey, type JsonWebKey, type KeyObject, verify } from "node:crypto";
import { z } from "zod";

/** A JSON Web Token taken apart, its signature not yet looked at. */
export interface UnprovenToken {
  readonly alg: string;
  readonly kid: string | null;
  readonly type: string | null;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/** A provider's public key as its key set tells it. */
export const PublicJwk = z.looseObject({
  kty: z.string(),
  kid: z.string().optional(),
  use: z.string().optional(),
  alg: z.string().optional(),
  crv: z.string().optional(),
});
export type PublicJwk = z.output<typeof PublicJwk>;

interface Algorithm {
  readonly kty: "RSA" | "EC" | "OKP";
  readonly crv?: string;
  readonly hash: string | null;
  readonly isPss?: boolean;
}

/** Signatures that only the provider can make. A shared secret's (HS…) and no signature at all (none) are not among them. */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  RS256: { kty: "RSA", hash: "sha256" },
  RS384: { kty: "RSA", hash: "sha384" },
  RS512: { kty: "RSA", hash: "sha512" },
  PS256: { kty: "RSA", hash: "sha256", isPss: true },
  PS384: { kty: "RSA", hash: "sha384", isPss: true },
  PS512: { kty: "RSA", hash: "sha512", isPss: true },
  ES256: { kty: "EC", crv: "P-256", hash: "sha256" },
  ES384: { kty: "EC", crv: "P-384", hash: "sha384" },
  ES512: { kty: "EC", crv: "P-521", hash: "sha512" },
  EdDSA: { kty: "OKP", crv: "Ed25519", hash: null },
  Ed25519: { kty: "OKP", crv: "Ed25519", hash: null },
};

const LONGEST = 16_384;
const SMALLEST_RSA = 2048;

const Header = z.looseObject({
  alg: z.string(),
  kid: z.string().optional(),
  typ: z.string().optional(),
  // What must be understood to be checked: nothing of it is understood here.
  crit: z.undefined().optional(),
  b64: z.undefined().optional(),
});

/** Null for what is no signed token, or is signed in a way that proves nothing. Keys that a token itself names are not looked at. */
export function readSignedToken(text: string): UnprovenToken | null {
  const parts = text.split(".");
  const [head = "", body = "", mark = ""] = parts;
  if (text.length > LONGEST || parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return null;
  const header = Header.safeParse(jsonOf(head));
  const claims = z.record(z.string(), z.unknown()).safeParse(jsonOf(body));
  if (!header.success || !claims.success || !Object.hasOwn(ALGORITHMS, header.data.alg)) return null;
  const { alg, kid = null, typ = null } = header.data;
  const [signed, signature] = [Buffer.from(`${head}.${body}`), Buffer.from(mark, "base64url")];
  return { alg, kid, type: typ, claims: claims.data, signed, signature };
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The keys that may have signed the token: of its kind, meant for signing, and by its name when it names one. */
export function keysFor({ alg, kid }: Pick<UnprovenToken, "alg" | "kid">, keys: readonly PublicJwk[]): PublicJwk[] {
  const wanted = ALGORITHMS[alg];
  return keys.filter(
    (key) =>
      key.kty === wanted?.kty &&
      (wanted.crv === undefined || key.crv === wanted.crv) &&
      (key.use === undefined || key.use === "sig") &&
      (key.alg === undefined || key.alg === alg) &&
      (kid === null || key.kid === kid),
  );
}

export function isSignedBy({ alg, signed, signature }: UnprovenToken, keys: readonly PublicJwk[]): boolean {
  const algorithm = ALGORITHMS[alg];
  return algorithm !== undefined && keys.some((key) => holds(algorithm, key, signed, signature));
}

function holds({ kty, hash, isPss }: Algorithm, jwk: PublicJwk, signed: Buffer, signature: Buffer): boolean {
  try {
    const key: KeyObject = createPublicKey({ key: jwk as JsonWebKey, format: "jwk" });
    if (kty === "RSA" && (key.asymmetricKeyDetails?.modulusLength ?? 0) < SMALLEST_RSA) return false;
    if (kty === "EC") return verify(hash, signed, { key, dsaEncoding: "ieee-p1363" }, signature);
    if (!isPss) return verify(hash, signed, key, signature);
    const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    return verify(hash, signed, { key, ...padding }, signature);
  } catch {
    // A key that is none has signed nothing.
    return false;
  }
}
