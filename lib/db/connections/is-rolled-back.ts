import "server-only";
import type { PoolClient } from "pg";

/** Ends a failed transaction. False where that did not work: the connection must then be dropped. */
export async function isRolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query({ text: "ROLLBACK" });
    return true;
  } catch {
    return false;
  }
}
