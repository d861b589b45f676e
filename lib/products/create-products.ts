import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { BulkItem } from "@/lib/bulk";
import { eachInTurn } from "@/lib/each-in-turn";
import { ok } from "@/lib/result";
import { createProduct } from "./create-product";
import type { CreateProducts } from "./schema";

/** Adds many products, each as if alone: if one is refused, the others are still added. */
export async function createProducts(actor: Member, { products }: CreateProducts) {
  authorize(actor, "product.create");
  const items: BulkItem[] = await eachInTurn(products, (product) => createProduct(actor, product));
  return ok({ items });
}
