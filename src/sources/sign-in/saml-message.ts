import { inflateRawSync } from "node:zlib";

/** Far above what a provider sends, far below what would tire the machine. */
const LARGEST_XML = 256 * 1024;
const STRONG = /#rsa-sha(?:256|384|512)$/;

/** The XML of a posted message; null when it is no such thing. Document types are refused: entities have no place in SAML. */
export function postedXml(base64: string): string | null {
  if (base64.length > LARGEST_XML * 1.4 || !/^[A-Za-z0-9+/=\s]+$/.test(base64)) return null;
  return plainXml(Buffer.from(base64, "base64").toString("utf8"));
}

function plainXml(xml: string): string | null {
  if (xml.length > LARGEST_XML || /<!DOCTYPE|<!ENTITY/i.test(xml)) return null;
  // SHA-1 was broken long ago; whoever still signs with it does not sign in here.
  return /xmldsig#(?:rsa-sha1|dsa-sha1|hmac-sha1)/.test(xml) ? null : xml;
}

export interface RedirectMessage {
  readonly container: Record<string, string>;
  /** The query as it was signed: the same bytes, in the standard's order, nothing else. */
  readonly signed: string;
  readonly xml: string;
}

/**
 * A signed message in an address. The library looks for parameters by pattern and lets unsigned ones pass, so only exact names, each
 * once, and always a strong signature, reach it.
 */
export function redirectMessage(query: string, kind: "SAMLRequest" | "SAMLResponse"): RedirectMessage | null {
  const tokens = query.replace(/^\?/, "").split("&");
  const raw = new Map<string, string>();
  for (const token of tokens) {
    const name = token.split("=", 1)[0] ?? "";
    if (![kind, "RelayState", "SigAlg", "Signature"].includes(name)) continue;
    if (raw.has(name)) return null;
    raw.set(name, token);
  }
  const container: Record<string, string> = {};
  for (const [name, token] of raw) {
    try {
      container[name] = decodeURIComponent(token.slice(name.length + 1).replaceAll("+", "%20"));
    } catch {
      return null;
    }
  }
  const { [kind]: message, SigAlg, Signature } = container;
  const xml = message ? inflated(message) : null;
  if (!message || !Signature || !SigAlg || !STRONG.test(SigAlg) || xml === null) return null;
  const signed = [kind, "RelayState", "SigAlg", "Signature"].flatMap((name) => raw.get(name) ?? []).join("&");
  return { container, signed, xml };
}

const OLDEST_MS = 5 * 60_000;
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Whether a request to sign out was made a moment ago, and for us when it says for whom: a provider signs the requests of all its
 * services with one key, and a copy of an old one is good for nothing.
 */
export function isRequestForUs(xml: string, address: string, now: Date): boolean {
  const heads = xml.match(/<(?:[\w.-]+:)?LogoutRequest\b[^>]*>/g) ?? [];
  const [head = ""] = heads;
  if (heads.length !== 1) return false;
  const told = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(head)?.[1];
  const age = now.getTime() - Date.parse(told("IssueInstant") ?? "");
  return (told("Destination") ?? address) === address && age < OLDEST_MS && age > -CLOCKS_DIFFER_MS;
}

function inflated(message: string): string | null {
  try {
    return plainXml(inflateRawSync(Buffer.from(message, "base64"), { maxOutputLength: LARGEST_XML }).toString("utf8"));
  } catch {
    return null;
  }
}
