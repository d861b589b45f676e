import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import type { ListViews } from "./schema";
import { toView, viewColumnsFor, visibleViews } from "./view";

const most = 100;

/** The actor's own views of a list, and those that are shared, by name. */
export async function listViews(actor: Member, { resource }: ListViews) {
  const db = authorize(actor, readPermissions[resource]);
  const rows = await db.savedView.findMany({
    where: { resource, ...visibleViews(actor) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: viewColumnsFor(actor),
  });
  return ok({ data: rows.map(toView), nextCursor: null });
}

const readPermissions = {
  customer: "customer.read",
  product: "product.read",
  quote: "quote.read",
  document: "document.read",
} as const;
