import "server-only";
import type { Member } from "@/lib/access/actor";
import { rolesWith } from "@/lib/access/permission-words";
import type { TenantTx } from "@/lib/db/tenant-handle";

/**
 * Whether somebody who may approve discounts may approve this quote's: not if they wrote it, gave it its present prices, own it
 * or asked for the approval, as long as there is anybody else to ask. An owner who has nobody has to be able to sell.
 */
export async function mayApprove(
  tx: TenantTx,
  { userId }: Member,
  quoteId: string,
): Promise<boolean> {
  const own = await tx.quote.count({
    where: {
      id: quoteId,
      OR: [
        { userId },
        { ownerUserId: userId },
        // Saving lines writes all of them again, under the name of whoever saves.
        { lines: { some: { userId } } },
        { approvals: { some: { userId, status: "pending" } } },
      ],
    },
  });
  if (own === 0) return true;
  const others = await tx.organizationMember.count({
    where: {
      role: { in: [...rolesWith("quote.approve")] },
      isSuspended: false,
      userId: { not: userId },
    },
  });
  return others === 0;
}
