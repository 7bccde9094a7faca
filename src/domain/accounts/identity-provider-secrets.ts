import { seal, unseal } from "../../platform/crypto/secret-box.ts";
import type { ProviderSettings } from "./identity-provider.ts";
import type { StoredProvider } from "./identity-provider-queries.ts";

const PURPOSE = "identity-provider";

/** Bound to its place: another region's or provider's sealed secret does not open here. */
function placeOf({ regionCode, key }: Pick<StoredProvider, "regionCode" | "key">, what: string): string {
  return `${regionCode}:${key}:${what}`;
}

export function sealProviderSecret(
  secret: string,
  provider: Pick<StoredProvider, "regionCode" | "key">,
  what: "client-secret" | "private-key",
  text: string,
): string {
  return seal(secret, PURPOSE, text, placeOf(provider, what));
}

/** For the adapters: the settings with their secrets. One that no longer opens (POLKU_SECRET was changed) is as if there were none. */
export function openSettings(secret: string, provider: StoredProvider): ProviderSettings {
  const open = (sealed: string | null, what: string) =>
    sealed === null ? null : unseal(secret, PURPOSE, sealed, placeOf(provider, what));
  const { regionCode, key, kind, name, issuer, clientId, scopes, saml, isInnerAllowed, changedAt } = provider;
  return {
    regionCode,
    key,
    kind,
    name,
    issuer,
    clientId,
    scopes,
    saml,
    isInnerAllowed,
    changedAt,
    clientSecret: open(provider.sealedSecret, "client-secret"),
    privateKey: open(provider.sealedKey, "private-key"),
  };
}
