import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { contactColumns } from "./contact";
import { readableCustomer } from "./readable-customer";

/** At most this many people of one customer are shown; nobody has come near it. */
const most = 200;

/**
 * The people at a customer, the primary one first.
 *
 * @problem "not_found"
 */
export async function listContacts(actor: Member, { customerId }: { customerId: string }) {
  const db = authorize(actor, "customer.read");
  const [customer, data] = await Promise.all([
    readableCustomer(db, actor, customerId),
    db.customerContact.findMany({
      where: { customerId },
      orderBy: [{ isPrimary: "desc" }, { name: "asc" }, { id: "asc" }],
      take: most,
      select: contactColumns,
    }),
  ]);
  if (!customer.ok) return customer;
  return ok({ data, nextCursor: null });
}
