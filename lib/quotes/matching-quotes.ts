import "server-only";
import { contains } from "@/lib/contains";
import { searchCustomers } from "@/lib/db/search-customers";
import type { TenantDb } from "@/lib/db/tenant-handle";

/** Quotes of so many customers are found by their ids; a text that more of them hold is found soon enough along the list. */
const mostCustomers = 200;

/**
 * The quotes that a text means, as a part of a `where`: those with this number, and those whose title or customer's name holds
 * it. Whose they are is the caller's own condition to add.
 */
export async function matchingQuotes(db: TenantDb, q: string) {
  const number = Number(/^#?0*(\d{1,9})$/.exec(q)?.[1] ?? 0);
  return {
    OR: [{ title: contains(q) }, await ofCustomers(db, q), ...(number > 0 ? [{ number }] : [])],
  };
}

// Not by a join where it can be helped: it would read every customer for every quote.
async function ofCustomers(db: TenantDb, q: string) {
  const byName = { customer: { name: contains(q) } };
  const search = { wanted: q, ownerUserId: null, isDeleted: false, most: mostCustomers + 1 };
  const { ids, isExact, isEverywhere } = await searchCustomers(db, search);
  if (isEverywhere || ids.length > mostCustomers) return byName;
  return { customerId: { in: isExact ? [...ids] : [] } };
}
