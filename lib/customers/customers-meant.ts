import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import type { CustomersMeant } from "@/lib/db/customers/customers-meant";
import type { CustomerFilter } from "./schema";

/**
 * The customers that fit a filter, the same for the list, the export and changes of all that match. Never more than the actor may
 * see.
 */
export function customersMeant(actor: Member, filter: CustomerFilter): CustomersMeant {
  const { q, owner, tag, currency, state } = filter;
  return {
    q,
    isDeleted: state === "deleted",
    visibleOfUserId: visibleTo(actor, "customer.read").ownerUserId,
    ownerUserId: owner === "none" ? null : owner || undefined,
    tag: tag || undefined,
    currency: currency || undefined,
  };
}
