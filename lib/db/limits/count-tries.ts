import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { connections } from "../connections/connections";

const countedSchema = z.object({ key: z.string(), tries: z.int(), secondsLeft: z.int() });
const oneSchema = z.tuple([countedSchema]);
const allSchema = z.array(countedSchema);

/** A try of a key, and how long the window is that begins with its first one. */
interface Try {
  readonly key: string;
  readonly durationSeconds: number;
}

/** How often a key was tried in its window, this try included, and when the window ends. */
export interface Counted {
  readonly tries: number;
  readonly secondsLeft: number;
}

/** Counts a try of one key, as {@link countTries} does. */
export async function countTry(counted: Try): Promise<Counted> {
  return oneSchema.parse(await count([counted]))[0];
}

/**
 * Counts a try of each key in one atomic statement. It uses the rows and the clock of rate-limiter-flexible, which counts one key
 * at a time and has its statement planned again for each.
 *
 * Keys of one call are written in the order given. Callers keep to one order, so that no two wait for each other. Nobody waits
 * for the disk: if PostgreSQL crashes, the last half second of tries is forgotten.
 */
export async function countTries(tries: readonly Try[]): Promise<ReadonlyMap<string, Counted>> {
  return new Map(allSchema.parse(await count(tries)).map(({ key, ...counted }) => [key, counted]));
}

async function count(tries: readonly Try[]): Promise<unknown[]> {
  const { rows } = await connections().identityPool.query({
    ...(env.DATABASE_NAMED_STATEMENTS === "on" ? { name: "count_tries" } : {}),
    text: `INSERT INTO rate_limits AS counted (key, points, expire)
      SELECT key, 1, $2 + window_ms
      FROM unnest($1::text[], $3::bigint[]) AS try (key, window_ms), set_config('synchronous_commit', 'off', true)
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN counted.expire <= $2 THEN 1 ELSE counted.points + 1 END,
        expire = CASE WHEN counted.expire <= $2 THEN excluded.expire ELSE counted.expire END
      RETURNING key, points AS tries, ceil((expire - $2) / 1000.0)::integer AS "secondsLeft"`,
    values: [
      tries.map(({ key }) => key),
      Date.now(),
      tries.map(({ durationSeconds }) => durationSeconds * 1000),
    ],
  });
  return rows;
}
