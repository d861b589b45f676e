import "server-only";
import ipaddr from "ipaddr.js";

/**
 * Whether an address is one of the public internet: no loopback, private, link-local, multicast, documentation or reserved
 * range, also not behind an IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4, Teredo).
 *
 * @see OWASP SSRF Prevention Cheat Sheet; ASVS 5.0 1.3.6
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}
