import { generateServiceProviderMetadata } from "@node-saml/node-saml";
import type { ProviderSettings } from "../../domain/accounts/identity-provider.ts";

interface OurAddresses {
  readonly returnAddress: string;
  readonly logoutAddress: string;
  readonly entityId: string;
}

/** What is given to the provider so that it trusts us; null until we have a key and its certificate. */
export function serviceMetadata(
  { saml, privateKey }: ProviderSettings,
  { returnAddress, logoutAddress, entityId }: OurAddresses,
): string | null {
  if (!saml?.ownCertificate || !privateKey) return null;
  const xml = generateServiceProviderMetadata({
    issuer: entityId,
    callbackUrl: returnAddress,
    logoutCallbackUrl: logoutAddress,
    identifierFormat:
      saml.subjectAttribute === "NameID"
        ? "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
        : "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
    wantAssertionsSigned: true,
    privateKey,
    decryptionPvk: privateKey,
    decryptionCert: saml.ownCertificate,
    publicCerts: saml.ownCertificate,
    signatureAlgorithm: "sha256",
    generateUniqueId: () => "_polku",
  });
  // The library tells of posting only; addresses work as well, and are what Suomi.fi uses.
  return xml.replace(
    /<SingleLogoutService [^>]*HTTP-POST[^>]*\/>/,
    (posting) => `${posting.replace("HTTP-POST", "HTTP-Redirect")}\n    ${posting}`,
  );
}
