import "server-only";
import type { QuoteSearch } from "@/lib/db/quote-rows";
import { type SearchResult, searchNames } from "@/lib/db/search-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { mostIds, wordsOf } from "@/lib/matches";
import { numberAskedFor } from "./number-asked-for";

/**
 * The quotes that a text means: those with this number, and those whose title or customer holds all its words. Whose they are
 * is the caller's own condition to add.
 */
export async function matchingQuotes(
  db: TenantDb,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
): Promise<QuoteSearch> {
  const most = mostIds + 1;
  const [quotes, customers] = await Promise.all([
    searchNames(db, "quotes", { wanted: q, isDeleted, most }),
    searchNames(db, "customers", { wanted: q, ownerUserId: null, isDeleted: false, most }),
  ]);
  const words = wordsOf(q);
  return {
    number: numberAskedFor(q),
    words,
    ids: exactIds(quotes),
    customerIds: exactIds(customers),
  };
}

/** Undefined where they are too many to be handed on. What is only spelled alike is not meant. */
function exactIds({ ids, isExact, isEverywhere }: SearchResult): readonly string[] | undefined {
  if (isEverywhere || (isExact && ids.length > mostIds)) return undefined;
  return isExact ? ids : [];
}
