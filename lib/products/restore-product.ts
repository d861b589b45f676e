import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { columnsFor } from "./columns-for";
import { toProduct } from "./product";

/**
 * Takes a deletion back. If the product is not deleted it is answered as it is.
 *
 * @problem "not_found"
 */
export async function restoreProduct(actor: Member, { productId }: { productId: string }) {
  const db = authorize(actor, "product.delete");

  return db.$transaction(async (tx) => {
    const { count } = await tx.product.updateMany({
      where: { id: productId, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    const row = await tx.product.findFirst({
      where: { id: productId },
      select: columnsFor(actor),
    });
    if (!row) return problem("not_found");
    if (count > 0)
      await recordEvent(tx, actor, {
        action: "product.restored",
        targetId: productId,
        changes: { name: row.name },
      });
    return ok(toProduct(row));
  });
}
