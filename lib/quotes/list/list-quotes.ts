import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { quoteRows } from "@/lib/db/quotes/quote-rows";
import { deletionPlaces, orderOf } from "@/lib/list-orders";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import type { ListedQuote } from "../quote";
import type { ListQuotes } from "../schema";
import { quotesMeant } from "./quotes-meant";

/**
 * A page of quotes, searched by number, title and customer, and filtered by status, customer, owner or currency. If none holds the
 * search words, those that are spelled like them are answered, and `isExact` is false. Deleted quotes are a list of their own, the
 * latest first, for whoever may restore them.
 */
export async function listQuotes(actor: Member, query: ListQuotes) {
  const { limit, cursor, state } = query;
  const db = authorize(actor, state === "deleted" ? "quote.delete" : "quote.read");
  const sort = orderOf(query.sort, state);
  const meant = await quotesMeant(db, actor, query);
  const rows = await quoteRows(db, { meant, sort, cursor, count: limit + 1 });
  const page = toPage<ListedQuote>("quotes", query, rows, (row) => [placeOf[sort](row), row.id]);
  return ok({ ...page, isExact: meant.search?.isExact ?? true });
}

/** A quote's place in each order, beside its id. */
const placeOf: Readonly<
  Record<ReturnType<typeof orderOf<ListQuotes["sort"]>>, (quote: ListedQuote) => string>
> = {
  ...deletionPlaces,
  newest: () => "",
  oldest: () => "",
  value: ({ currency, totalMinor }) => `${currency} ${totalMinor}`,
  valid_until: ({ validUntil }) => validUntil ?? "",
};
