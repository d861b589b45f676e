import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/** Until the transaction ends, anybody else of the organization who names this competitor, in whatever case, waits. */
export async function lockCompetitorName(tx: TenantTx, name: string): Promise<void> {
  const key = `competitor ${currentOrganizationId()} ${name.toLowerCase()}`;
  await unscoped(tx).execute`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}
