import "server-only";
import { z } from "zod";
import { connections } from "./connections";

const countedSchema = z.array(z.object({ key: z.string(), tries: z.int(), secondsLeft: z.int() }));

/** How often each key was tried in its window, this try included, and when the window ends. */
export type CountedTries = ReadonlyMap<
  string,
  { readonly tries: number; readonly secondsLeft: number }
>;

/**
 * Counts a try of each key in one atomic statement, in the rows and by the clock of rate-limiter-flexible, which counts one
 * key at a time. Keys of one call are written in the order given: callers keep to one, so that no two wait for each other.
 */
export async function countTries(
  tries: readonly { readonly key: string; readonly durationSeconds: number }[],
): Promise<CountedTries> {
  const nowMs = Date.now();
  const { rows } = await connections().identityPool.query({
    name: "count_tries",
    text: `INSERT INTO rate_limits AS counted (key, points, expire)
      SELECT key, 1, $2 + window_ms FROM unnest($1::text[], $3::bigint[]) AS try (key, window_ms)
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN counted.expire <= $2 THEN 1 ELSE counted.points + 1 END,
        expire = CASE WHEN counted.expire <= $2 THEN excluded.expire ELSE counted.expire END
      RETURNING key, points AS tries, ceil((expire - $2) / 1000.0)::integer AS "secondsLeft"`,
    values: [
      tries.map(({ key }) => key),
      nowMs,
      tries.map(({ durationSeconds }) => durationSeconds * 1000),
    ],
  });
  return new Map(countedSchema.parse(rows).map(({ key, ...counted }) => [key, counted]));
}
