import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import type { Challenge } from "./passkey-challenge.ts";
import type { StoredKey } from "./passkey-queries.ts";
import type { RelyingParty } from "./relying-party.ts";

/** The issuer of people who are known by their keys alone; the subject is their account's id. */
export const PASSKEY_ISSUER = "polku:passkey";
export const MOST_KEYS = 10;
/** EdDSA, ES256 and RS256, as COSE numbers them: what keys of today make. */
const ALGORITHMS = [-8, -7, -257] as const;
const PATIENCE_MS = 4 * 60_000;

/** What the browser sends back, as JSON. What is inside is the library's to judge. */
const Answer = z.looseObject({
  // Keys' names are asked of the database: nothing but what they are made of gets there.
  id: z.string().regex(/^[\w-]{1,1400}$/),
  rawId: z.string().max(1400),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000), userHandle: z.string().max(200).nullish() }),
});
type Answer = z.output<typeof Answer>;

/** Null for what no key has answered. */
export function readAnswer(text: string | null): Answer | null {
  if (!text || text.length > 50_000) return null;
  try {
    return Answer.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Asks a browser to make a key that stays on the device or the security key and opens with a finger, a face or a PIN. */
export function askForNewKey(
  party: RelyingParty,
  challenge: Challenge,
  { accountId, name, has }: { readonly accountId: string; readonly name: string; readonly has: readonly string[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: idBytes(accountId),
    userName: name,
    userDisplayName: name,
    challenge: Buffer.from(challenge.value, "base64url"),
    timeout: PATIENCE_MS,
    attestationType: "none",
    supportedAlgorithmIDs: [...ALGORITHMS],
    excludeCredentials: has.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** Asks for any key of this address: the key itself tells whose it is. */
export function askForKey(party: RelyingParty, challenge: Challenge): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: Buffer.from(challenge.value, "base64url"),
    timeout: PATIENCE_MS,
    userVerification: "required",
  });
}

/** The new key; null when the answer is not to this challenge, from this address, by a key that knows its owner. */
export async function verifyNewKey(
  party: RelyingParty,
  challenge: Challenge,
  accountId: string,
  answer: Answer,
): Promise<StoredKey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge.value,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    });
    if (!verified || !registrationInfo) return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return {
      credentialId: id,
      accountId,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: (transports ?? []).filter((each) => /^[a-z-]{1,20}$/.test(each)).slice(0, 10),
    };
  } catch {
    // The library throws for each thing that does not hold; which one is nobody's business.
    return null;
  }
}

/** The key's new counter; null when the answer does not hold. A counter that does not grow is a copied key. */
export async function verifyKey(
  party: RelyingParty,
  challenge: Challenge,
  key: StoredKey,
  answer: Answer,
): Promise<number | null> {
  const handle = answer.response.userHandle;
  if (handle && handle !== Buffer.from(idBytes(key.accountId)).toString("base64url")) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge.value,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

function idBytes(accountId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(accountId.replaceAll("-", ""), "hex"));
}
