import "server-only";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { countTry } from "@/lib/db/limits/count-tries";
import { limiter } from "@/lib/db/limits/limiter";
import { env } from "@/lib/env";
import { ok, type Result, tooMany } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";
import { type Limit, type LimitName, limits } from "./limits";

/** A try that was admitted. */
export interface Consumed {
  /** How many there were by now, this one included. */
  readonly tries: number;
  /** How many more are admitted before the count starts again. */
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** How many tries a limit admits on this server. */
export function pointsOf(name: LimitName): number {
  const { per, points, isOfLoad }: Limit = limits[name];
  const isLoosened = per === "address" || per === "network" || isOfLoad;
  return isLoosened ? Math.ceil(points * env.RATE_LIMIT_FACTOR) : points;
}

/**
 * Counts one try, and says whether there was one left. Exact for any number of simultaneous tries on all servers together, except
 * for limits of load. Throws if the counter can't be reached: a door whose guard is away stays shut.
 *
 * @problem "too_many_requests" with the seconds to wait
 */
export async function consume(
  name: LimitName,
  key: string,
): Promise<Result<Consumed, "too_many_requests">> {
  const limit: Limit = limits[name];
  const isWindow = !limit.isOfLoad && !limit.blockSeconds && limit.durationSeconds > 0;
  return isWindow ? consumeWindow(name, limit, key) : consumeOf(limiterOf(name), key);
}

/** For a window that holds nobody back beyond its end, as most do: one statement that is kept prepared. */
async function consumeWindow(
  name: LimitName,
  { durationSeconds }: Limit,
  key: string,
): Promise<Result<Consumed, "too_many_requests">> {
  const counted = await countTry({ key: `${name}:${storedKey(key)}`, durationSeconds });
  const resetSeconds = Math.max(1, counted.secondsLeft);
  const remaining = pointsOf(name) - counted.tries;
  return remaining < 0
    ? tooMany(resetSeconds)
    : ok({ tries: counted.tries, remaining, resetSeconds });
}

async function consumeOf(
  counter: RateLimiterAbstract,
  key: string,
): Promise<Result<Consumed, "too_many_requests">> {
  try {
    const counted = await counter.consume(storedKey(key));
    return ok({
      tries: counted.consumedPoints,
      remaining: Math.max(0, counted.remainingPoints),
      resetSeconds: secondsUntil(counted),
    });
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return tooMany(secondsUntil(refused));
  }
}

/**
 * Whether a key is held back, without counting a try.
 *
 * @problem "too_many_requests" with the seconds to wait
 */
export async function check(
  name: LimitName,
  key: string,
): Promise<Result<null, "too_many_requests">> {
  const found = await limiterOf(name).get(storedKey(key));
  return found && found.remainingPoints <= 0 && found.consumedPoints > limits[name].points
    ? tooMany(secondsUntil(found))
    : ok(null);
}

/** Holds a key back for a time, however little it has tried. */
export async function holdBack(name: LimitName, key: string, seconds: number): Promise<void> {
  await limiterOf(name).block(storedKey(key), seconds);
}

/** Forgets the tries of a key. */
export async function forget(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).delete(storedKey(key));
}

const limitersOfLoad = new Map<LimitName, RateLimiterMemory>();

function limiterOf(name: LimitName): RateLimiterAbstract {
  const limit: Limit = limits[name];
  return limit.isOfLoad
    ? limiterOfLoad(name, limit)
    : limiter({ ...limit, name, points: pointsOf(name) });
}

function limiterOfLoad(name: LimitName, { durationSeconds }: Limit): RateLimiterMemory {
  const known = limitersOfLoad.get(name);
  const made =
    known ?? new RateLimiterMemory({ points: pointsOf(name), duration: durationSeconds });
  limitersOfLoad.set(name, made);
  return made;
}

/** Addresses of people and machines are stored as hashes, because they are only compared. */
function storedKey(key: string): string {
  return tokenHash(key);
}

function secondsUntil({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
