import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { notifyRoles } from "@/lib/notices/notify";

/**
 * Tells the owners that an invoice could not be paid: once for each invoice, however often Stripe tries. Call it under the
 * organization's lock.
 */
export async function tellOfFailedPayment(tx: TenantTx, invoiceId: string): Promise<void> {
  const data = { invoiceId };
  const told = await tx.notification.count({
    where: { kind: "payment.failed", data: { equals: data } },
  });
  if (told === 0)
    await notifyRoles(tx, ["owner"], { kind: "payment.failed", data, byUserId: null });
}
