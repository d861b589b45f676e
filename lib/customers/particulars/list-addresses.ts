import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { addressColumns } from "./address";
import { readableCustomer } from "./readable-customer";

/**
 * A customer's addresses, one of a kind at most.
 *
 * @problem "not_found"
 */
export async function listAddresses(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.read");
  const customer = await readableCustomer(db, actor, customerId);
  if (!customer.ok) return customer;
  const data = await db.customerAddress.findMany({
    where: { customerId },
    orderBy: { kind: "asc" },
    select: addressColumns,
  });
  return ok({ data, nextCursor: null });
}
