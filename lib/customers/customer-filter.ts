import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { matchingCustomers } from "./matching-customers";
import type { CustomerFilter } from "./schema";

/**
 * The customers that a filter means, as a query's `where`: the list, the export and what is done to all that match ask for
 * the same ones. Never more than the actor may see.
 */
export async function customersMeant(db: TenantDb, actor: Member, filter: CustomerFilter) {
  const { owner, tag, currency, state } = filter;
  const { where, isExact, ids } = await matchingCustomers(db, actor, filter);
  const parts = [
    where,
    ...(owner === "" ? [] : [{ ownerUserId: owner === "none" ? null : owner }]),
    ...(tag === "" ? [] : [{ tags: { has: tag } }]),
    ...(currency === "" ? [] : [{ currency }]),
  ];
  return {
    isExact,
    /** Those of the search, where it alone says which they are. */
    ids: owner || tag || currency ? undefined : ids,
    where: { ...states[state], ...visibleTo(actor, "customer.read"), AND: parts },
  };
}

const states = {
  active: { deletedAt: null },
  deleted: { deletedAt: { not: null }, mergedIntoId: null },
} as const;
