import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import { searchCustomers } from "@/lib/db/search-customers";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { type Matches, matches } from "@/lib/matches";
import type { CustomerFilter } from "./schema";

/** The customers that a search means, among those that the actor may see. Tolerates letters that are missing, swapped or doubled. */
export function matchingCustomers(
  db: TenantDb,
  actor: Member,
  { q, state }: Pick<CustomerFilter, "q" | "state">,
): Promise<Matches> {
  const { ownerUserId = null } = visibleTo(actor, "customer.read");
  const isDeleted = state === "deleted";
  return matches(q, (most) => searchCustomers(db, { wanted: q, ownerUserId, isDeleted, most }));
}
