import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { newestOf } from "@/lib/matches";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { customerColumns } from "./customer";
import { customersMeant } from "./customer-filter";
import { orders } from "./orders";
import type { ListCustomers } from "./schema";

/**
 * A page of the customers that the actor may see: searched by name, e-mail and tax number, filtered and sorted. Where nothing
 * is written as it was searched for, those that are spelled alike are answered, and `isExact` is false. Deleted ones are listed
 * alone, for who may restore them.
 */
export async function listCustomers(actor: Member, query: ListCustomers) {
  const { limit, cursor, sort, state } = query;
  const db = authorize(actor, state === "deleted" ? "customer.delete" : "customer.read");
  const { where, isExact, ids } = await customersMeant(db, actor, query);
  const after = cursor ? orders[sort].after(cursor) : {};
  const page =
    ids && sort === "newest"
      ? [{ id: { in: newestOf(ids, limit + 1, cursor?.[1]) } }]
      : [...where.AND, after];
  const rows = await db.customer.findMany({
    where: { ...where, AND: page },
    orderBy: [...orders[sort].orderBy],
    take: limit + 1,
    select: customerColumns,
  });
  const shown = toPage(rows, limit, (row) => [orders[sort].valueOf(row), row.id]);
  return ok({ ...shown, isExact });
}
