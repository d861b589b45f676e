import "server-only";
import { currentOrganizationId } from "../connections/current-tenant";
import { Prisma } from "../generated/client";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/**
 * Lets one transaction at a time decide who is a customer's main contact, and none while an import does so for many
 * ({@link lockMainContacts}). Travels with the next statement. The customer itself can be held by many, and stays free for a long
 * import.
 */
export function lockMainContact(tx: TenantTx, customerId: string): void {
  const statements = unscoped(tx);
  statements.post`SELECT pg_advisory_xact_lock(hashtextextended(${`main contact ${customerId}`}, 0))`;
  // Not before the customer's: whoever holds this one waits for nobody, so that an import comes to its turn.
  statements.post`SELECT pg_advisory_xact_lock_shared(${keyOfAll()})`;
}

/**
 * Lets nobody else decide who is the main contact of any customer until the transaction ends, and keeps these from being merged.
 * For the end of an import: a lock for each of its customers would be more than PostgreSQL has room for.
 */
export function lockMainContacts(tx: TenantTx, customerIds: readonly string[]): void {
  const statements = unscoped(tx);
  statements.post`
    SELECT FROM customers
    WHERE organization_id = ${currentOrganizationId()}::uuid AND id = ANY (${[...customerIds]}::uuid[])
    ORDER BY id FOR KEY SHARE`;
  statements.post`SELECT pg_advisory_xact_lock(${keyOfAll()})`;
}

function keyOfAll() {
  return Prisma.sql`hashtextextended(${`main contacts of ${currentOrganizationId()}`}, 0)`;
}
