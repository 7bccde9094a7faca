import { createPrivateKey, X509Certificate } from "node:crypto";
import type { ProviderFinding, ProviderSettings } from "../../domain/accounts/identity-provider.ts";
import { isProviderAddress } from "../../domain/accounts/identity-provider-address.ts";
import { systemClock } from "../../platform/clock.ts";

const SOON_DAYS = 60;

/** Looks at the certificates and addresses; a SAML provider cannot be asked anything. */
export function checkSaml({ saml, privateKey }: ProviderSettings, allowLoopback: boolean): readonly ProviderFinding[] {
  if (!saml) return [{ state: "bad", code: "not-a-provider" }];
  const findings: ProviderFinding[] = [];
  const addresses = [saml.entryPoint, ...(saml.logoutUrl ? [saml.logoutUrl] : [])];
  if (!addresses.every((address) => isProviderAddress(address, allowLoopback)))
    findings.push({ state: "bad", code: "bad-address" });
  if (!saml.logoutUrl) findings.push({ state: "soon", code: "no-logout" });
  for (const certificate of saml.certificates) findings.push(certificateFinding(certificate));
  findings.push(ownKeyFinding(privateKey, saml.ownCertificate));
  return findings;
}

/** Certificates are good by the world's clock, whatever the product's own says in a demonstration. */
function certificateFinding(pem: string): ProviderFinding {
  const certificate = readCertificate(pem);
  if (!certificate) return { state: "bad", code: "certificate-unreadable" };
  const ends = new Date(certificate.validTo);
  const days = (ends.getTime() - systemClock.now().getTime()) / 86_400_000;
  const detail = ends.toISOString().slice(0, 10);
  if (days < 0) return { state: "bad", code: "certificate-expired", detail };
  return days < SOON_DAYS
    ? { state: "soon", code: "certificate-ends", detail }
    : { state: "good", code: "certificate-good", detail };
}

function ownKeyFinding(privateKey: string | null, ownCertificate: string | null): ProviderFinding {
  const certificate = ownCertificate === null ? null : readCertificate(ownCertificate);
  if (!privateKey || !certificate) return { state: "bad", code: "own-key-missing" };
  try {
    const isSame = certificate.checkPrivateKey(createPrivateKey(privateKey));
    return isSame ? { state: "good", code: "own-key-good" } : { state: "bad", code: "own-key-differs" };
  } catch {
    return { state: "bad", code: "own-key-differs" };
  }
}

function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
