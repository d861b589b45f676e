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
        // A line is of whoever gave it its price (replace-lines.ts).
        { lines: { some: { userId } } },
        { approvals: { some: { userId, status: "pending" } } },
      ],
    },
  });
  if (own === 0) return true;
  return (await countApprovers(tx, [userId])) === 0;
}

/**
 * Who is not asked about a quote's discount: whoever asks, and whoever may not approve it ({@link mayApprove}). If that would leave
 * nobody, all but the first are asked: they can return it, at least.
 */
export async function notAsked(
  tx: TenantTx,
  { userId }: Member,
  quote: {
    readonly id: string;
    readonly userId: string | null;
    readonly ownerUserId: string | null;
  },
): Promise<readonly string[]> {
  const lines = await tx.quoteLine.findMany({
    where: { quoteId: quote.id },
    select: { userId: true },
  });
  const writers = [quote, ...lines].map((written) => written.userId);
  const involved = new Set([userId, quote.ownerUserId, ...writers].filter((id) => id !== null));
  return (await countApprovers(tx, [...involved])) > 0 ? [...involved] : [userId];
}

function countApprovers(tx: TenantTx, exceptUserIds: string[]): Promise<number> {
  return tx.organizationMember.count({
    where: {
      role: { in: [...rolesWith("quote.approve")] },
      isSuspended: false,
      userId: { notIn: exceptUserIds },
    },
  });
}
