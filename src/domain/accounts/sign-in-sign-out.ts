import { hashText } from "../../platform/crypto/hash-text.ts";
import { programDoer } from "../audit/audit.ts";
import { recordAudit } from "../audit/audit-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { accountIssuer, type SamlLogoutRequest } from "./identity-provider.ts";
import { listProviders, type StoredProvider } from "./identity-provider-queries.ts";
import { spendChallenge } from "./passkey-queries.ts";
import { endSession } from "./sessions.ts";
import { openHint } from "./sign-in.ts";
import { findProviderSession, listProviderSessions } from "./sign-in-session-queries.ts";

/** Longer than a request is good for. */
const REQUEST_KEPT_MS = 15 * 60_000;

export interface SamlHint {
  readonly nameID: string;
  readonly nameIDFormat: string;
  readonly nameQualifier?: string | undefined;
  readonly spNameQualifier?: string | undefined;
  readonly sessionIndex?: string | undefined;
}

/** The provider that a session came from, with what it needs to end its own; null when it came otherwise. */
export async function providerOfSession(
  db: PolkuDatabase,
  secret: string,
  hash: string,
): Promise<{ readonly provider: StoredProvider; readonly hint: string } | null> {
  const session = await findProviderSession(db.forAccounts(), hash);
  const hint = session ? openHint(secret, session.logoutHint) : null;
  if (!session || hint === null) return null;
  const providers = await listProviders(db.forRegion(session.regionCode));
  const provider = providers.find((each) => accountIssuer(each) === session.issuer);
  return provider ? { provider, hint } : null;
}

/**
 * Ends the sessions of somebody whom their provider signs out: the one session that it names, or all of theirs.
 * @returns how many
 */
export async function signOutByProvider(
  db: PolkuDatabase,
  secret: string,
  provider: StoredProvider,
  { id, nameId, sessionIndex }: SamlLogoutRequest,
  now: Date,
): Promise<number> {
  // Sent twice, as when a page is loaded again, it has done what it could.
  const mark = hashText("saml-logout\0", accountIssuer(provider), "\0", id);
  const kept = new Date(now.getTime() + REQUEST_KEPT_MS);
  if (!(await db.forAccounts().run((trx) => spendChallenge(trx, mark, kept)))) return 0;
  const open = await listProviderSessions(db.forAccounts(), accountIssuer(provider), now);
  const theirs = open.filter(({ logoutHint }) => {
    const text = openHint(secret, logoutHint);
    if (text === null) return false;
    const hint = JSON.parse(text) as SamlHint;
    return hint.nameID === nameId && (sessionIndex === null || hint.sessionIndex === sessionIndex);
  });
  for (const { idHash, accountId } of theirs) {
    await endSession(db, idHash, "provider", now);
    await recordAudit(db.forRegion(provider.regionCode), {
      at: now,
      kind: "sign-in",
      act: "accounts.signOutByProvider",
      by: programDoer(`provider:${provider.key}`),
      whose: accountId,
    });
  }
  return theirs.length;
}
