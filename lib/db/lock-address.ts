import "server-only";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

/** Makes those who want to make an account for one address come one after the other, until the transaction ends. */
export async function lockAddress(tx: TenantTx, email: string): Promise<void> {
  await unscoped(tx)
    .execute`SELECT pg_advisory_xact_lock(hashtextextended(${`address ${email}`}, 0))`;
}
