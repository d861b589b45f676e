import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { customerRows, customerRowsWithContact } from "@/lib/db/customers/customer-rows";
import { deletionPlaces, orderOf } from "@/lib/list-orders";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import type { Customer } from "./customer";
import { customersMeant } from "./customers-meant";
import type { ListCustomers } from "./schema";

/**
 * A page of the customers that the actor may see: searched by name, e-mail and tax number, filtered and sorted. If none holds the
 * search words, those that are spelled like them are answered, and `isExact` is false. Deleted customers are a list of their own,
 * the latest first, for whoever may restore them.
 */
export async function listCustomers(actor: Member, query: ListCustomers) {
  return await pageOf<Customer>(customerRows, actor, query);
}

/** The same, with the name of each one's main contact. */
export async function listCustomersWithContact(actor: Member, query: ListCustomers) {
  return await pageOf<Customer & { contactName: string | null }>(
    customerRowsWithContact,
    actor,
    query,
  );
}

async function pageOf<Row extends Customer>(
  read: (
    ...asked: Parameters<typeof customerRows>
  ) => Promise<{ readonly rows: Row[]; readonly isExact: boolean }>,
  actor: Member,
  query: ListCustomers,
) {
  const { limit, cursor, state } = query;
  const db = authorize(actor, state === "deleted" ? "customer.delete" : "customer.read");
  const meant = customersMeant(actor, query);
  const sort = orderOf(query.sort, state);
  const { rows, isExact } = await read(db, { meant, sort, cursor, count: limit + 1 });
  const shown = toPage<Row>("customers", query, rows, (row) => [placeOf[sort](row), row.id]);
  return ok({ ...shown, isExact });
}

/** A customer's place in each order, beside its id. */
const placeOf: Readonly<
  Record<ReturnType<typeof orderOf<ListCustomers["sort"]>>, (customer: Customer) => string>
> = {
  ...deletionPlaces,
  newest: () => "",
  oldest: () => "",
  name: ({ name }) => name,
  name_desc: ({ name }) => name,
  updated: ({ updatedAt }) => updatedAt.toISOString(),
};
