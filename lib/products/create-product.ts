import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { recordDefaults } from "@/lib/db/organizations/record-defaults";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { ok } from "@/lib/result";
import { checkPrices } from "./check-prices";
import { columnsFor } from "./columns-for";
import { toProduct } from "./product";
import { productTax } from "./product-tax";
import type { CreateProduct } from "./schema";
import { skuProblem } from "./sku-problem";

/**
 * Adds a product with its prices. Its currency is the organization's unless the input says otherwise.
 *
 * @problem "sku_taken" | "sku_of_deleted" | "currency_twice" | those of {@link productTax}
 */
export async function createProduct(actor: Member, { prices, ...input }: CreateProduct) {
  const db = authorize(actor, "product.create");
  const fields = { ...input, currency: input.currency ?? (await recordDefaults(db)).currency };
  const checked = checkPrices({ ...fields, prices });
  if (!checked.ok) return checked;

  try {
    return await db.$transaction(async (tx) => {
      const { userId } = actor;
      const tax = await productTax(tx, fields, null);
      if (!tax.ok) return tax;
      const { id } = await tx.product.create({
        data: { ...fields, ...tax.value, userId },
        select: { id: true },
      });
      if (prices.length > 0)
        await tx.productPrice.createMany({
          data: prices.map((price) => ({ ...price, productId: id, userId })),
        });
      await recordEvent(tx, actor, {
        action: "product.created",
        targetId: id,
        changes: { name: fields.name },
      });
      const row = await tx.product.findFirstOrThrow({ where: { id }, select: columnsFor(actor) });
      return ok(toProduct(row));
    });
  } catch (error) {
    if (isUniqueViolation(error, "Product")) return skuProblem(db, fields.sku);
    throw error;
  }
}
