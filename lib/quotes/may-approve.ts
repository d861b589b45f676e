import "server-only";
import type { Member } from "@/lib/access/actor";
import { rolesWith } from "@/lib/access/permission-words";
import type { TenantTx } from "@/lib/db/tenant-handle";

interface Question {
  readonly askedByUserId: string | null;
  /** Who looks after the quote. */
  readonly ownerUserId: string | null;
}

/**
 * Whether the word of somebody who may approve discounts counts for this one: not for what they asked for themselves, nor for a
 * quote of their own, as long as there is anybody else to ask. An owner who has nobody has to be able to sell.
 */
export async function mayApprove(
  tx: TenantTx,
  { userId }: Member,
  { askedByUserId, ownerUserId }: Question,
): Promise<boolean> {
  if (askedByUserId !== userId && ownerUserId !== userId) return true;
  const others = await tx.organizationMember.count({
    where: {
      role: { in: [...rolesWith("quote.approve")] },
      isSuspended: false,
      userId: { not: userId },
    },
  });
  return others === 0;
}
