import "server-only";
import type { Pool } from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { connections } from "../connections/connections";

export interface LimiterOptions {
  readonly name: string;
  readonly points: number;
  /** The window in seconds; 0 for one that never ends by itself. */
  readonly durationSeconds: number;
  /** How long a key stays refused once it is over its points; the rest of its window when left out. */
  readonly blockSeconds?: number;
}

const limiters = new WeakMap<Pool, Map<string, RateLimiterPostgres>>();

/** A counter in the table rate_limits, exact for all processes together because each try is one atomic upsert. */
export function limiter(options: LimiterOptions): RateLimiterPostgres {
  const { identityPool } = connections();
  const known = limiters.get(identityPool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(identityPool, known);
  const made = known.get(options.name) ?? makeLimiter(identityPool, options);
  known.set(options.name, made);
  return made;
}

function makeLimiter(storeClient: Pool, options: LimiterOptions): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: options.name,
    points: options.points,
    duration: options.durationSeconds,
    blockDuration: options.blockSeconds ?? 0,
  });
}
