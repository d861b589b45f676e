import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, isLimitedToOwn } from "@/lib/access/authorize";
import { customerRows } from "@/lib/db/customers/customer-rows";
import { quoteRows } from "@/lib/db/quotes/quote-rows";
import { matchingQuotes } from "@/lib/quotes/list/matching-quotes";
import { quoteName } from "@/lib/quotes/quote-name";
import { ok } from "@/lib/result";

/** How many a form offers before somebody searches for others. */
const most = 100;

interface Attached {
  readonly customerId: string | null;
  readonly quoteId: string | null;
  /** What to search for among them; empty for everything. */
  readonly q: string;
}

/**
 * The customers and quotes that a document can be attached to: what it belongs to now, up to 100 customers by name, and the 100
 * newest quotes (of its customer, if it has one). With a search, those that hold it.
 */
export async function listAttachable(actor: Member, { customerId, quoteId, q }: Attached) {
  const db = authorize(actor, "document.update");
  const ownOf = (permission: "customer.update" | "quote.update") =>
    isLimitedToOwn(actor, permission) ? actor.userId : undefined;
  const customerColumns = { id: true, name: true } as const;
  const quoteColumns = { id: true, number: true, version: true } as const;
  const search = q ? await matchingQuotes(db, actor, { q, isDeleted: false }) : undefined;
  const [customer, customers, quote, quotes] = await Promise.all([
    customerId ? db.customer.findMany({ where: { id: customerId }, select: customerColumns }) : [],
    customerRows(db, {
      meant: { isDeleted: false, visibleOfUserId: ownOf("customer.update"), q },
      sort: "name",
      count: most,
    }),
    quoteId ? db.quote.findMany({ where: { id: quoteId }, select: quoteColumns }) : [],
    quoteRows(db, {
      meant: {
        isDeleted: false,
        visibleOfUserId: ownOf("quote.update"),
        customerId: (!q && customerId) || undefined,
        search,
      },
      sort: "newest",
      count: most,
    }),
  ]);
  return ok({
    customers: nowFirst(customer, customers.rows).map(({ id, name }) => ({ id, name })),
    quotes: nowFirst(quote, quotes).map((one) => ({ id: one.id, name: quoteName(one) })),
  });
}

function nowFirst<Row extends { readonly id: string }>(
  now: readonly Row[],
  others: readonly Row[],
) {
  const ids = new Set(now.map(({ id }) => id));
  return [...now, ...others.filter(({ id }) => !ids.has(id))];
}
