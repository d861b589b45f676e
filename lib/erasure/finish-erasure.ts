import "server-only";
import { directoryOf } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import { countErased } from "@/lib/db/organizations/count-erased";
import { tableOf } from "@/lib/db/organizations/model-rows";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * Removes what is left of an organization, its owners, itself and its places in the directory, closes the receipt, and has the
 * owners told. A row that came in meanwhile still refers to it and makes this fail; the next run takes that row too.
 */
export async function finishErasure(db: TenantDb, organizationId: OrganizationId): Promise<void> {
  await db.$transaction(async (tx) => {
    const owners = await tx.organizationMember.findMany({ select: { userId: true } });
    const { count } = await tx.organizationMember.deleteMany({});
    const erased = await tx.organization.deleteMany({});
    // Of two that finish at the same moment the second waited here, and finds it done.
    if (erased.count === 0) return;
    await countErased(tx, tableOf("OrganizationMember").table, count);
    await countErased(tx, tableOf("AuditHead").table, 1);
    await countErased(tx, tableOf("Organization").table, erased.count);
    const directory = directoryOf(tx);
    await directory.billingCustomer.deleteMany({ where: { organizationId } });
    await directory.organizationDirectory.deleteMany({ where: { organizationId } });
    const { id: receiptId } = await directory.erasureReceipt.update({
      where: { organizationId },
      data: { finishedAt: new Date() },
      select: { id: true },
    });
    for (const { userId } of owners)
      await enqueue(tx, "mail.erasure_receipt", { userId, receiptId });
  });
}
