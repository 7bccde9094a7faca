import { hashText } from "../../platform/crypto/hash-text.ts";
import { programDoer } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { accountIssuer, type OidcLogout } from "./identity-provider.ts";
import type { StoredProvider } from "./identity-provider-queries.ts";
import { spendChallenge } from "./passkey-queries.ts";
import { runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import { providerSessionHash } from "./session.ts";
import { endSessionsOfProvider } from "./sign-in-session-queries.ts";

/**
 * Ends the sessions that a provider's checked word names: its one session, or all of a person's, and of those only the ones that this
 * provider has opened in its region. The word is good once.
 * @returns how many ended; null when the word had been used
 */
export async function signOutByToken(
  db: PolkuDatabase,
  provider: StoredProvider,
  { id, subject, providerSession, goodUntil }: OidcLogout,
  { now, requestId }: { readonly now: Date; readonly requestId: string | undefined },
): Promise<number | null> {
  const { regionCode, key } = provider;
  const issuer = accountIssuer(provider);
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    if (!(await spendChallenge(trx as never, hashText("logout\0", issuer, "\0", id), goodUntil))) return null;
    const whose = {
      issuer,
      regionCode,
      subject,
      providerSession: providerSession === null ? null : providerSessionHash(issuer, providerSession),
    };
    const ended = Map.groupBy(await endSessionsOfProvider(trx, whose, now), (accountId) => accountId);
    for (const [accountId, sessions] of ended)
      await writeAudit(trx, regionCode, {
        at: now,
        kind: "sign-in",
        act: "accounts.signOutByProvider",
        by: programDoer(`provider:${key}`),
        subject: { kind: "account", id: accountId },
        whose: accountId,
        details: { sessions: sessions.length },
        requestId,
      });
    return [...ended.values()].flat().length;
  });
}
