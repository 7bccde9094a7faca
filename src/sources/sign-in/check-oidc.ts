import type { ServerMetadata } from "openid-client";
import type {
  ProviderFinding,
  ProviderFindingCode,
  ProviderSettings,
} from "../../domain/accounts/identity-provider.ts";
import { isProviderAddress } from "../../domain/accounts/identity-provider-address.ts";
import { discover, IssuerDiffers } from "./oidc-discovery.ts";
import { LeadsInside } from "./provider-client.ts";

/** Reads the provider's description anew and tells what would keep people from signing in. */
export async function checkOidc(
  settings: ProviderSettings,
  allowLoopback: boolean,
): Promise<readonly ProviderFinding[]> {
  if (!isProviderAddress(settings.issuer, allowLoopback)) return [{ state: "bad", code: "not-https" }];
  try {
    const config = await discover(settings, allowLoopback);
    return findingsOf(config.serverMetadata());
  } catch (error) {
    return [{ state: "bad", ...troubleOf(error) }];
  }
}

function findingsOf(server: ServerMetadata): readonly ProviderFinding[] {
  const findings: ProviderFinding[] = [{ state: "good", code: "reached" }];
  if (server.response_types_supported && !server.response_types_supported.includes("code"))
    findings.push({ state: "bad", code: "no-code-flow" });
  if (!server.code_challenge_methods_supported?.includes("S256")) findings.push({ state: "soon", code: "no-pkce" });
  if (!server.end_session_endpoint) findings.push({ state: "soon", code: "no-logout" });
  return findings;
}

function troubleOf(error: unknown): { code: ProviderFindingCode; detail?: string } {
  let status = 0;
  let network = "";
  let current: unknown = error;
  for (let depth = 0; depth < 6 && current !== null && typeof current === "object"; depth++) {
    if (current instanceof LeadsInside) return { code: "inner-address" };
    if (current instanceof IssuerDiffers) return { code: "issuer-differs", detail: current.told.slice(0, 200) };
    const { code, cause, body, attribute, message } = current as Record<string, unknown>;
    if (attribute === "issuer" && typeof (body as { issuer?: unknown })?.issuer === "string")
      return { code: "issuer-differs", detail: String((body as { issuer: string }).issuer).slice(0, 200) };
    if (current instanceof Response) status = current.status;
    if (typeof code === "string" && !code.startsWith("OAUTH_")) network = code;
    if (code === "OAUTH_TIMEOUT" || message === "fetch failed") network ||= "timeout";
    current = cause;
  }
  if (/CERT|SELF_SIGNED|TLS|SSL|UNABLE_TO/.test(network)) return { code: "certificate-refused" };
  if (network !== "" || status >= 500) return { code: "unreachable" };
  return { code: status === 404 ? "not-found" : "not-a-provider" };
}
