import "server-only";
import type { Member } from "@/lib/access/actor";

/** Whether a member sees their own quotes only, as the organization has set it for sales reps. */
export function isLimitedToOwn({ role, hasOwnRecordsOnly }: Member): boolean {
  return hasOwnRecordsOnly && role === "sales_rep";
}

/** The quotes that count for this member. */
export function visibleQuotes(actor: Member) {
  return { deletedAt: null, ...(isLimitedToOwn(actor) ? { ownerUserId: actor.userId } : {}) };
}
