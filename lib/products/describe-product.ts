import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { lastChangeOf, provenanceOf } from "@/lib/audit/provenance-of";
import { ok } from "@/lib/result";
import type { Product } from "./product";

/** What a product's page says beside the product: who made it, and who changed it last and when. */
export async function describeProduct(actor: Member, product: Pick<Product, "id" | "userId">) {
  const change = await lastChangeOf(authorize(actor, "product.read"), product.id);
  const { provenance } = await provenanceOf(product, change);
  return ok(provenance);
}
