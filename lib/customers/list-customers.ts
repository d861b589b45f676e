import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
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
  const { where, isExact } = await customersMeant(db, actor, query);
  const rows = await db.customer.findMany({
    where: { ...where, AND: [...where.AND, cursor ? orders[sort].after(cursor) : {}] },
    orderBy: [...orders[sort].orderBy],
    take: limit + 1,
    select: customerColumns,
  });
  const page = toPage(rows, limit, (row) => [orders[sort].valueOf(row), row.id]);
  return ok({ ...page, isExact });
}
