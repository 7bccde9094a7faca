import { isIP } from "node:net";

/** Whom a sign-in key is made for: the product's public address. A key made for one address works at no other. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
  readonly name: string;
}

/** Null where browsers refuse keys: at a bare number, and without https elsewhere than on this very machine. */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl);
  if (isIP(hostname.replace(/^\[|\]$/g, "")) !== 0) return null;
  if (protocol !== "https:" && hostname !== "localhost" && !hostname.endsWith(".localhost")) return null;
  return { id: hostname, origin, name: "Polku" };
}
