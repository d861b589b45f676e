import "server-only";
import { directoryOf } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { deletedAfter } from "@/lib/organizations/standing";

/**
 * Begins to erase an organization whose days of grace are over: opens its receipt and shuts everybody out, so that nobody sees it
 * half erased. False if it may not be erased or does not exist. From here on nothing brings it back.
 */
export async function beginErasure(db: TenantDb, organizationId: OrganizationId): Promise<boolean> {
  if ((await db.organization.count()) === 0) return false;
  return db.$transaction(async (tx) => {
    const { now } = await lockOrganization(tx);
    const { deletionRequestedAt } = await tx.organization.findFirstOrThrow({
      select: { deletionRequestedAt: true },
    });
    if (!deletionRequestedAt || deletedAfter(deletionRequestedAt) > now) return false;
    const head = await tx.auditHead.findFirst({ select: { sequence: true, hash: true } });
    const directory = directoryOf(tx);
    const chain = head && { chainSequence: head.sequence, chainHash: head.hash };
    await directory.erasureReceipt.upsert({
      where: { organizationId },
      create: { organizationId, requestedAt: deletionRequestedAt, ...chain },
      update: {},
    });
    await directory.user.updateMany({
      where: { organizations: { some: { organizationId } }, lastOrganizationId: organizationId },
      data: { lastOrganizationId: null },
    });
    await directory.userOrganization.deleteMany({ where: { organizationId } });
    await directory.openInvitation.deleteMany({ where: { organizationId } });
    return true;
  });
}
