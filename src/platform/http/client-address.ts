/**
 * A rate limit's key for who is calling: the /24 of an IPv4 address, the /56 of an IPv6 one; never stored, never logged.
 *
 * A caller on this machine with no `X-Forwarded-For` is the operator's own program and has no limit (null). Behind a proxy on
 * this machine the last address of the header counts, for that one the proxy wrote itself.
 */
export function callerGroup(peer: string | undefined, forwardedFor: string | undefined): string | null {
  const isLocal = peer === undefined || peer === "::1" || peer.startsWith("127.") || peer.startsWith("::ffff:127.");
  const address = isLocal ? forwardedFor?.split(",").at(-1)?.trim() : peer;
  if (!address) return null;
  const v4 = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address);
  if (v4?.[1]) return v4[1];
  return expandedV6(address).slice(0, 4).join(":").slice(0, -2);
}

/** The eight groups of an IPv6 address, four digits each. */
function expandedV6(address: string): string[] {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const middle =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...middle, ...right].map((group) => group.padStart(4, "0"));
}
