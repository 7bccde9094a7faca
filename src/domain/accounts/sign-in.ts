import { seal, unseal } from "../../platform/crypto/secret-box.ts";
import { doerOf, programDoer } from "../audit/audit.ts";
import { recordAudit } from "../audit/audit-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { findOrCreateAccount } from "./account-queries.ts";
import { emailFromClaims, nameFromClaims, rolesFromClaims } from "./claims.ts";
import { matchGrantsToClaims } from "./claims-grant-queries.ts";
import { accountIssuer, type ProvenIdentity, type SignInFailure } from "./identity-provider.ts";
import { findProvider, type StoredProvider } from "./identity-provider-queries.ts";
import { LONGEST_HOURS, providerSessionHash, sessionHash } from "./session.ts";
import { endSession, findActor, openSession } from "./sessions.ts";

/** A hint that would not fit is left out: the person signs out at the provider themselves. */
const LONGEST_HINT = 12_000;

export interface SignIn {
  readonly provider: StoredProvider;
  readonly identity: ProvenIdentity;
  readonly language: "fi" | "sv";
  /** The browser's session until now. */
  readonly instead: string | undefined;
  readonly requestId: string | undefined;
}

export type SignInResult =
  | { readonly sessionId: string }
  /** `whose`: the account, when it is known. */
  | { readonly failure: SignInFailure; readonly whose?: string };

/** Signs in whoever the provider has proven somebody to be: their account, the roles they are told to have, a session. */
export async function signIn(
  db: PolkuDatabase,
  secret: string,
  { provider, identity, language, instead, requestId }: SignIn,
  now: Date,
): Promise<SignInResult> {
  if (!provider.isEnabled) return { failure: "provider-off" };
  if (!isSubject(identity.subject)) return { failure: "no-subject" };
  const { mapping, organizationId, key, regionCode, kind } = provider;
  const account = await findOrCreateAccount(
    db.forAccounts(),
    {
      issuer: accountIssuer(provider),
      subject: identity.subject,
      name: nameFromClaims(identity.claims, mapping),
      email: emailFromClaims(identity.claims, mapping),
    },
    language,
    now,
  );
  if (account.disabledAt) return { failure: "account-disabled", whose: account.id };
  const roles = rolesFromClaims(identity.claims, mapping, organizationId !== null);
  await matchGrantsToClaims(db.forRegion(regionCode), {
    accountId: account.id,
    providerKey: key,
    roles,
    organizationId,
    at: now,
    requestId,
  });
  const sessionId = await openSession(
    db,
    {
      accountId: account.id,
      regionCode,
      way: kind,
      issuer: accountIssuer(provider),
      logoutHint: sealHint(secret, identity.logoutHint),
      providerSession: identity.providerSession
        ? providerSessionHash(accountIssuer(provider), identity.providerSession)
        : null,
      authenticatedAt: provenAt(identity, now),
      instead,
    },
    now,
  );
  // While the person was on their way the provider may have been switched off or removed, and its sessions ended: this one too.
  if (!(await findProvider(db.forRegion(regionCode), key))?.isEnabled) {
    await endSession(db, sessionHash(sessionId), "provider", now);
    return { failure: "provider-off" };
  }
  const actor = await findActor(db, sessionId, now);
  if (actor)
    await recordAudit(db.forRegion(regionCode), {
      at: now,
      kind: "sign-in",
      act: "accounts.signIn",
      by: doerOf(actor),
      details: { way: kind, provider: key },
      requestId,
    });
  return { sessionId };
}

/** A sign-in that did not succeed. Who tried is known only when the account was shut; what the provider said is not written. */
export async function recordFailedSignIn(
  db: PolkuDatabase,
  failed: {
    regionCode: string;
    providerKey: string;
    failure: SignInFailure;
    whose: string | undefined;
    requestId: string | undefined;
  },
  now: Date,
): Promise<void> {
  await recordAudit(db.forRegion(failed.regionCode), {
    at: now,
    kind: "sign-in",
    act: "accounts.signInFailed",
    by: programDoer("sign-in"),
    whose: failed.whose,
    details: { provider: failed.providerKey, reason: failed.failure },
    requestId: failed.requestId,
  });
}

/** What the table of identities can hold. */
function isSubject(text: string): boolean {
  return text.length >= 1 && text.length <= 500 && !text.includes("\0");
}

/** A provider that does not tell when has not proven it lately: sensitive acts ask again. */
function provenAt({ authenticatedAt }: ProvenIdentity, now: Date): Date {
  if (!authenticatedAt) return new Date(now.getTime() - LONGEST_HOURS * 3_600_000);
  return authenticatedAt < now ? authenticatedAt : now;
}

function sealHint(secret: string, hint: string | null): string | null {
  return hint === null || hint.length > LONGEST_HINT ? null : seal(secret, "logout-hint", hint);
}

export function openHint(secret: string, sealed: string | null): string | null {
  return sealed === null ? null : unseal(secret, "logout-hint", sealed);
}
