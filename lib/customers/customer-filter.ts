import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import type { CustomersMeant } from "@/lib/db/customer-rows";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matchingCustomers } from "./matching-customers";
import type { CustomerFilter } from "./schema";

/**
 * The customers that a filter means: the list, the export and what is done to all that match ask for the same ones. Never more
 * than the actor may see. `isExact` says whether what was searched for is written there, or only something alike.
 */
export async function customersMeant(
  db: TenantDb,
  actor: Member,
  filter: CustomerFilter,
): Promise<{ readonly meant: CustomersMeant; readonly isExact: boolean }> {
  const { owner, tag, currency, state } = filter;
  const { isExact, ...found } = await matchingCustomers(db, actor, filter);
  const meant = {
    isDeleted: state === "deleted",
    visibleOfUserId: visibleTo(actor, "customer.read").ownerUserId,
    ownerUserId: owner === "none" ? null : owner || undefined,
    tag: tag || undefined,
    currency: currency || undefined,
    found,
  };
  return { meant, isExact };
}
