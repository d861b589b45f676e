import "server-only";
import { pick } from "es-toolkit/object";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { conflictSince } from "@/lib/audit/conflict-since";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { checkPrices } from "./check-prices";
import { columnsFor } from "./columns-for";
import { fieldWords } from "./field-words";
import { toProduct } from "./product";
import { productTax } from "./product-tax";
import type { UpdateProduct } from "./schema";
import { skuProblem } from "./sku-problem";

/** The fields whose values the log keeps. Fewer people may know what a product costs than read the log and its webhooks. */
const told = [
  "sku",
  "name",
  "category",
  "unit",
  "unitPriceMinor",
  "currency",
  "taxRateBasisPoints",
  "isActive",
] as const;

/**
 * Changes a product; what the input leaves out stays, and prices are replaced as a whole. If somebody else saved since
 * `lockVersion` was read, nothing is written and the answer says who changed what. Another currency needs the price and, where
 * there are any, the cost in it.
 *
 * @problem "not_found" | "conflict" | "sku_taken" | "sku_of_deleted" | "currency_twice" | "amounts_needed" with the amount |
 * those of {@link productTax}
 */
export async function updateProduct(actor: Member, input: UpdateProduct) {
  const db = authorize(actor, "product.update");
  try {
    return await db.$transaction((tx) => change(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error, "Product") && input.sku) return skuProblem(db, input.sku);
    throw error;
  }
}

async function change(tx: TenantTx, actor: Member, input: UpdateProduct) {
  const { productId, lockVersion, prices, ...named } = input;
  const select = columnsFor(actor);
  const before = await tx.product.findFirst({
    where: { id: productId, deletedAt: null },
    select,
  });
  if (!before) return problem("not_found");
  const seen = lockVersion ?? before.lockVersion;
  const conflict = () =>
    conflictSince(tx, { targetId: productId, lockVersion: seen, words: fieldWords });
  if (seen !== before.lockVersion) return conflict();

  const tax = await productTax(tx, named, before);
  if (!tax.ok) return tax;
  const columns = { ...named, ...tax.value };
  const changed = changedFields(before, { ...columns, prices: prices && inOrder(prices) });
  if (changed.length === 0) return ok(toProduct(before));
  const after = { ...before, ...input };
  const checked = checkPrices(after);
  if (!checked.ok) return checked;
  const missing = changed.includes("currency") && amountLeftOut(before, input);
  if (missing) return problem("amounts_needed", missing);

  // One statement decides between two who save at the same moment: the second no longer finds the version.
  const { count } = await tx.product.updateMany({
    where: { id: productId, lockVersion: seen, deletedAt: null },
    data: { ...columns, lockVersion: { increment: 1 } },
  });
  if (count === 0) return conflict();
  if (changed.includes("prices")) await replacePrices(tx, actor, input);
  await recordEvent(tx, actor, {
    action: "product.updated",
    targetId: productId,
    changes: {
      name: after.name,
      fields: changed.join(", "),
      lockVersion: seen + 1,
      ...(changed.includes("unitPriceMinor") ? { currency: after.currency } : {}),
      ...beforeAndAfter(pick(before, told), pick(columns, told)),
    },
  });
  return ok(toProduct(await tx.product.findFirstOrThrow({ where: { id: productId }, select })));
}

/** An amount that would stand in another currency as it is. */
function amountLeftOut(
  before: { unitPriceMinor: bigint; costMinor: bigint | null },
  after: UpdateProduct,
): "unitPriceMinor" | "costMinor" | null {
  if (before.unitPriceMinor > 0n && after.unitPriceMinor === undefined) return "unitPriceMinor";
  return before.costMinor && after.costMinor === undefined ? "costMinor" : null;
}

// In the order in which they are read, so that a new order alone is no change.
function inOrder(prices: NonNullable<UpdateProduct["prices"]>) {
  return prices.toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}

async function replacePrices(
  tx: TenantTx,
  { userId }: Member,
  { productId, prices = [] }: UpdateProduct,
): Promise<void> {
  await tx.productPrice.deleteMany({ where: { productId } });
  if (prices.length > 0)
    await tx.productPrice.createMany({
      data: prices.map((price) => ({ ...price, productId, userId })),
    });
}
