import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";

/**
 * A deleted product's name, for whoever may restore it.
 *
 * @problem "not_found": also if it is not deleted
 */
export async function getDeletedProduct(actor: Member, { productId }: { productId: string }) {
  const db = authorize(actor, "product.delete");
  const product = await db.product.findFirst({
    where: { id: productId, deletedAt: { not: null } },
    select: { id: true, name: true },
  });
  return product ? ok(product) : problem("not_found");
}
