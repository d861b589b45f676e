import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Deletes a product: it leaves every list and can't be opened. It can be restored for 30 days, and for as long as a quote has it;
 * until then its SKU stays taken.
 *
 * @problem "not_found"
 */
export async function deleteProduct(actor: Member, { productId }: { productId: string }) {
  const db = authorize(actor, "product.delete");

  return db.$transaction(async (tx) => {
    const { count } = await tx.product.updateMany({
      where: { id: productId, deletedAt: null },
      data: { deletedAt: new Date() },
    });
    if (count === 0) return problem("not_found");

    const { name } = await tx.product.findFirstOrThrow({
      where: { id: productId },
      select: { name: true },
    });
    await recordEvent(tx, actor, {
      action: "product.deleted",
      targetId: productId,
      changes: { name },
    });
    return ok({ productId });
  });
}
