import "server-only";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/** Until the transaction ends, anybody else who makes an account for this address waits. */
export async function lockAddress(tx: TenantTx, email: string): Promise<void> {
  await unscoped(tx)
    .execute`SELECT pg_advisory_xact_lock(hashtextextended(${`address ${email}`}, 0))`;
}
