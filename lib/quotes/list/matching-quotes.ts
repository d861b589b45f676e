import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import { type QuoteSearch, quoteRows } from "@/lib/db/quotes/quote-rows";
import { findOwnQuotesAlike } from "@/lib/db/search/find-own-quotes-alike";
import { type SearchResult, searchNames } from "@/lib/db/search/search-names";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { mostIds, wordsOf } from "@/lib/matches";
import { numberAskedFor } from "./number-asked-for";

export interface MatchingQuotes extends QuoteSearch {
  /** Whether they hold what was typed; otherwise their title or customer is only spelled much like it. */
  readonly isExact: boolean;
}

interface Asked {
  readonly q: string;
  readonly isDeleted: boolean;
}

/**
 * The quotes that a text means: those with this number, and those whose title or customer holds all its words; if there are none,
 * those that are spelled much like them. The caller adds the condition of who may see them. For somebody who does not see all, only
 * those that they see decide which of the two: else they could tell whether a word is in the others.
 */
export async function matchingQuotes(
  db: TenantDb,
  actor: Member,
  { q, isDeleted }: Asked,
): Promise<MatchingQuotes> {
  const most = mostIds + 1;
  const [quotes, customers] = await Promise.all([
    searchNames(db, "quotes", { wanted: q, isDeleted, most }),
    searchNames(db, "customers", { wanted: q, ownerUserId: null, isDeleted: false, most }),
  ]);
  const number = numberAskedFor(q);
  const [ids, customerIds] = [exactIds(quotes), exactIds(customers)];
  const exact = { number, words: wordsOf(q), ids, customerIds };
  const ownerUserId = visibleTo(actor, "quote.read").ownerUserId;
  const isThere = async () => {
    const meant = { isDeleted, visibleOfUserId: ownerUserId, search: exact };
    return (await quoteRows(db, { meant, sort: "newest", count: 1 })).length > 0;
  };
  const mayBeThere = number !== null || ids?.length !== 0 || customerIds?.length !== 0;
  const isPlain = ownerUserId === undefined && number === null;
  if (mayBeThere && (isPlain || (await isThere()))) return { ...exact, isExact: true };
  const alike = ownerUserId
    ? {
        ids: await findOwnQuotesAlike(db, { wanted: q, ownerUserId, isDeleted, most: mostIds }),
        customerIds: [],
      }
    : { ids: alikeIds(quotes), customerIds: alikeIds(customers) };
  return { ...exact, ...alike, number: null, isExact: false };
}

/** Undefined if there are too many to pass on. */
function exactIds({ ids, isExact, isEverywhere }: SearchResult): readonly string[] | undefined {
  if (isEverywhere || (isExact && ids.length > mostIds)) return undefined;
  return isExact ? ids : [];
}

function alikeIds({ ids, isExact }: SearchResult): readonly string[] {
  return isExact ? [] : ids;
}
