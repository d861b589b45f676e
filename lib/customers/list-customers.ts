import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type CustomersMeant, customerRows } from "@/lib/db/customer-rows";
import { newestOf } from "@/lib/matches";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import type { Customer } from "./customer";
import { customersMeant } from "./customer-filter";
import type { ListCustomers } from "./schema";

/**
 * A page of the customers that the actor may see: searched by name, e-mail and tax number, filtered and sorted. Where nothing
 * is written as it was searched for, those that are spelled alike are answered, and `isExact` is false. Deleted ones are listed
 * alone, for who may restore them.
 */
export async function listCustomers(actor: Member, query: ListCustomers) {
  const { limit, cursor, sort, state } = query;
  const db = authorize(actor, state === "deleted" ? "customer.delete" : "customer.read");
  const { meant, isExact } = await customersMeant(db, actor, query);
  const rows = await customerRows(db, {
    meant: sort === "newest" ? { ...meant, found: newestFound(meant, query) } : meant,
    sort,
    cursor,
    count: limit + 1,
  });
  const shown = toPage<Customer>(rows, limit, (row) => [placeOf[sort](row), row.id]);
  return ok({ ...shown, isExact });
}

/** What was found that can stand on the page, where nothing but the search decides about it. */
function newestFound({ ownerUserId, tag, currency, found }: CustomersMeant, query: ListCustomers) {
  const { ids } = found;
  if (!ids || ownerUserId !== undefined || tag || currency) return found;
  return { ids: newestOf(ids, query.limit + 1, query.cursor?.[1]) };
}

/** Where a customer stands in each order, beside its id. */
const placeOf: Readonly<Record<ListCustomers["sort"], (customer: Customer) => string>> = {
  newest: () => "",
  oldest: () => "",
  name: ({ name }) => name,
  name_desc: ({ name }) => name,
  updated: ({ updatedAt }) => updatedAt.toISOString(),
};
