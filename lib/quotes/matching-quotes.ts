import "server-only";
import type { QuoteSearch } from "@/lib/db/quote-rows";
import { searchCustomers } from "@/lib/db/search-customers";
import type { TenantDb } from "@/lib/db/tenant-handle";

/** Quotes of so many customers are found by their ids; a text that more of them hold is found soon enough along the list. */
const mostCustomers = 200;

/**
 * The quotes that a text means: those with this number, and those whose title or customer's name holds it. Whose they are is
 * the caller's own condition to add.
 */
export async function matchingQuotes(db: TenantDb, q: string): Promise<QuoteSearch> {
  const number = Number(/^#?0*(\d{1,9})$/.exec(q)?.[1] ?? 0);
  return { text: q, number: number || null, customerIds: await customersNamed(db, q) };
}

// Not by the name of each quote's customer where it can be helped: it would read every customer for every quote.
async function customersNamed(db: TenantDb, q: string): Promise<readonly string[] | undefined> {
  const search = { wanted: q, ownerUserId: null, isDeleted: false, most: mostCustomers + 1 };
  const { ids, isExact, isEverywhere } = await searchCustomers(db, search);
  if (isEverywhere || ids.length > mostCustomers) return undefined;
  return isExact ? ids : [];
}
