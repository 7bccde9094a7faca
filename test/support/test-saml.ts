import { createSign, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { SignedXml } from "xml-crypto";
import { encrypt } from "xml-encryption";
import type { TestKey } from "./test-certificate.ts";

/** What an answer tells; change what the test is about. */
export interface SamlAnswer {
  readonly issuer: string;
  readonly audience: string;
  readonly recipient: string;
  readonly inResponseTo: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly nameId?: string;
  readonly nameIdFormat?: string;
  readonly sessionIndex?: string;
  /** Minutes from now. */
  readonly endsIn?: number;
  readonly authenticatedAgo?: number;
  readonly signAssertion?: TestKey | null;
  readonly signResponse?: TestKey | null;
  /** Encrypts the assertion to this certificate. */
  readonly encryptTo?: string;
  /** Changes the finished XML, after it was signed. */
  readonly meddle?: (xml: string) => string;
  readonly algorithm?: "sha256" | "sha1";
}

const TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

/** A whole signed answer of an identity provider, as it is posted. */
export async function samlAnswer(answer: SamlAnswer): Promise<string> {
  const { signAssertion, signResponse, encryptTo, meddle = (xml: string) => xml, algorithm = "sha256" } = answer;
  let assertion = assertionOf(answer);
  if (signAssertion) assertion = signed(assertion, "Assertion", signAssertion, algorithm);
  if (encryptTo) assertion = await encrypted(assertion, encryptTo);
  let xml = responseOf(answer, assertion);
  if (signResponse) xml = signed(xml, "Response", signResponse, algorithm);
  return Buffer.from(meddle(xml)).toString("base64");
}

function assertionOf(answer: SamlAnswer): string {
  const { issuer, audience, recipient, inResponseTo, attributes, endsIn = 5, authenticatedAgo = 0 } = answer;
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const values = Object.entries(attributes).map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}">${[value]
        .flat()
        .map((each) => `<saml:AttributeValue>${each}</saml:AttributeValue>`)
        .join("")}</saml:Attribute>`,
  );
  return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomUUID()}" Version="2.0" IssueInstant="${at(Math.min(0, endsIn - 5))}"><saml:Issuer>${issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${answer.nameIdFormat ?? TRANSIENT}">${answer.nameId ?? "name-1"}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="${inResponseTo}" NotOnOrAfter="${at(endsIn)}" Recipient="${recipient}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${at(Math.min(0, endsIn - 5))}" NotOnOrAfter="${at(endsIn)}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${at(-authenticatedAgo)}" SessionIndex="${answer.sessionIndex ?? "session-1"}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${values.join("")}</saml:AttributeStatement></saml:Assertion>`;
}

function responseOf({ issuer, recipient, inResponseTo }: SamlAnswer, assertion: string): string {
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_${randomUUID()}" Version="2.0" IssueInstant="${new Date(Date.now()).toISOString()}" Destination="${recipient}" InResponseTo="${inResponseTo}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${assertion}</samlp:Response>`;
}

function signed(
  xml: string,
  name: "Assertion" | "Response" | "LogoutRequest",
  key: TestKey,
  algorithm: "sha256" | "sha1",
): string {
  const isStrong = algorithm === "sha256";
  const signature = new SignedXml({
    privateKey: key.privateKey,
    signatureAlgorithm: isStrong
      ? "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
      : "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
  });
  signature.addReference({
    xpath: `/*[local-name(.)='${name}']`,
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"],
    digestAlgorithm: isStrong ? "http://www.w3.org/2001/04/xmlenc#sha256" : "http://www.w3.org/2000/09/xmldsig#sha1",
  });
  signature.computeSignature(xml, {
    location: { reference: `/*[local-name(.)='${name}']/*[local-name(.)='Issuer']`, action: "after" },
  });
  return signature.getSignedXml();
}

async function encrypted(assertion: string, certificate: string): Promise<string> {
  const xml = await promisify(encrypt)(assertion, {
    rsa_pub: certificate,
    pem: certificate,
    encryptionAlgorithm: "http://www.w3.org/2009/xmlenc11#aes256-gcm",
    keyEncryptionAlgorithm: "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
  });
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${xml}</saml:EncryptedAssertion>`;
}

/** The XML of a message in an address. */
export function redirectedXml(url: string, name: "SAMLRequest" | "SAMLResponse"): string {
  return inflateRawSync(Buffer.from(new URL(url).searchParams.get(name) ?? "", "base64")).toString("utf8");
}

interface SignedOut {
  readonly issuer: string;
  readonly nameId: string;
  readonly sessionIndex?: string;
  /** Whom the request is for; it does not tell unless told. */
  readonly destination?: string;
  readonly issuedAt?: Date;
}

function logoutRequest({
  issuer,
  nameId,
  sessionIndex,
  destination,
  issuedAt = new Date(Date.now()),
}: SignedOut): string {
  const index = sessionIndex ? `<samlp:SessionIndex>${sessionIndex}</samlp:SessionIndex>` : "";
  const to = destination ? ` Destination="${destination}"` : "";
  return `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomUUID()}" Version="2.0" IssueInstant="${issuedAt.toISOString()}"${to}><saml:Issuer>${issuer}</saml:Issuer><saml:NameID Format="${TRANSIENT}">${nameId}</saml:NameID>${index}</samlp:LogoutRequest>`;
}

/** The provider's request to sign somebody out, as a query; `key` null leaves it unsigned. */
export function logoutQuery(person: SignedOut, key: TestKey | null): string {
  const message = encodeURIComponent(deflateRawSync(Buffer.from(logoutRequest(person))).toString("base64"));
  const query = `SAMLRequest=${message}&RelayState=r-1`;
  if (!key) return query;
  const toSign = `${query}&SigAlg=${encodeURIComponent("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")}`;
  const signature = createSign("RSA-SHA256").update(toSign).sign(key.privateKey, "base64");
  return `${toSign}&Signature=${encodeURIComponent(signature)}`;
}

/** The same as a posted message. */
export function postedLogout(person: SignedOut, key: TestKey | null): string {
  const xml = logoutRequest(person);
  return Buffer.from(key ? signed(xml, "LogoutRequest", key, "sha256") : xml).toString("base64");
}
