import type { PoolClient } from "pg";
import { expect } from "vitest";
import { ownerDatabase } from "../database/owner-database";

/** The locks of those who change what others rely on: a merge of customers takes a key away. An account is held for everybody. */
const locks = {
  organizations: "FOR NO KEY UPDATE",
  quotes: "FOR NO KEY UPDATE",
  customers: "FOR UPDATE",
  users: "FOR UPDATE",
  sessions: "FOR UPDATE",
} as const;

/**
 * What a use case answers when it comes to a locked row (the organization's, unless another table is named), whose holder changes
 * something before letting go.
 */
export async function whileLocked<T>(
  id: string,
  call: () => Promise<T>,
  change: (holder: PoolClient) => Promise<unknown>,
  table: keyof typeof locks = "organizations",
): Promise<T> {
  const holder = await ownerDatabase.connect();
  try {
    await holder.query("BEGIN");
    await holder.query(`SELECT FROM ${table} WHERE id = $1 ${locks[table]}`, [id]);
    const answer = call();
    await expect.poll(() => waiters(table), { timeout: 10_000 }).toBe(1);
    await change(holder);
    await holder.query("COMMIT");
    return await answer;
  } finally {
    holder.release(true);
  }
}

/** Waits until so many transactions of this database wait for a lock. */
export async function untilWaiting(count: number): Promise<void> {
  await expect.poll(waiting, { timeout: 10_000 }).toBe(count);
}

async function waiting(): Promise<unknown> {
  const { rows } = await ownerDatabase.query(
    `SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE NOT granted AND datname = current_database()`,
  );
  return rows[0]?.waiting;
}

/** Whoever is next in line for a row holds a lock on it while waiting for the transaction that has it. */
async function waiters(table: string): Promise<unknown> {
  const { rows } = await ownerDatabase.query(
    `SELECT count(*)::int AS waiting FROM pg_locks
     WHERE locktype = 'tuple' AND relation = $1::regclass
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [table],
  );
  return rows[0]?.waiting;
}
