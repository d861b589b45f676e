import pg from "pg";
import { vi } from "vitest";

/**
 * How often `work` waits for PostgreSQL, on whichever pool. Statements sent while another of their connection is under way travel
 * with it. Nothing else may run meanwhile.
 */
export async function countRoundTrips(work: () => Promise<unknown>): Promise<number> {
  let trips = 0;
  const original = pg.Client.prototype.query;
  const query = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    if (!Reflect.get(this, "_activeQuery")) trips += 1;
    return Reflect.apply(original, this, args);
  });
  try {
    await work();
    return trips;
  } finally {
    query.mockRestore();
  }
}
