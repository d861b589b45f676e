import "server-only";
import type { QuoteSearch } from "@/lib/db/quotes/quote-rows";
import { type SearchResult, searchNames } from "@/lib/db/search/search-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { mostIds, wordsOf } from "@/lib/matches";
import { numberAskedFor } from "./number-asked-for";

interface MatchingQuotes extends QuoteSearch {
  /** Where none holds the words: those whose title or customer is spelled much like them. */
  readonly alike: Pick<QuoteSearch, "ids" | "customerIds">;
}

/**
 * The quotes that a text means: those with this number, and those whose title or customer holds all its words. The caller adds
 * the condition of whose they are.
 */
export async function matchingQuotes(
  db: TenantDb,
  { q, isDeleted }: { readonly q: string; readonly isDeleted: boolean },
): Promise<MatchingQuotes> {
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
    alike: { ids: alikeIds(quotes), customerIds: alikeIds(customers) },
  };
}

/** Undefined if there are too many to pass on. */
function exactIds({ ids, isExact, isEverywhere }: SearchResult): readonly string[] | undefined {
  if (isEverywhere || (isExact && ids.length > mostIds)) return undefined;
  return isExact ? ids : [];
}

function alikeIds({ ids, isExact }: SearchResult): readonly string[] {
  return isExact ? [] : ids;
}
