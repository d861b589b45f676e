import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { columnsFor } from "./columns-for";
import { toProduct } from "./product";

/**
 * One product.
 *
 * @problem "not_found": also for another organization's, and for a deleted one
 */
export async function getProduct(actor: Member, { productId }: { productId: string }) {
  const db = authorize(actor, "product.read");
  const row = await db.product.findFirst({
    where: { id: productId, deletedAt: null },
    select: columnsFor(actor),
  });
  return row ? ok(toProduct(row)) : problem("not_found");
}
