import "server-only";
import { z } from "zod";
import { currentOrganizationId } from "../connections/current-tenant";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const lockedOrganizationSchema = z.object({
  name: z.string(),
  seats: z.int(),
  status: z.string(),
  now: z.date(),
});

const answerSchema = z.tuple([lockedOrganizationSchema]);

/** The organization as it is under its lock; `now` is the database's clock after the wait for it. */
export type LockedOrganization = z.infer<typeof lockedOrganizationSchema>;

/**
 * Takes the one lock that puts everything in turn that takes or frees a seat or changes a role, until the transaction ends.
 *
 * NO KEY: a row that merely refers to the organization can be written meanwhile, without waiting or deadlock. READ COMMITTED on
 * purpose: what is read after the lock is what its previous holder committed.
 */
export async function lockOrganization(tx: TenantTx): Promise<LockedOrganization> {
  const rows = await unscoped(tx).query`
    SELECT name, seats, status, clock_timestamp() AS now
    FROM organizations WHERE id = ${currentOrganizationId()}::uuid FOR NO KEY UPDATE`;
  return answerSchema.parse(rows)[0];
}

/** Takes the same lock along with the transaction's next statement, for callers that then demand a condition under it. */
export function postOrganizationLock(tx: TenantTx): void {
  unscoped(tx).post`
    SELECT FROM organizations WHERE id = ${currentOrganizationId()}::uuid FOR NO KEY UPDATE`;
}
