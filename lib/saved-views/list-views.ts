import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { listOrders } from "@/lib/list-orders";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import type { ListViews } from "./schema";
import { toView, viewColumnsFor, visibleViews } from "./view";

/** A page of the actor's own views of a list and the shared ones, by name; or only the one that the list opens with. */
export async function listViews(actor: Member, query: ListViews) {
  const { resource, isDefault, limit, cursor } = query;
  const db = authorize(actor, readPermissions[resource]);
  const chosen = { some: { userId: actor.userId } };
  const rows = await db.savedView.findMany({
    where: {
      resource,
      AND: [
        visibleViews(actor),
        isDefault ? { defaults: chosen } : {},
        isDefault === false ? { NOT: { defaults: chosen } } : {},
        cursor ? listOrders.name.after(cursor) : {},
      ],
    },
    orderBy: [...listOrders.name.orderBy],
    take: limit + 1,
    select: viewColumnsFor(actor),
  });
  return ok(toPage("views", query, rows.map(toView), ({ name, id }) => [name, id]));
}

const readPermissions = {
  customer: "customer.read",
  product: "product.read",
  quote: "quote.read",
  document: "document.read",
} as const;
