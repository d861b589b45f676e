import "server-only";
import ipaddr from "ipaddr.js";

/**
 * The only IPv6 addresses in public use. Outside of them "::7f00:1", for example, is an old way to write 127.0.0.1. @see RFC 4291
 * section 2.4
 */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address is of the public internet: no loopback, private, link-local, multicast, documentation or reserved range, not
 * even behind an IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4, Teredo).
 *
 * @see OWASP SSRF Prevention Cheat Sheet; ASVS 5.0 1.3.6
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(globalUnicast));
}
