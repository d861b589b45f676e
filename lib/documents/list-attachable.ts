import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, isLimitedToOwn } from "@/lib/access/authorize";
import { matchingCustomers } from "@/lib/customers/matching-customers";
import { matchingQuotes } from "@/lib/quotes/matching-quotes";
import { ok } from "@/lib/result";
import { quoteName } from "./document";

/** How many a form offers before somebody looks for others. */
const most = 100;

interface Attached {
  readonly customerId: string | null;
  readonly quoteId: string | null;
  /** What somebody looks for among them; everything where it is empty. */
  readonly q: string;
}

/**
 * The customers and quotes that a document can be attached to: what it belongs to now, up to 100 customers by name, and the
 * 100 newest quotes, of its customer where it has one; where something is looked for, those that hold it.
 */
export async function listAttachable(actor: Member, { customerId, quoteId, q }: Attached) {
  const db = authorize(actor, "document.update");
  const own = (permission: "customer.update" | "quote.update") =>
    isLimitedToOwn(actor, permission) ? { ownerUserId: actor.userId } : {};
  const customerColumns = { id: true, name: true } as const;
  const quoteColumns = { id: true, number: true, version: true } as const;
  const [{ where: customersMeant }, quotesMeant] = await Promise.all([
    matchingCustomers(db, actor, { q, state: "active" }),
    q ? matchingQuotes(db, q) : customerId ? { customerId } : {},
  ]);
  const [customer, customers, quote, quotes] = await Promise.all([
    customerId ? db.customer.findMany({ where: { id: customerId }, select: customerColumns }) : [],
    db.customer.findMany({
      where: { deletedAt: null, ...own("customer.update"), AND: [customersMeant] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: most,
      select: customerColumns,
    }),
    quoteId ? db.quote.findMany({ where: { id: quoteId }, select: quoteColumns }) : [],
    db.quote.findMany({
      where: { deletedAt: null, ...own("quote.update"), AND: [quotesMeant] },
      orderBy: { id: "desc" },
      take: most,
      select: quoteColumns,
    }),
  ]);
  return ok({
    customers: nowFirst(customer, customers),
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
