import type { ProviderFinding, ProviderSettings } from "../../domain/accounts/identity-provider.ts";
import { checkOidc } from "./check-oidc.ts";
import { checkSaml } from "./check-saml.ts";

/** What would keep people from signing in with the provider, whichever kind it is. */
export async function checkProvider(
  settings: ProviderSettings,
  allowLoopback: boolean,
): Promise<readonly ProviderFinding[]> {
  return settings.kind === "oidc" ? checkOidc(settings, allowLoopback) : checkSaml(settings, allowLoopback);
}
