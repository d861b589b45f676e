import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { listOrders, orderOf } from "@/lib/list-orders";
import { type Cursor, toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { columnsFor } from "./columns-for";
import { toProduct } from "./product";
import { productsMeant } from "./products-meant";
import type { ListProducts } from "./schema";

/**
 * A page of products, searched by SKU and name: newest first, by name, or by price within each currency. If none holds the search
 * words, those that are spelled like them are answered, and `isExact` is false. Deleted products are a list of their own, the
 * latest first, for whoever may restore them.
 */
export async function listProducts(actor: Member, query: ListProducts) {
  const { limit, cursor, sort, state } = query;
  const { orderBy, after, placeOf } = orders[orderOf(sort, state)];
  const db = authorize(actor, state === "deleted" ? "product.delete" : "product.read");
  const { where, isExact } = await productsMeant(db, query);
  const rows = await db.product.findMany({
    where: { ...where, AND: [...where.AND, cursor ? after(cursor) : {}] },
    orderBy: [...orderBy],
    take: limit + 1,
    select: columnsFor(actor),
  });
  const page = toPage("products", query, rows.map(toProduct), (row) => [placeOf(row), row.id]);
  return ok({ ...page, isExact });
}

type Priced = Pick<ReturnType<typeof toProduct>, "currency" | "unitPriceMinor">;

const orders = {
  ...listOrders,
  price: {
    orderBy: [{ currency: "asc" }, { unitPriceMinor: "asc" }, { id: "asc" }],
    after: afterPrice,
    placeOf: ({ currency, unitPriceMinor }: Priced) => `${currency} ${unitPriceMinor}`,
  },
} as const;

// Amounts of two currencies can't be compared, so the currency comes first.
function afterPrice([place, id]: Cursor) {
  const [, currency, minor] = /^([A-Z]{3}) (\d{1,16})$/.exec(place) ?? [];
  if (!currency || !minor) return { id: { gt: id } };
  const unitPriceMinor = BigInt(minor);
  return {
    OR: [
      { currency: { gt: currency } },
      { currency, unitPriceMinor: { gt: unitPriceMinor } },
      { currency, unitPriceMinor, id: { gt: id } },
    ],
  };
}
