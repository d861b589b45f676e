import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { matchingQuotes } from "./matching-quotes";
import { quoteColumns, toListedQuote } from "./quote";
import { quoteOrders } from "./quote-orders";
import type { ListQuotes } from "./schema";

/**
 * A page of quotes, searched by number, title and customer; of one status, customer, owner or currency where asked for.
 * Deleted ones are listed alone, for who may restore them.
 */
export async function listQuotes(actor: Member, query: ListQuotes) {
  const { q, limit, cursor, status, customerId, ownerUserId, currency, sort, state } = query;
  const isDeleted = state === "deleted";
  const db = authorize(actor, isDeleted ? "quote.delete" : "quote.read");
  const order = quoteOrders[sort];
  const rows = await db.quote.findMany({
    where: {
      deletedAt: isDeleted ? { not: null } : null,
      ...(status ? { status } : {}),
      ...(customerId ? { customerId } : {}),
      ...(currency ? { currency } : {}),
      AND: [
        visibleTo(actor, "quote.read"),
        ownerUserId ? { ownerUserId } : {},
        q ? await matchingQuotes(db, q) : {},
        cursor ? order.after(cursor) : {},
      ],
    },
    orderBy: [...order.orderBy],
    take: limit + 1,
    select: quoteColumns,
  });
  return ok(toPage(rows.map(toListedQuote), limit, (row) => [order.valueOf(row), row.id]));
}
