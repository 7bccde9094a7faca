import type { Context } from "../../context.ts";
import type {
  IdentityProvider,
  OpenIdentityProvider,
  ProviderSettings,
} from "../../domain/accounts/identity-provider.ts";
import { openOidc } from "./oidc-client.ts";
import { openSaml } from "./saml-client.ts";
import type { SignInAddresses } from "./sign-in-addresses.ts";

/** Opens providers, each once until its settings change: what was read of it serves everybody's sign-ins. */
export function openIdentityProviders(
  { config, clock }: Pick<Context, "config" | "clock">,
  addresses: SignInAddresses,
): OpenIdentityProvider {
  const opened = new Map<string, { readonly changedAt: number; readonly provider: IdentityProvider }>();
  // An installation that the world reaches has no business with plain http.
  const allowLoopback = !config.isPublic;

  function open(settings: ProviderSettings): IdentityProvider {
    const { regionCode, key, kind } = settings;
    if (kind === "oidc")
      return openOidc(settings, { returnAddress: addresses.oidcReturn, allowLoopback, now: () => clock.now() });
    return openSaml(settings, {
      returnAddress: addresses.samlReturn,
      logoutAddress: addresses.samlLogout(regionCode, key),
      entityId: addresses.samlMetadata(regionCode, key),
      allowLoopback,
      secret: config.secret,
    });
  }

  return (settings) => {
    const place = `${settings.regionCode}:${settings.key}`;
    const changedAt = settings.changedAt.getTime();
    const known = opened.get(place);
    if (known?.changedAt === changedAt) return known.provider;
    const provider = open(settings);
    opened.set(place, { changedAt, provider });
    return provider;
  };
}
