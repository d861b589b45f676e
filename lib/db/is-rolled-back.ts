import "server-only";
import type { PoolClient } from "pg";

/** Ends a failed transaction; false where that can't be said of the connection, which is then good for nothing. */
export async function isRolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query({ text: "ROLLBACK" });
    return true;
  } catch {
    return false;
  }
}
