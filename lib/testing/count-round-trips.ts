import pg from "pg";
import { vi } from "vitest";

/** How often `work` waits for PostgreSQL, whichever pool it uses. Nothing else may run meanwhile. */
export async function countRoundTrips(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
