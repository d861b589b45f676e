import "server-only";
import { uniqBy } from "es-toolkit/array";
import { can, visibleTo } from "@/lib/access/authorize";
import { type QuoteSearch, quoteRows } from "@/lib/db/quotes/quote-rows";
import { matchingQuotes } from "@/lib/quotes/list/matching-quotes";
import { quoteName } from "@/lib/quotes/quote-name";
import type { Lookup } from "./lookup";
import type { Found } from "./schema";

/**
 * Quotes by number, or by title or customer, newest first. A quote whose number was typed comes before everything else; those that
 * are only spelled alike come where there is nothing else.
 */
export async function findQuotes({ actor, db, q, take }: Lookup): Promise<readonly Found[]> {
  if (!can(actor, "quote.read")) return [];
  const search = await matchingQuotes(db, actor, { q, isDeleted: false });
  const visibleOfUserId = visibleTo(actor, "quote.read").ownerUserId;
  const newest = (by: QuoteSearch) =>
    quoteRows(db, {
      meant: { isDeleted: false, visibleOfUserId, search: by },
      sort: "newest",
      count: take,
    });
  const [numbered, all] = await Promise.all([
    search.number === null ? [] : newest({ ...search, ids: [], customerIds: [] }),
    newest(search),
  ]);
  return uniqBy([...numbered, ...all], ({ id }) => id)
    .slice(0, take)
    .map(({ id, title, customerName, ...quote }) => ({
      kind: "quote",
      id,
      label: [quoteName(quote), title].filter(Boolean).join(": "),
      note: customerName,
      path: `/quotes/${id}`,
    }));
}
