import type { PoolClient } from "pg";
import { expect } from "vitest";
import { ownerDatabase } from "./owner-database";

/**
 * What a use case answers that comes to an organization's lock while somebody else holds it, who changes something before they
 * let go of it.
 */
export async function whileLocked<T>(
  organizationId: string,
  call: () => Promise<T>,
  change: (holder: PoolClient) => Promise<unknown>,
): Promise<T> {
  const holder = await ownerDatabase.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT FROM organizations WHERE id = $1 FOR NO KEY UPDATE", [
      organizationId,
    ]);
    const answer = call();
    await expect.poll(waiters, { timeout: 10_000 }).toBe(1);
    await change(holder);
    await holder.query("COMMIT");
    return await answer;
  } finally {
    holder.release(true);
  }
}

/** Whoever is the next to have a row holds a lock on it while they wait for the transaction that has it. */
async function waiters(): Promise<unknown> {
  const { rows } = await ownerDatabase.query(
    `SELECT count(*)::int AS waiting FROM pg_locks
     WHERE locktype = 'tuple' AND relation = 'organizations'::regclass
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows[0]?.waiting;
}
