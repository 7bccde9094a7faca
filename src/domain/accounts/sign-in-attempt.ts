import { randomBytes } from "node:crypto";
import { hashText } from "../../platform/crypto/hash-text.ts";
import { seal, unseal } from "../../platform/crypto/secret-box.ts";
import type { RegionDb } from "../database.ts";
import type { ProvenIdentity, Remembered } from "./identity-provider.ts";
import { insertAttempt, takeAttempt } from "./sign-in-attempt-queries.ts";

/** A person may look for their phone; an answer older than this is not theirs any more. */
export const ATTEMPT_MINUTES = 10;
/** The provider's clock may be this far from ours. */
const CLOCKS_DIFFER_SECONDS = 60;

/** What the browser that began keeps, sealed in its cookie: only it can finish. */
export interface Attempt extends Remembered {
  /** `state` of OpenID Connect, `RelayState` of SAML: the region's code and 256 random bits. */
  readonly state: string;
  readonly regionCode: string;
  readonly providerKey: string;
  readonly language: "fi" | "sv";
  readonly returnTo: string | null;
  readonly isAgain: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

const STATE = /^([0-9]{2})\.[\w-]{43}$/;

export function newState(regionCode: string): string {
  return `${regionCode}.${randomBytes(32).toString("base64url")}`;
}

/** The region that a returning `state` was made for; null when it is none of ours. */
export function regionOfState(state: string): string | null {
  return STATE.exec(state)?.[1] ?? null;
}

export function sealAttempt(secret: string, attempt: Attempt): string {
  return seal(secret, "sign-in-attempt", JSON.stringify(attempt));
}

/** Null when the cookie is not ours, has been changed, or is too old. */
export function unsealAttempt(secret: string, cookie: string | undefined, now: Date): Attempt | null {
  const text = cookie ? unseal(secret, "sign-in-attempt", cookie) : null;
  if (text === null) return null;
  const attempt = JSON.parse(text) as Attempt;
  return now.getTime() - attempt.startedAt < ATTEMPT_MINUTES * 60_000 ? attempt : null;
}

export async function beginAttempt(db: RegionDb, attempt: Attempt): Promise<void> {
  const startedAt = new Date(attempt.startedAt);
  await insertAttempt(
    db,
    {
      idHash: hashText(attempt.state),
      providerKey: attempt.providerKey,
      requestId: attempt.requestId ?? null,
      isAgain: attempt.isAgain,
      arrived: null,
      expiresAt: new Date(attempt.startedAt + ATTEMPT_MINUTES * 60_000),
    },
    startedAt,
  );
}

export interface TakenAttempt {
  readonly providerKey: string;
  readonly requestId: string | null;
  /** How old the proof may be by now, in seconds; null when its age does not matter. */
  readonly maxAgeSeconds: number | null;
  /** SAML: who came back in a form that carries no cookie; null before that. */
  readonly arrived: ProvenIdentity | null;
}

/** The attempt, which nobody gets a second time; null when it has been taken, never was, or is too old. */
export async function endAttempt(db: RegionDb, secret: string, state: string, now: Date): Promise<TakenAttempt | null> {
  const row = await takeAttempt(db, hashText(state), now);
  if (!row) return null;
  const { providerKey, requestId, isAgain, arrived, expiresAt } = row;
  const elapsed = (now.getTime() - expiresAt.getTime()) / 1000 + ATTEMPT_MINUTES * 60;
  const maxAgeSeconds = isAgain ? Math.ceil(elapsed) + CLOCKS_DIFFER_SECONDS : null;
  return {
    providerKey,
    requestId,
    maxAgeSeconds,
    arrived: arrived === null ? null : openArrived(secret, arrived, state),
  };
}

/**
 * Keeps who came back until their own browser fetches it. The provider's form comes from another site, so the cookie of the browser
 * that began does not come with it; without the cookie, somebody could be signed in as another.
 */
export async function keepArrived(
  db: RegionDb,
  secret: string,
  { state, providerKey, identity }: { state: string; providerKey: string; identity: ProvenIdentity },
  now: Date,
): Promise<void> {
  await insertAttempt(
    db,
    {
      idHash: hashText(state),
      providerKey,
      requestId: null,
      isAgain: false,
      arrived: seal(secret, "sign-in-arrived", JSON.stringify(identity), state),
      expiresAt: new Date(now.getTime() + 60_000),
    },
    now,
  );
}

function openArrived(secret: string, sealed: string, state: string): ProvenIdentity | null {
  const text = unseal(secret, "sign-in-arrived", sealed, state);
  if (text === null) return null;
  const identity = JSON.parse(text) as ProvenIdentity & { authenticatedAt: string | null };
  return { ...identity, authenticatedAt: identity.authenticatedAt ? new Date(identity.authenticatedAt) : null };
}
