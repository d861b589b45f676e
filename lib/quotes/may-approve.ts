import "server-only";
import type { Member } from "@/lib/access/actor";
import { rolesWith } from "@/lib/access/permission-words";
import type { TenantTx } from "@/lib/db/tenant-handle";

/**
 * Whether the word of somebody who may approve discounts counts for this quote: not where they wrote it, priced it as it is now,
 * look after it or asked for it, as long as there is anybody else to ask. An owner who has nobody has to be able to sell.
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
        // Whoever saves lines writes all of them anew.
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
