import "server-only";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/**
 * Lets one transaction at a time decide who is a customer's main contact. Travels with the next statement. The customer itself can
 * be held by many, and stays free for a long import.
 */
export function lockMainContact(tx: TenantTx, customerId: string): void {
  unscoped(tx)
    .post`SELECT pg_advisory_xact_lock(hashtextextended(${`main contact ${customerId}`}, 0))`;
}
