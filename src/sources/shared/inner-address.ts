import { BlockList, isIP } from "node:net";

const inner = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inner.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  inner.addSubnet(network, prefix, "ipv6");

/** True of an IP address inside our own machine or network: nothing public answers there. */
export function isInnerAddress(address: string): boolean {
  const version = isIP(address);
  // An address that is none (with a zone, say) is not one to visit either. IPv4 inside IPv6 is checked as IPv4 by BlockList.
  return version === 0 || inner.check(address, version === 6 ? "ipv6" : "ipv4");
}

/** Whether a host as URLs write it is by its looks this machine or its own network. A name is not looked up. */
export function isInnerHost(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
  if (isIP(host) !== 0) return isInnerAddress(host);
  return !host.includes(".") || /\.(?:localhost|local|internal|home\.arpa)$/.test(host);
}
