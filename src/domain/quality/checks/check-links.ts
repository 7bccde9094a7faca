import type { Examined, Found } from "./examined.ts";

/** One failed visit may be the site's bad day. */
const SURE_FAILURES = 2;

/** Web addresses: those that a visit has found dead, and those that can lead nowhere. */
export function checkLinks({
  contacts,
  links,
  linkCheck,
}: Pick<Examined, "contacts" | "links" | "linkCheck">): Found[] {
  const addresses = [...links, ...contacts.flatMap(({ webPages }) => webPages.map(({ url }) => url))];
  const malformed = addresses.filter((address) => !isWebAddress(address)).length;
  const isDead = linkCheck?.outcome === "failed" && linkCheck.consecutiveFailures >= SURE_FAILURES;
  return [
    ...(isDead ? [["dead-link", { visits: linkCheck.consecutiveFailures }] as const] : []),
    ...(linkCheck?.outcome === "moved" ? [["moved-link"] as const] : []),
    ...(malformed > 0 ? [["malformed-link", { count: malformed }] as const] : []),
  ];
}

function isWebAddress(address: string): boolean {
  if (/\s/.test(address.trim())) return false;
  const url = URL.parse(address.trim());
  return url !== null && /^https?:$/.test(url.protocol) && /^[^.]+(\.[^.]+)+$/.test(url.hostname);
}
