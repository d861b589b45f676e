import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";

/** How much there is of what a deletion destroys, records included that left the lists already. */
export async function countDestroyed(actor: Member) {
  const db = authorize(actor, "organization.delete");
  const [customers, products, quotes, documents, members, events] = await Promise.all([
    db.customer.count(),
    db.product.count(),
    db.quote.count(),
    db.document.count(),
    db.organizationMember.count(),
    db.auditEvent.count(),
  ]);
  return ok({ customers, products, quotes, documents, members, events });
}
