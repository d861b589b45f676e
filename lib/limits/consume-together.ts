import "server-only";
import { countTries } from "@/lib/db/limits/count-tries";
import { ok, type Result, tooMany } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";
import { type Limit, type LimitName, limits } from "./limits";

/**
 * Counts one try against several limits of one thing, in one round trip, and says whether each had one left. A try that one of
 * them refuses counts against all. Only for limits that are never loosened and hold nobody back beyond their window.
 *
 * @problem "too_many_requests" with the seconds to wait
 */
export async function consumeTogether(
  tries: readonly (readonly [name: LimitName, key: string])[],
): Promise<Result<null, "too_many_requests">> {
  const counted = await countTries(
    tries.map(([name, key]) => ({
      key: `${name}:${tokenHash(key)}`,
      durationSeconds: limits[name].durationSeconds,
    })),
  );
  const waits = tries.flatMap(([name, key]) => {
    const limit: Limit = limits[name];
    const found = counted.get(`${name}:${tokenHash(key)}`);
    return found && found.tries > limit.points ? [found.secondsLeft] : [];
  });
  return waits.length === 0 ? ok(null) : tooMany(Math.max(1, ...waits));
}
