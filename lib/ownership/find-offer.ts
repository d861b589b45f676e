import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** An offer of the ownership that can be accepted. */
export interface OpenOffer {
  readonly id: string;
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

/** The organization's open offer at `now`, or null. There is at most one. For a decision, ask under the lock. */
export async function findOpenOffer(tx: TenantTx, now: Date): Promise<OpenOffer | null> {
  const row = await tx.ownershipTransfer.findFirst({
    where: { acceptedAt: null, canceledAt: null, expiresAt: { gt: now } },
    orderBy: { id: "desc" },
    select: { id: true, userId: true, toUserId: true, expiresAt: true, createdAt: true },
  });
  if (!row?.userId) return null;
  const { userId: fromUserId, ...offer } = row;
  return { ...offer, fromUserId };
}
