import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";

/**
 * Revokes the personal tokens of somebody who is not a member any more, for good: joining again does not bring them back. The
 * organization's tokens that acted for them stop as well, until somebody takes them over.
 */
export async function endTokensOf(tx: TenantTx, userId: string): Promise<void> {
  await tx.apiToken.updateMany({
    where: { userId, isPersonal: true, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
