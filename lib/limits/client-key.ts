import "server-only";
import ipaddr from "ipaddr.js";

const networkBits = { ipv4: 24, ipv6: 64 } as const;

/** What a client's tries are counted by: its address, or for IPv6 the /64 that a provider gives one customer. */
export function addressKey(ip: string | null): string {
  if (ip === null) return "unknown";
  const address = ipaddr.process(ip);
  return address.kind() === "ipv4" ? address.toString() : networkKey(ip);
}

/** The network that an address belongs to: /24 of IPv4, /64 of IPv6. */
export function networkKey(ip: string | null): string {
  if (ip === null) return "unknown";
  const address = ipaddr.process(ip);
  const bits = networkBits[address.kind()];
  const kept = address.toByteArray().map((byte, index) => (index < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(kept)}/${bits}`;
}
