import { BlockList, isIP } from "node:net";

const inner = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  inner.addSubnet(network, prefix, "ipv4");
}
inner.addSubnet("::1", 128, "ipv6");
inner.addSubnet("fc00::", 7, "ipv6");
inner.addSubnet("fe80::", 10, "ipv6");

/** Whether a host as URLs write it is by its looks this machine or its own network. A name is not looked up. */
export function isInnerHost(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
  const version = isIP(host);
  if (version === 0) return !host.includes(".") || /\.(?:localhost|local|internal|home\.arpa)$/.test(host);
  return host === "::" || inner.check(host, version === 4 ? "ipv4" : "ipv6");
}
