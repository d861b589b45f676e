import "server-only";
import type { LookupAddress } from "node:dns";
import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";

/** About five seconds in all, because each try waits twice as long as the one before. */
const patience = { timeout: 1_500, tries: 2 };

/**
 * The addresses that a name leads to; none where nobody knows it, or its name server is silent. The name servers are asked
 * directly: the system's own look-up blocks a thread, and two that wait keep all others waiting, that of the database's name
 * included.
 *
 * @param isInside whether it may be a name of the own network, such as one of the hosts file, which only the system knows
 * @see https://nodejs.org/api/dns.html#implementation-considerations
 */
export async function resolveName(hostname: string, isInside: boolean): Promise<LookupAddress[]> {
  const written = isIP(hostname);
  if (written !== 0) return [{ address: hostname, family: written }];
  if (isInside) return await lookup(hostname, { all: true }).catch(() => []);
  const resolver = new Resolver(patience);
  const found = await Promise.all([
    ofFamily(4, resolver.resolve4(hostname)),
    ofFamily(6, resolver.resolve6(hostname)),
  ]);
  return found.flat();
}

async function ofFamily(family: 4 | 6, asked: Promise<string[]>): Promise<LookupAddress[]> {
  const addresses = await asked.catch(() => []);
  return addresses.map((address) => ({ address, family }));
}
