import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantTx } from "@/lib/db/tenant-handle";

/**
 * The organization's next quote number. Its row is locked until the transaction ends: whoever comes next waits, and gets the same
 * number if this transaction is rolled back, so that none is skipped. Take it late, so that the wait is short.
 */
export async function takeNumber(tx: TenantTx, organizationId: OrganizationId): Promise<number> {
  const { value } = await tx.counter.upsert({
    where: { organizationId_name: { organizationId, name: "quote" } },
    create: { name: "quote", value: 1 },
    update: { value: { increment: 1 } },
    select: { value: true },
  });
  return value;
}
