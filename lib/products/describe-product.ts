import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { lastChange } from "@/lib/audit/last-change";
import { ok } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import type { Product } from "./product";

/** What a product's page tells beside the product: who made it, and who changed it last and when. */
export async function describeProduct(
  actor: Member,
  { id, userId }: Pick<Product, "id" | "userId">,
) {
  const change = await lastChange(authorize(actor, "product.read"), id);
  const names = await namesOf([userId, change?.userId ?? null]);
  return ok({
    createdBy: (userId && names.get(userId)) || null,
    changedAt: change?.occurredAt ?? null,
    changedBy: (change?.userId && names.get(change.userId)) || null,
  });
}
