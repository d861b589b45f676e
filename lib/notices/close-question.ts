import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { NoticeData } from "./kinds";

/**
 * Tells everybody who was asked to approve a quote's discount that nothing is left to do: their notice then says who did what,
 * and counts as read. If it is asked again, a new notice comes with it.
 */
export async function closeQuestion(
  tx: TenantTx,
  { byUserId, ...data }: NoticeData<"quote.settled"> & { readonly byUserId: string },
): Promise<void> {
  const asked = {
    kind: "quote.submitted",
    data: { path: ["quoteId"], equals: data.quoteId },
  };
  await tx.notification.updateMany({
    where: { ...asked, readAt: null },
    data: { readAt: new Date() },
  });
  await tx.notification.updateMany({
    where: asked,
    data: { kind: "quote.settled", data, userId: byUserId },
  });
}
