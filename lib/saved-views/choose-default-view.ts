import "server-only";
import type { Member } from "@/lib/access/actor";
import type { TenantTx } from "@/lib/db/tenant-handle";

/**
 * Makes a view the one that the actor's list opens with, replacing another, or stops that. The choice is the actor's alone, also
 * for a shared view, and goes with the view. It is not in the audit log, because it changes nothing for anybody else, and
 * nobody's rights.
 */
export async function chooseDefaultView(
  tx: TenantTx,
  { organizationId, userId }: Member,
  { id: savedViewId, resource }: { readonly id: string; readonly resource: string },
  isDefault: boolean,
): Promise<void> {
  if (!isDefault) {
    await tx.defaultView.deleteMany({ where: { userId, savedViewId } });
    return;
  }
  // One statement, so that of two choices at the same moment the second finds the row of the first.
  await tx.defaultView.upsert({
    where: { organizationId_userId_resource: { organizationId, userId, resource } },
    create: { userId, resource, savedViewId },
    update: { savedViewId },
    select: { id: true },
  });
}
