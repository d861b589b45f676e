import "server-only";
import type { Actor } from "./actor";
import { visibleTo } from "./authorize";

/**
 * The documents that the actor may know of, as part of a query's `where`. Those of customers and quotes that they may not see are
 * hidden with them.
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
