import "server-only";
import type { Actor } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";

/**
 * Which documents the actor may know of, as a part of a query's `where`: those of customers and quotes that they may not see
 * are as unknown to them as these are.
 */
export function visibleDocuments(actor: Actor) {
  const customer = visibleTo(actor, "customer.read");
  const quote = visibleTo(actor, "quote.read");
  return {
    AND: [
      "ownerUserId" in customer ? { OR: [{ customerId: null }, { customer }] } : {},
      "ownerUserId" in quote ? { OR: [{ quoteId: null }, { quote }] } : {},
    ],
  };
}
