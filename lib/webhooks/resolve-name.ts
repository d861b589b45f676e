import "server-only";
import type { LookupAddress } from "node:dns";
import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Semaphore } from "es-toolkit/promise";

/** About five seconds in all, because each try waits twice as long as the one before. */
const patience = { timeout: 1_500, tries: 2 };
const systemPatienceMs = 5_000;

/** The system's look-up holds a thread until it has an answer, and all of a process have four. */
const systemLookups = new Semaphore(1);

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
  return isInside ? await lookUpInside(hostname) : await askNameServers(hostname);
}

/**
 * The system is asked for one name at a time. Where another, whose server may be silent, is being asked for, the name servers
 * are first, and the system is left for what they don't know.
 */
async function lookUpInside(hostname: string): Promise<LookupAddress[]> {
  if (systemLookups.available === 0) {
    const known = await askNameServers(hostname);
    if (known.length > 0) return known;
  }
  const enough = new AbortController();
  const timeIsOver = sleep(systemPatienceMs, [], { signal: enough.signal }).catch(() => []);
  const found = await Promise.race([askSystem(hostname, enough.signal), timeIsOver]);
  enough.abort();
  return found;
}

async function askSystem(hostname: string, isOver: AbortSignal): Promise<LookupAddress[]> {
  await systemLookups.acquire();
  try {
    return isOver.aborted ? [] : await lookup(hostname, { all: true }).catch(() => []);
  } finally {
    systemLookups.release();
  }
}

async function askNameServers(hostname: string): Promise<LookupAddress[]> {
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
