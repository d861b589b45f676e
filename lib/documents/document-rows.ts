import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { listOrders } from "@/lib/list-orders";
import type { Cursor } from "@/lib/paging";
import { documentColumns } from "./document";

interface DocumentQuery {
  /** Which documents are meant, as a `where`. */
  readonly meant: object;
  /** Of them only this customer's and those of its quotes. */
  readonly customerId: string | null;
  readonly sort: keyof typeof listOrders;
  /** The place of the last row of the page before. */
  readonly cursor?: Cursor | undefined;
  readonly count: number;
}

/** So many of the documents that are meant, in an order that an index serves. */
export async function documentRows(db: Pick<TenantTx, "document">, query: DocumentQuery) {
  const { meant, customerId, sort, cursor, count } = query;
  const { orderBy, after } = listOrders[sort];
  const page = { orderBy: [...orderBy], take: count };
  const firstOf = (part: object) =>
    db.document.findMany({
      ...page,
      where: { AND: [meant, part, cursor ? after(cursor) : {}] },
      select: { id: true },
    });
  const ofCustomer = customerId ? await idsOfCustomer(customerId, firstOf) : {};
  return db.document.findMany({
    ...page,
    where: { AND: [meant, ofCustomer, cursor ? after(cursor) : {}] },
    select: documentColumns,
  });
}

/**
 * The first documents of a customer and the first of its quotes, as a part of a `where`: an index has either. As one condition
 * with an OR they are looked for among all documents.
 */
async function idsOfCustomer(
  customerId: string,
  firstOf: (part: object) => Promise<readonly { readonly id: string }[]>,
) {
  const parts = await Promise.all([firstOf({ customerId }), firstOf({ quote: { customerId } })]);
  return { id: { in: [...new Set(parts.flat().map(({ id }) => id))] } };
}
